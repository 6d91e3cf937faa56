package io.dropline.simulators.mail;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Faults;
import io.dropline.simulators.ground.Unkindness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** One connection of one sender, RFC 5321 from greeting to QUIT. */
final class SmtpSession {
    /** Ends the connection without another word. */
    private static final class Dropped extends Exception {
        private Dropped() {
            super("the connection is dropped on purpose", null, false, false);
        }
    }

    private static final Pattern PATH = Pattern.compile("(?i)^(?:FROM|TO):\\s*<([^>]*)>(.*)$");

    private final Wire wire;
    private final MailOptions options;
    private final Faults faults;
    private final Mailbox mailbox;
    private final Supplier<SSLContext> tls;
    private boolean authenticated;
    private @Nullable String from;
    private final List<String> to = new ArrayList<>();

    SmtpSession(Wire wire, MailOptions options, Faults faults, Mailbox mailbox, Supplier<SSLContext> tls) {
        this.wire = wire;
        this.options = options;
        this.faults = faults;
        this.mailbox = mailbox;
        this.tls = tls;
    }

    void serve() throws IOException, InterruptedException {
        try {
            if (unkindlyMet("CONNECT")) {
                return;
            }
            wire.say("220 mail.simulated ESMTP");
            for (Optional<String> line = wire.line(); line.isPresent(); line = wire.line()) {
                if (!obey(line.get())) {
                    return;
                }
            }
        } catch (Dropped expected) {
            // The owner of the connection closes it.
            return;
        }
    }

    private boolean obey(String line) throws IOException, InterruptedException, Dropped {
        int space = line.indexOf(' ');
        String verb = (space < 0 ? line : line.substring(0, space)).toUpperCase(Locale.ROOT);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        switch (verb) {
            case "EHLO" -> greet();
            case "HELO" -> wire.say("250 mail.simulated");
            case "STARTTLS" -> startTls();
            case "AUTH" -> authenticate(rest);
            case "MAIL" -> mail(rest);
            case "RCPT" -> recipient(rest);
            case "DATA" -> data();
            case "RSET" -> {
                forget();
                wire.say("250 2.0.0 forgotten");
            }
            case "NOOP" -> wire.say("250 2.0.0 ok");
            case "VRFY" -> wire.say("252 2.1.5 send it and see");
            case "QUIT" -> {
                wire.say("221 2.0.0 bye");
                return false;
            }
            default -> wire.say("500 5.5.2 not understood");
        }
        return true;
    }

    private void greet() throws IOException {
        forget();
        wire.say("250-mail.simulated");
        wire.say("250-SIZE " + options.maximumBytes());
        wire.say("250-8BITMIME");
        wire.say("250-PIPELINING");
        wire.say("250-ENHANCEDSTATUSCODES");
        if (options.startTls() && !wire.encrypted()) {
            wire.say("250-STARTTLS");
        }
        if (!options.users().isEmpty()) {
            wire.say("250-AUTH PLAIN LOGIN");
        }
        wire.say("250 SMTPUTF8");
    }

    private void startTls() throws IOException {
        if (!options.startTls() || wire.encrypted()) {
            wire.say("503 5.5.1 not now");
            return;
        }
        SSLContext context = tls.get();
        wire.say("220 2.0.0 go ahead");
        wire.encrypt(context);
        forget();
    }

    private void authenticate(String rest) throws IOException {
        List<String> words = List.of(rest.split("\\s+", -1));
        List<String> credentials = switch (words.getFirst().toUpperCase(Locale.ROOT)) {
            case "PLAIN" -> {
                String answer = words.size() > 1 ? words.get(1) : ask("");
                yield List.of(decoded(answer).split("\0", -1));
            }
            case "LOGIN" -> {
                String name = words.size() > 1 ? words.get(1) : ask("Username:");
                yield List.of("", decoded(name), decoded(ask("Password:")));
            }
            default -> List.of();
        };
        authenticated = credentials.size() == 3
                && credentials.get(2).equals(options.users().get(credentials.get(1)));
        wire.say(authenticated ? "235 2.7.0 welcome" : "535 5.7.8 user or password wrong");
    }

