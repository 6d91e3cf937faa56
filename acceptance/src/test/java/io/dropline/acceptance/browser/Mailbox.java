package io.dropline.acceptance.browser;

import com.microsoft.playwright.APIRequestContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What everybody in the demo got by mail. */
final class Mailbox {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final APIRequestContext request;
    private final String address;

    Mailbox(APIRequestContext request, String address) {
        this.request = request;
        this.address = address;
    }

    /**
     * The newest link that somebody got; waits for the mail.
     *
     * @param to part of the address
     * @param subject part of the subject
     * @param page what the link opens: track, returned, credit, answer
     */
    String link(String to, String subject, String page) {
        Pattern link = Pattern.compile("http://[^\"\\s\\\\]+/" + page + "/[A-Za-z0-9_-]+");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher found = link.matcher(mails(to, subject));
            if (found.find()) {
                return found.group();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
        throw new AssertionError("no mail to " + to + " about " + subject + " with a link to /" + page + "/");
    }

    private String mails(String to, String subject) {
        return request.get(address + "/api/mails?to=" + encoded(to) + "&subject=" + encoded(subject))
                .text();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
