package io.dropline.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application has written down, read past it, and compared with what its partners remember. */
final class Books {
    private final Installation installation;
    private final Partners partners;
    private final UUID merchant;

    Books(Installation installation, Partners partners, UUID merchant) {
        this.installation = installation;
        this.partners = partners;
        this.merchant = merchant;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return installation.database().sql(sql).param("merchant", merchant);
    }

    /** Every document that was ever to go out. */
    List<Document> documents() {
        return sql("""
                select o.id, o.kind, o.title, o.message_id, o.state, o.attempt, o.looks, exists (
                    select 1 from outbox_attempt a
                    where a.merchant_id = o.merchant_id and a.outbox_id = o.id and a.attempt = o.attempt) as begun
                from outbox o where o.merchant_id = :merchant order by o.id""").query(Document.class).list();
    }

    List<Document> documents(Predicate<Document> wanted) {
        return documents().stream().filter(wanted).toList();
    }

    /** Those about one order. */
    List<Document> documents(Partners.StoreOrder order, String kind) {
        Set<UUID> ids = Set.copyOf(sql("""
                select d.id from outbox d join customer_order c on c.merchant_id = d.merchant_id and c.id = d.order_id
                where d.merchant_id = :merchant and c.store_ref = :order and d.kind = :kind""")
                .param("order", order.gid())
                .param("kind", kind)
                .query(UUID.class)
                .list());
        return documents().stream().filter(one -> ids.contains(one.id())).toList();
    }

    /** The one of this kind about one order. */
    Document document(Partners.StoreOrder order, String kind) {
        List<Document> found = documents(order, kind);
        assertThat(found).as("%s of order %s", kind, order.name()).hasSize(1);
        return found.getFirst();
    }

    Document document(UUID id) {
        return documents().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The address in the mail of a purchase order. */
    String answerLink(Document purchaseOrder) {
        return sql("select document ->> 'answerUrl' from outbox where merchant_id = :merchant and id = :id")
                .param("id", purchaseOrder.id())
                .query(String.class)
                .single();
    }

    List<String> openProblems(Document document) {
        return sql("""
                select kind from problem
                where merchant_id = :merchant and subject = 'outbox:' || :id and resolved_at is null""")
                .param("id", document.id().toString())
                .query(String.class)
                .list();
    }

    /** What the last document from a source was about. */
    String lastIncoming(String source) {
        return sql("select kind from inbox where merchant_id = :merchant and source = :source order by id desc limit 1")
                .param("source", source)
                .query(String.class)
                .single();
    }

    /** As if the last attempt had been so long ago, and the next look was due. */
    void letTimePass(Document document, Duration time) {
        sql("""
                update outbox_attempt set started_at = started_at - :seconds * interval '1 second',
                    ended_at = ended_at - :seconds * interval '1 second'
                where merchant_id = :merchant and outbox_id = :id""").param("seconds", time.toSeconds()).param("id", document.id()).update();
        sql("update outbox set next_attempt_at = now() where merchant_id = :merchant and id = :id and state in ('PENDING', 'UNKNOWN')")
                .param("id", document.id())
                .update();
    }

    /** As if its sender had so much time left before others take it for dead. */
    void sendingFor(Document document, Duration time) {
        sql("""
                update outbox set lease_until = clock_timestamp() + :seconds * interval '1 second', next_attempt_at = now()
                where merchant_id = :merchant and id = :id and state = 'SENDING'""").param("seconds", time.toSeconds()).param("id", document.id()).update();
    }

    int ordersLike(Partners.StoreOrder order) {
        return sql("select count(*) from customer_order where merchant_id = :merchant and store_ref = :order")
                .param("order", order.gid())
                .query(Integer.class)
                .single();
    }

    List<String> purchaseOrders(Partners.StoreOrder order) {
        return sql("""
                select p.number from purchase_order p
                join customer_order c on c.merchant_id = p.merchant_id and c.id = p.order_id
                where p.merchant_id = :merchant and c.store_ref = :order""").param("order", order.gid()).query(String.class).list();
    }

    /** Nothing that came waits to be handled, nothing waits to go out. */
    boolean isQuiet() {
        return sql("select count(*) from inbox where merchant_id = :merchant and state = 'RECEIVED'")
                                .query(Integer.class)
                                .single()
                        == 0
                && documents().stream().noneMatch(Document::isUnderWay);
    }

    String summary() {
        return documents().stream().filter(one -> !one.isConfirmed()).toList() + " and "
                + sql("select kind || ' ' || state || ' ' || coalesce(problem, '') from inbox where merchant_id = :merchant and state <> 'HANDLED'")
                        .query(String.class)
                        .list();
    }

    /** What must be true at every quiet moment, whatever died before it. */
    void areRight() {
        assertThat(Invariants.VIOLATIONS.entrySet().stream()
                        .flatMap(rule -> sql(rule.getValue()).query(String.class).list().stream()
                                .map(row -> rule.getKey() + ": " + row))
                        .toList())
                .as("broken rules")
                .isEmpty();
        everyWebhookIsKept();
        nothingIsBoughtOrToldTwice();
    }

    private void everyWebhookIsKept() {
        Set<String> kept =
                Set.copyOf(sql("select event_key from inbox where merchant_id = :merchant and source like 'shopify:%'")
                        .query(String.class)
                        .list());
        Set<String> lost = new TreeSet<>(partners.answeredWebhooks());
        lost.removeAll(kept);
        assertThat(lost).as("webhooks that were answered 200 and not kept").isEmpty();
    }

    private void nothingIsBoughtOrToldTwice() {
        assertThat(partners.log("supplier", "bought-twice")).isEmpty();
        assertThat(partners.log("supplier", "same-mail")).isEmpty();
        Map<String, Integer> mails = new HashMap<>();
        partners.messageIds().forEach(id -> mails.merge(id, 1, Integer::sum));
        assertThat(mails.values()).as("how often each Message-ID came").allMatch(times -> times == 1);
        List<Document> documents = documents().stream()
                .filter(Document::isMail)
                .sorted(Comparator.comparing(Document::title))
                .toList();
        assertThat(documents.stream().filter(one -> one.isConfirmed() && !mails.containsKey(one.messageId())))
                .as("confirmed, but nobody has it")
                .isEmpty();
        assertThat(documents.stream()
                        .filter(one -> one.state().equals("PENDING") && mails.containsKey(one.messageId())))
                .as("about to be sent, but it arrived")
                .isEmpty();
    }
}
