package io.dropline.support;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.support.life.ConversationState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The thread in which a supplier is written to about a purchase order: the one there is, or a new one. */
@Component
class SupplierThreads {
    private final JdbcTemplate jdbc;
    private final ConversationStore store;

    SupplierThreads(JdbcTemplate jdbc, ConversationStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Its id; empty if the merchant has no such purchase order. */
    Optional<UUID> of(MerchantId merchant, UUID purchaseOrder, Instant now) {
        List<UUID> standing = jdbc.queryForList("""
                select c.id from conversation_message m
                join conversation c on c.merchant_id = m.merchant_id and c.id = m.conversation_id
                where m.merchant_id = ? and m.purchase_order_id = ? order by c.state = 'CLOSED', m.at desc limit 1""", UUID.class, merchant.value(), purchaseOrder);
        return standing.isEmpty() ? opened(merchant, purchaseOrder, now) : Optional.of(standing.getFirst());
    }

    private Optional<UUID> opened(MerchantId merchant, UUID purchaseOrder, Instant now) {
        List<Conversation> fresh = jdbc.query(
                """
                select p.number, p.order_id, p.supplier_id, s.name, lower(s.email) as email from purchase_order p
                join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                where p.merchant_id = ? and p.id = ?""",
                (row, index) -> new Conversation(
                        Ids.next(),
                        store.numbers(merchant, 1),
                        token(),
                        Channel.CONSOLE,
                        Party.SUPPLIER,
                        ConversationState.OPEN,
                        "About " + row.getString("number"),
                        row.getString("email"),
                        row.getString("name"),
                        Moments.uuid(row, "order_id"),
                        purchaseOrder,
                        null,
                        Moments.uuid(row, "supplier_id"),
                        null,
                        "",
                        null,
                        null,
                        null,
                        false,
                        "",
                        false,
                        now,
                        now),
                merchant.value(),
                purchaseOrder);
        store.add(merchant, fresh);
        return fresh.stream().map(Conversation::id).findFirst();
    }

    /** "PO-1042". */
    String number(MerchantId merchant, UUID purchaseOrder) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select number from purchase_order where merchant_id = ? and id = ?",
                String.class,
                merchant.value(),
                purchaseOrder));
    }

    /** Whether a purchase order has to do with a conversation. */
    boolean belongs(MerchantId merchant, Conversation conversation, UUID purchaseOrder) {
        return purchaseOrder.equals(conversation.purchaseOrder())
                || !jdbc.queryForList(
                                "select 1 from purchase_order where merchant_id = ? and id = ? and order_id = ?",
                                Integer.class,
                                merchant.value(),
                                purchaseOrder,
                                conversation.order())
                        .isEmpty();
    }

    /** Names a thread in an address: short enough for one, too long to guess. */
    static String token() {
        String plain = "";
        while (plain.length() < 16) {
            plain += OpaqueToken.fresh().replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        }
        return plain.substring(0, 16);
    }
}
