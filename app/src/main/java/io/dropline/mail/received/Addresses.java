package io.dropline.mail.received;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses and Message-IDs in headers, as leniently as mail programs write them. */
final class Addresses {
    private static final Pattern BARE = Pattern.compile("[^\\s<>,;:\"()]+@[^\\s<>,;:\"()]+");
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,400})>");
    private static final int MOST = 100;
    private static final int LONGEST = 254;

    record Who(String name, String email) {
        static final Who NOBODY = new Who("", "");
    }

    private Addresses() {}

    static Who first(String[] headers) {
        for (String header : headers) {
            List<Who> all = all(header);
            if (!all.isEmpty()) {
                return all.getFirst();
            }
        }
        return Who.NOBODY;
    }

    static List<String> emails(List<String> headers) {
        Set<String> emails = new LinkedHashSet<>();
        headers.forEach(header -> all(header).forEach(who -> emails.add(who.email())));
        return emails.stream().limit(MOST).toList();
    }

    private static List<Who> all(String header) {
        List<Who> found = new ArrayList<>();
        try {
            for (InternetAddress address : InternetAddress.parseHeader(header, false)) {
                String email = address.getAddress();
                if (email != null && BARE.matcher(email).matches() && email.length() <= LONGEST) {
                    found.add(new Who(Texts.header(address.getPersonal(), 200), email.toLowerCase(Locale.ROOT)));
                }
            }
        } catch (AddressException unreadable) {
            found.clear();
        }
        if (found.isEmpty()) {
            Matcher bare = BARE.matcher(header);
            while (bare.find() && found.size() < MOST) {
                if (bare.group().length() <= LONGEST) {
                    found.add(new Who("", bare.group().toLowerCase(Locale.ROOT)));
                }
            }
        }
        return found;
    }

    /** Those in angle brackets, in their order, each once. */
    static List<String> messageIds(String header) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher id = MESSAGE_ID.matcher(header);
        while (id.find() && ids.size() < MOST) {
            ids.add(id.group(1));
        }
        return List.copyOf(ids);
    }
}
