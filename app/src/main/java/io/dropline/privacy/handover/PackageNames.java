package io.dropline.privacy.handover;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Paths of files in a package: each once, and such that every system can unpack them, whatever strangers called their files. */
final class PackageNames {
    private static final int LONGEST = 100;

    private final Set<String> taken = new HashSet<>();

    /** "photos of returns/RMA-1001/photo-1.jpg". */
    String path(String title, String group, String name) {
        String folder = part(title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)) + "/" + part(group);
        String file = part(name);
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        String ending = dot > 0 ? file.substring(dot) : "";
        String path = folder + "/" + file;
        // Some systems hold names that differ in case alone for the same.
        for (int n = 2; !taken.add(path.toLowerCase(Locale.ROOT)); n++) {
            path = folder + "/" + stem + " (" + n + ")" + ending;
        }
        return path;
    }

    /** A name of letters, digits and signs that no system takes for anything else. */
    private static String part(String name) {
        String plain =
                name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]+", "_").strip();
        plain = plain.replaceFirst("^\\.+", "").replaceFirst("[. ]+$", "");
        if (plain.isBlank()) {
            return "without a name";
        }
        int over = plain.length() - LONGEST;
        if (over <= 0) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        return dot > plain.length() - 12 && dot > over
                ? plain.substring(0, dot - over) + plain.substring(dot)
                : plain.substring(0, LONGEST);
    }
}
