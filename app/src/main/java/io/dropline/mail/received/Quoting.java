package io.dropline.mail.received;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what somebody wrote from the history that their mail program put below it.
 *
 * @param fresh what was written
 * @param quoted all that follows; empty where nothing does
 */
record Quoting(String fresh, String quoted) {
    /** "On Tue, Dec 1, 2026 at 9:12 AM Hearth & Harbor wrote:" in the languages that customers' programs speak, on one line or two. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "^(>\\s*)?(On|Am|Le|El|Il|Op|Em|Den|W dniu)\\s.{4,300}?(wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał(\\(a\\))?)[^:]{0,80}:\\s*$",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern ORIGINAL = Pattern.compile(
            "^\\s*-{2,}\\s*(Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Forwarded message|Weitergeleitete Nachricht)\\s*-{2,}\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER =
            Pattern.compile("^\\s*\\*?(From|Von|De|Da|Van)\\*?:\\s.+@?.*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECOND_HEADER = Pattern.compile(
            "^\\s*\\*?(Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Verzonden|To|An|À|Para)\\*?:\\s.*$",
            Pattern.CASE_INSENSITIVE);
    private static final int ATTRIBUTION_LINES = 3;

    static Quoting of(String text) {
        List<String> lines = text.lines().toList();
        int cut = begin(lines);
        if (cut < 0) {
            cut = trailingQuote(lines);
        }
        if (cut < 0) {
            return new Quoting(text.strip(), "");
        }
        String fresh = joined(lines.subList(0, cut));
        if (!fresh.isBlank()) {
            return new Quoting(fresh, joined(lines.subList(cut, lines.size())));
        }
        return answeredBelow(lines, cut, text);
    }

    /** Some answer below what they quote, or between its lines: then what is not marked as quoted is theirs. */
    private static Quoting answeredBelow(List<String> lines, int cut, String text) {
        List<String> own = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        boolean marked = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean quoted = lines.get(i).startsWith(">");
            marked |= quoted;
            (quoted || i == cut || (i > cut && !marked) ? theirs : own).add(lines.get(i));
        }
        String fresh = joined(own);
        return marked && !fresh.isBlank() ? new Quoting(fresh, joined(theirs)) : new Quoting("", text.strip());
    }

    private static int begin(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (ORIGINAL.matcher(lines.get(i)).matches() || headers(lines, i) || attribution(lines, i)) {
                boolean ruled = i > 0 && lines.get(i - 1).strip().matches("[_-]{10,}");
                return ruled ? i - 1 : i;
            }
        }
        return -1;
    }

    private static boolean headers(List<String> lines, int i) {
        return HEADER.matcher(lines.get(i)).matches()
                && i + 1 < lines.size()
                && SECOND_HEADER.matcher(lines.get(i + 1)).matches();
    }

    private static boolean attribution(List<String> lines, int i) {
        StringBuilder together = new StringBuilder();
        for (int j = i; j < Math.min(lines.size(), i + ATTRIBUTION_LINES); j++) {
            if (lines.get(j).length() > 400) {
                return false;
            }
            together.append(j == i ? "" : " ").append(lines.get(j).strip());
            if (together.toString().endsWith(":")
                    && ATTRIBUTION.matcher(together).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Lines marked as quoted at the end, with nothing of one's own after them. */
    private static int trailingQuote(List<String> lines) {
        int begin = lines.size();
        boolean marked = false;
        while (begin > 0
                && (lines.get(begin - 1).isBlank() || lines.get(begin - 1).startsWith(">"))) {
            begin--;
            marked |= lines.get(begin).startsWith(">");
        }
        return marked ? begin : -1;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).strip();
    }
}
