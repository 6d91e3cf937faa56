package io.dropline.finance.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.finance.books.OrderFacts.Claim;
import io.dropline.finance.books.OrderFacts.Credit;
import io.dropline.finance.books.OrderFacts.Invoiced;
import io.dropline.finance.books.OrderFacts.Line;
import io.dropline.finance.books.OrderFacts.Owed;
import io.dropline.finance.books.OrderFacts.Purchase;
import io.dropline.finance.books.OrderFacts.PurchaseLine;
import io.dropline.finance.books.OrderFacts.Refund;
import io.dropline.finance.books.OrderFacts.RefundLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One order as its books see it: what happens to it, and what then stands on the accounts. */
final class BookedOrder {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID ORDER = new UUID(1, 1);
    static final UUID SAUNA = new UUID(2, 1);
    static final UUID STOVE = new UUID(2, 2);
    static final UUID PO = new UUID(3, 1);
    static final Owed NORDIC = new Owed(new UUID(4, 1), "USD");

    /** An order of two saunas at 100 and a stove at 50, ten per cent tax, 20 of shipping: 295 in all. */
    private OrderFacts facts = new OrderFacts(
            ORDER,
            "USD",
            DAY,
            DAY,
            true,
            amount("20"),
            amount("295"),
            null,
            List.of(
                    new Line(SAUNA, 2, 0, amount("100"), amount("0"), amount("20")),
                    new Line(STOVE, 1, 0, amount("50"), amount("0"), amount("5"))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());

    void paid(boolean settled) {
        facts = with(settled, facts.total(), facts.lines(), facts.refunds(), facts.posted());
    }

    void total(String total) {
        facts = with(facts.settled(), amount(total), facts.lines(), facts.refunds(), facts.posted());
    }

    void received(String amount) {
        facts = new OrderFacts(
                ORDER,
                "USD",
                DAY,
                DAY,
                facts.settled(),
                facts.shipping(),
                facts.total(),
                amount(amount),
                facts.lines(),
                facts.refunds(),
                facts.purchases(),
                facts.invoices(),
                facts.claims(),
                facts.credits(),
                facts.posted());
    }

    /** Of the saunas. */
    void cancelled(int units) {
        Line sauna = facts.lines().getFirst();
        int now = Math.max(sauna.cancelled(), units);
        facts = with(
                facts.settled(),
                facts.total(),
                List.of(
                        new Line(SAUNA, 2, now, sauna.unitPrice(), sauna.discount(), sauna.tax()),
                        facts.lines().getLast()),
                facts.refunds(),
                facts.posted());
    }

    void refunded(UUID line, String goods, String shipping, String fee) {
        List<Refund> refunds = new ArrayList<>(facts.refunds());
        BigDecimal amount = amount(goods).add(amount(shipping)).subtract(amount(fee));
        refunds.add(new Refund(
                new UUID(7, refunds.size()),
                DAY.plusDays(1),
                amount(shipping),
                amount(fee),
                amount,
                List.of(new RefundLine(line, amount(goods)))));
        facts = with(facts.settled(), facts.total(), facts.lines(), refunds, facts.posted());
    }

    void supplied(int saunas, List<Invoiced> invoices, List<Claim> claims, List<Credit> credits) {
        facts = new OrderFacts(
                ORDER,
                "USD",
                DAY,
                DAY,
                facts.settled(),
                facts.shipping(),
                facts.total(),
                facts.received(),
                facts.lines(),
                facts.refunds(),
                List.of(new Purchase(
                        PO,
                        NORDIC,
                        DAY,
                        amount("5"),
                        amount("20"),
                        List.of(new PurchaseLine(1, SAUNA, saunas, amount("70"))))),
                invoices,
                claims,
                credits,
                facts.posted());
    }

    /** Posts what is missing, and answers what stands on each account. */
    Map<Account, BigDecimal> settle() {
        Map<String, Posted> posted = new HashMap<>();
        Map<Account, BigDecimal> accounts = new EnumMap<>(Account.class);
        for (Entry entry : Bookkeeping.of(facts)) {
            Posted before = facts.posted().get(entry.source());
            assertThat(posted).doesNotContainKey(entry.source());
            posted.put(
                    entry.source(),
                    new Posted(
                            entry.currency(),
                            entry.amount(),
                            before == null ? 1 : before.revisions(),
                            entry.orderLineId(),
                            entry.supplierId()));
            accounts.merge(entry.kind().debit(), entry.amount(), BigDecimal::add);
            accounts.merge(entry.kind().credit(), entry.amount().negate(), BigDecimal::add);
        }
        facts.posted()
                .forEach((source, before) -> posted.putIfAbsent(
                        source,
                        new Posted(before.currency(), BigDecimal.ZERO, before.revisions(), null, before.supplierId())));
        facts = with(facts.settled(), facts.total(), facts.lines(), facts.refunds(), posted);
        return accounts;
    }

    Map<String, Posted> posted() {
        return facts.posted();
    }

    /** What was cancelled and not paid back yet. */
    BigDecimal owed() {
        Line sauna = facts.lines().getFirst();
        BigDecimal cancelled =
                sauna.gross().multiply(BigDecimal.valueOf(sauna.cancelled())).divide(BigDecimal.TWO);
        BigDecimal back = facts.refunds().stream()
                .flatMap(refund -> refund.lines().stream())
                .filter(line -> line.orderLineId().equals(SAUNA))
                .map(RefundLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return BigDecimal.ZERO.max(cancelled.subtract(back));
    }

    BigDecimal back() {
        return facts.refunds().stream().map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private OrderFacts with(
            boolean settled, BigDecimal total, List<Line> lines, List<Refund> refunds, Map<String, Posted> posted) {
        return new OrderFacts(
                ORDER,
                "USD",
                DAY,
                DAY,
                settled,
                facts.shipping(),
                total,
                facts.received(),
                lines,
                refunds,
                facts.purchases(),
                facts.invoices(),
                facts.claims(),
                facts.credits(),
                posted);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