    private String ask(String question) throws IOException {
        wire.say("334 " + Base64.getEncoder().encodeToString(question.getBytes(StandardCharsets.US_ASCII)));
        return wire.line().orElse("");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void mail(String rest) throws IOException, InterruptedException, Dropped {
        var path = PATH.matcher(rest);
        if (!options.users().isEmpty() && !authenticated) {
            wire.say("530 5.7.0 authentication required");
        } else if (!path.matches()) {
            wire.say("501 5.5.4 MAIL FROM:<address>");
        } else if (declaredSize(path.group(2)) > options.maximumBytes()) {
            wire.say("552 5.3.4 too big");
        } else if (!unkindlyMet("MAIL " + path.group(1))) {
            forget();
            from = path.group(1);
            wire.say("250 2.1.0 ok");
        }
    }

    private static long declaredSize(String parameters) {
        var size = Pattern.compile("(?i)\\bSIZE=(\\d{1,18})\\b").matcher(parameters);
        return size.find() ? Long.parseLong(size.group(1)) : 0;
    }

    private void recipient(String rest) throws IOException, InterruptedException, Dropped {
        var path = PATH.matcher(rest);
        if (from == null) {
            wire.say("503 5.5.1 MAIL first");
        } else if (!path.matches() || path.group(1).isBlank()) {
            wire.say("501 5.5.4 RCPT TO:<address>");
        } else if (!unkindlyMet("RCPT " + path.group(1))) {
            to.add(path.group(1));
            wire.say("250 2.1.5 ok");
        }
    }

    private void data() throws IOException, InterruptedException, Dropped {
        if (from == null || to.isEmpty()) {
            wire.say("503 5.5.1 MAIL and RCPT first");
            return;
        }
        String recipients = String.join(",", to);
        Optional<Unkindness> early = faults.take("DATA " + recipients);
        if (early.isPresent() && early.get() instanceof Unkindness.Refuse(int status)) {
            wire.say(status + " no");
            return;
        }
        wire.say("354 end with a dot");
        if (early.isPresent() && meet(early.get(), this::loseInTheMiddle)) {
            return;
        }
        Optional<Bytes> read = wire.mail(options.maximumBytes());
        if (read.isEmpty()) {
            forget();
            wire.say("552 5.3.4 too big");
            return;
        }
        Optional<Unkindness> late = faults.take("END " + recipients);
        if (late.isPresent() && meet(late.get(), () -> keep(read.get()))) {
            forget();
            return;
        }
        long number = keep(read.get());
        forget();
        wire.say("250 2.0.0 kept as " + number);
    }

    private void loseInTheMiddle() throws IOException {
        wire.swallow(64);
    }

    private long keep(Bytes raw) {
        return mailbox.store(from == null ? "" : from, to, raw).number();
    }

    private void forget() {
        from = null;
        to.clear();
    }

    private interface BeforeDropping {
        void run() throws IOException;
    }

    private boolean unkindlyMet(String step) throws IOException, InterruptedException, Dropped {
        Optional<Unkindness> unkindness = faults.take(step);
        return unkindness.isPresent() && meet(unkindness.get(), () -> {});
    }

    /** Carries the unkindness out. True when the step was answered with a refusal; false when it goes on as usual. */
    private boolean meet(Unkindness unkindness, BeforeDropping acceptance)
            throws IOException, InterruptedException, Dropped {
        switch (unkindness) {
            case Unkindness.Slow(Duration delay) -> {
                Thread.sleep(delay);
                return false;
            }
            case Unkindness.Refuse(int status) -> {
                wire.say(status + (status < 500 ? " 4.3.0 not now" : " 5.7.1 no"));
                return true;
            }
            case Unkindness.AcceptThenDropAnswer() -> {
                acceptance.run();
                throw new Dropped();
            }
            case Unkindness.DropBeforeRead() -> throw new Dropped();
            case Unkindness.Hang(Duration atMost) -> {
                Thread.sleep(atMost);
                throw new Dropped();
            }
        }
    }
}
