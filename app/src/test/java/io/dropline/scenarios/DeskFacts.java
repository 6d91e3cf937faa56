package io.dropline.scenarios;

import io.dropline.simulators.mail.StoredMail;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is to be seen of all that a desk does. */
interface DeskFacts extends DeskGround {
    /** Texts from the database; the statement asks for the merchant. */
    default List<String> facts(String sql) {
        return jdbc().sql(sql).param(merchant().value()).query(String.class).list();
    }

    default List<String> openProblems() {
        return jdbc().sql("select kind from problem where merchant_id = ? and resolved_at is null order by kind")
                .param(merchant().value())
                .query(String.class)
                .list();
    }

    default List<String> urgentProblems() {
        return jdbc().sql(
                        "select kind from problem where merchant_id = ? and resolved_at is null and severity = 'URGENT' order by kind")
                .param(merchant().value())
                .query(String.class)
                .list();
    }

    default List<String> outbox(String kind) {
        return jdbc().sql(
                        "select state || ' ' || coalesce(outcome, '') from outbox where merchant_id = ? and kind = ? order by id")
                .params(merchant().value(), kind)
                .query(String.class)
                .list();
    }

    default int stock(UUID supplier, String sku) {
        return jdbc().sql("select on_hand - committed from stock where merchant_id = ? and supplier_id = ? and sku = ?")
                .params(merchant().value(), supplier, sku)
                .query(Integer.class)
                .single();
    }

    /** Mails to an address, their subjects in the order in which they came. */
    default List<String> mailsTo(String address) {
        List<String> subjects = new ArrayList<>();
        for (StoredMail mail : house().mail.mailbox().mails(address, "")) {
            subjects.add(mail.subject());
        }
        return subjects;
    }

    /** What does not hold of kits in any order: parts are as many as the kits need, kits are cancelled with all their parts. */
    default List<String> unbalancedKits() {
        return jdbc().sql("""
                select k.sku || ' ' || p.sku from order_line p
                join order_line k on k.merchant_id = p.merchant_id and k.order_id = p.order_id and k.id = p.kit_line_id
                where p.merchant_id = ? and (p.quantity <> k.quantity * p.per_kit or p.cancelled < k.cancelled * p.per_kit or not k.kit)""").param(merchant().value()).query(String.class).list();
    }
}
