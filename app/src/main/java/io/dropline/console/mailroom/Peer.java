package io.dropline.console.mailroom;

import org.jspecify.annotations.Nullable;

/**
 * Who a document came from or goes to, in words.
 *
 * @param raw its source or its lane, as the mailroom writes it
 */
public record Peer(String name, String raw) {

    /**
     * Of a document that goes out.
     *
     * @param kind of the document: what goes to customers and what goes to suppliers leaves by the same mail server
     * @param known the supplier's or the store's name, as far as it can be told
     */
    static Peer to(String lane, String kind, @Nullable String known) {
        if (kind.equals("mail.customer")) {
            return new Peer("Customer's mail", lane);
        }
        if (known != null) {
            return new Peer(known, lane);
        }
        return new Peer(
                switch (lane) {
                    case "mail" -> kind.equals("mail.answer") ? "Answer by mail" : "Supplier's mail";
                    case "carrier:easypost" -> "EasyPost";
                    default -> lane;
                },
                lane);
    }

    /**
     * Of a document that came in.
     *
     * @param known the store's name, where it came from one
     */
    static Peer from(String source, @Nullable String known) {
        if (known != null) {
            return new Peer(known, source);
        }
        if (source.startsWith("easypost:")) {
            return new Peer("EasyPost", source);
        }
        return new Peer(source.startsWith("mailbox:") ? source.substring("mailbox:".length()) : source, source);
    }
}
