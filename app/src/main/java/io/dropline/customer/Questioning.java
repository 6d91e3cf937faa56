package io.dropline.customer;

import io.dropline.access.signin.RemoteAddress;
import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.Mailroom;
import io.dropline.platform.MerchantId;
import io.dropline.support.forms.FormPace;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes what customers write on pages: stored before it is answered, and not taken from machines that fill in every field. */
@Component
class Questioning {
    static final String ABOUT_ORDER = "customer.question";
    static final String CONTACT = "customer.contact";
    /** A field that people do not see. */
    static final String TRAP = "website";

    static final int LONGEST = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String SOURCE = "customer";

    /** What was written about an order, as the inbox keeps it. */
    record Question(UUID order, String text) {}

    /** What was written on the contact page, as the inbox keeps it. */
    record Contact(String name, String email, String orderNumber, String text) {}

    private final Inbox inbox;
    private final Mailroom mailroom;
    private final FormPace pace;
    private final JsonMapper json;

    Questioning(Inbox inbox, Mailroom mailroom, FormPace pace, JsonMapper json) {
        this.inbox = inbox;
        this.mailroom = mailroom;
        this.pace = pace;
        this.json = json;
    }

    TrackPage.Sent aboutOrder(MerchantId merchant, UUID order, String text, HttpServletRequest request) {
        if (text.isBlank() || text.length() > LONGEST) {
            return TrackPage.Sent.WRONG;
        }
        return take(merchant, ABOUT_ORDER, "order " + order, new Question(order, text), request);
    }

    TrackPage.Sent contact(MerchantId merchant, Contact contact, HttpServletRequest request) {
        return take(merchant, CONTACT, "", contact, request);
    }

    private TrackPage.Sent take(
            MerchantId merchant, String kind, String about, Object content, HttpServletRequest request) {
        if (!field(request, TRAP).isEmpty()) {
            return TrackPage.Sent.RECEIVED; // a machine learns nothing of it
        }
        byte[] body = json.writeValueAsBytes(content);
        String key = key(kind, about, field(request, "submission"), body);
        if (!pace.admit(merchant, "from " + RemoteAddress.of(request))) {
            return TrackPage.Sent.TOO_MANY;
        }
        Accepted accepted = inbox.accept(
                new InboxDraft(merchant, SOURCE, key, kind, Map.of("From-Address", request.getRemoteAddr()), body));
        if (accepted == Accepted.FULL) {
            return TrackPage.Sent.BUSY;
        }
        mailroom.awaitHandled(merchant, SOURCE, key, PATIENCE);
        return TrackPage.Sent.RECEIVED;
    }

    /** What a person typed, without what no text may hold. */
    static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null
                ? ""
                : value.replace("\0", "").replace("\r\n", "\n").strip();
    }

    /** The same for a double click, another for other words. */
    private static String key(String kind, String about, String submission, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((kind + "\n" + about + "\n" + submission + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
