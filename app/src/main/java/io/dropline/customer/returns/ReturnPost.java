package io.dropline.customer.returns;

import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.Handling;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.Mailroom;
import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.portal.Typed;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stores what customers send of returns, and waits a moment until its effects can be shown. */
@Component
class ReturnPost {
    private static final String SOURCE = "customer";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final Mailroom mailroom;
    private final JsonMapper json;

    ReturnPost(Inbox inbox, Mailroom mailroom, JsonMapper json) {
        this.inbox = inbox;
        this.mailroom = mailroom;
        this.json = json;
    }

    /** The same for a double click, another for other words: the page's own random number and what was typed. */
    static String name(Typed typed) {
        StringBuilder fields = new StringBuilder();
        new TreeMap<>(typed.values())
                .forEach((name, value) ->
                        fields.append(name).append('=').append(value).append('\n'));
        return HexFormat.of().formatHex(OpaqueToken.hash(fields.toString()), 0, 16);
    }

    /** False if everybody writes at once: nothing was stored. */
    boolean store(MerchantId merchant, UUID order, String sent, String kind, String from, Object document) {
        Accepted accepted = inbox.accept(new InboxDraft(
                merchant,
                SOURCE,
                key(order, sent),
                kind,
                Map.of("From-Address", from),
                json.writeValueAsBytes(document)));
        return accepted != Accepted.FULL;
    }

    void await(MerchantId merchant, UUID order, String sent) {
        mailroom.awaitHandled(merchant, SOURCE, key(order, sent), PATIENCE);
    }

    Handling handling(MerchantId merchant, UUID order, String sent) {
        return sent.matches("[0-9a-f]{32}")
                ? mailroom.handling(merchant, SOURCE, key(order, sent))
                : Handling.NEVER_STORED;
    }

    private static String key(UUID order, String sent) {
        return "return:" + order + ":" + sent;
    }
}
