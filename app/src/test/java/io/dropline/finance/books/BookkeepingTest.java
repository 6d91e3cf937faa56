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
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookkeepingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID ORDER = new UUID(1, 1);
    private static final UUID SAUNA = new UUID(2, 1);
    private static final UUID STOVE = new UUID(2, 2);
    private static final UUID PO = new UUID(3, 1);
    private static final Owed NORDIC = new Owed(new UUID(4, 1), "USD");

    /** An order of two saunas at 100 and a stove at 50, ten per cent tax, 20 of shipping: 295 in all. */
    private OrderFacts order = new OrderFacts(
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

    @Test
    void aPaidOrderOwesNothing() {
        Map<Account, BigDecimal> books = settle();

        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("295");
        assertThat(books.get(Account.SALES)).isEqualByComparingTo("-250");
        assertThat(books.get(Account.SALES_TAX)).isEqualByComparingTo("-25");
        assertThat(books.get(Account.SHIPPING_INCOME)).isEqualByComparingTo("-20");
    }

    @Test
    void anUnpaidOrderIsOwedByTheCustomer() {
        order = paid(false);
        assertThat(settle().get(Account.CUSTOMERS)).isEqualByComparingTo("295");
        order = paid(true);
        assertThat(settle().get(Account.CUSTOMERS)).isZero();
    }

    @Test
    void aTipIsNoSaleOfGoods() {
        order = total("300");
        Map<Account, BigDecimal> books = settle();
        assertThat(books.get(Account.ADJUSTMENTS)).isEqualByComparingTo("-5");
        assertThat(books.get(Account.CUSTOMERS)).isZero();
    }

    @Test
    void whatIsCancelledIsOwedToTheCustomerUntilItIsPaidBack() {
        settle();
        order = cancelled(1);
        assertThat(settle().get(Account.CUSTOMERS)).isEqualByComparingTo("-110");

        order = refunded(SAUNA, "110", "0", "0");
        Map<Account, BigDecimal> books = settle();
        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("185");
        assertThat(books.get(Account.SALES)).isEqualByComparingTo("-150");
        assertThat(books.getOrDefault(Account.ALLOWANCES, BigDecimal.ZERO)).isZero();
    }

    @Test
    void whatIsPaidBackBeforeItIsCancelledHereComesToTheSame() {
        settle();
        order = refunded(SAUNA, "110", "0", "0");
        settle();
        order = total("185");
        order = cancelled(1);
        Map<Account, BigDecimal> books = settle();
        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("185");
    }

    @Test
    void goodsThatCameBackAreAnAllowanceAndTheirTaxGoesBackToo() {
        settle();
        order = refunded(SAUNA, "110", "0", "15");
        Map<Account, BigDecimal> books = settle();

        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.get(Account.ALLOWANCES)).isEqualByComparingTo("100");
        assertThat(books.get(Account.SALES_TAX)).isEqualByComparingTo("-15");
        assertThat(books.get(Account.RESTOCKING_FEES)).isEqualByComparingTo("-15");
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("200");
    }

    @Test
    void aSupplierIsOwedWhatItShippedThenWhatItInvoicedLessItsCredit() {
        order = supplied(1, List.of(), List.of(), List.of());
        assertThat(settle().get(Account.ACCRUED)).isEqualByComparingTo("-95");

        Invoiced invoice = new Invoiced(PO + ":1", NORDIC, DAY, amount("75"), amount("70"), false);
        Claim claim = new Claim(new UUID(5, 1), NORDIC, DAY, amount("70"), amount("10"), DAY);
        Credit credit = new Credit(new UUID(6, 1), new UUID(5, 1), NORDIC, DAY, amount("60"));
        order = supplied(1, List.of(invoice), List.of(claim), List.of(credit));
        Map<Account, BigDecimal> books = settle();

        assertThat(books.get(Account.ACCRUED)).isEqualByComparingTo("-25");
        assertThat(books.get(Account.DIFFERENCES)).isEqualByComparingTo("5");
        assertThat(books.get(Account.SUPPLIERS)).isEqualByComparingTo("-15");
        assertThat(books.get(Account.CLAIMS)).isZero();
        assertThat(books.get(Account.WRITE_OFFS)).isEqualByComparingTo("10");
    }

    @Test
    void postingTwicePostsNothing() {
        order = supplied(2, List.of(), List.of(), List.of());
        settle();
        Map<String, Posted> before = order.posted();
        settle();
        assertThat(order.posted()).isEqualTo(before);
    }

    @Test
    void anOrderThatIsFirstSeenAfterARefundWasPaidForInFull() {
        order = refunded(SAUNA, "110", "0", "0");
        order = total("185"); // the store tells what is left
        Map<Account, BigDecimal> books = settle();
        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("185");
    }

    /** A refund that was made in the store lowers the order's total before it is heard of here. */
    @Test
    void aTotalThatFellBeforeItsRefundIsHeardOfIsNoTipTakenBack() {
        settle();
        order = total("185");
        settle();

        order = received("295");
        assertThat(settle().get(Account.PAYMENTS)).isEqualByComparingTo("295");

        order = refunded(SAUNA, "110", "0", "0");
        Map<Account, BigDecimal> books = settle();
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("185");
        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.getOrDefault(Account.ADJUSTMENTS, BigDecimal.ZERO)).isZero();
        assertThat(books.get(Account.ALLOWANCES)).isEqualByComparingTo("100");
    }

    @Test
    void whatTheStoreReceivedBeforeTheOrderGrewIsNotAllThatWasPaid() {
        order = received("250");
        settle();
        assertThat(settle().get(Account.PAYMENTS)).isEqualByComparingTo("295");
    }

    /**
     * Facts arrive in any order and again: cancellations and refunds of lines, goodwill, shipments, claims, credits. After each the books are in
     * balance, and the customer is owed exactly what was paid and neither kept by the order nor paid back.
     */
    @Test
    void whateverHappensTheCustomerIsOwedWhatWasPaidAndIsNotKept() {
        long seed = System.nanoTime();
        System.out.println("bookkeeping seed " + seed);
        for (int story = 0; story < 2_000; story++) {
            Random random = new Random(seed + story);
            order = new BookkeepingTest().order;
            BigDecimal paid = settle().getOrDefault(Account.PAYMENTS, BigDecimal.ZERO);
            for (int step = 0; step < 8; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> order = random.nextBoolean() ? cancelled(random.nextInt(3)) : order;
                    case 1 -> {
                        UUID line = random.nextBoolean() ? SAUNA : STOVE;
                        order = refunded(
                                line,
                                Integer.toString(1 + random.nextInt(55)),
                                Integer.toString(random.nextInt(3)),
                                "0");
                    }
                    case 2 -> order = supplied(1 + random.nextInt(2), List.of(), List.of(), List.of());
                    default -> {} // the same again
                }
                Map<Account, BigDecimal> books = settle();
                assertThat(books.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("seed %d, story %d", seed, story)
                        .isZero();
                assertThat(books.get(Account.PAYMENTS))
                        .as("seed %d, story %d, step %d", seed, story, step)
                        .isEqualByComparingTo(paid.subtract(back()));
                assertThat(books.get(Account.CUSTOMERS))
                        .as("seed %d, story %d, step %d", seed, story, step)
                        .isEqualByComparingTo(owed().negate());
            }
        }
    }

    /** What was cancelled and not paid back yet. */
    private BigDecimal owed() {
        Line sauna = order.lines().getFirst();
        BigDecimal cancelled =
                sauna.gross().multiply(BigDecimal.valueOf(sauna.cancelled())).divide(BigDecimal.TWO);
        BigDecimal back = order.refunds().stream()
                .flatMap(refund -> refund.lines().stream())
                .filter(line -> line.orderLineId().equals(SAUNA))
                .map(RefundLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return BigDecimal.ZERO.max(cancelled.subtract(back));
    }

    private BigDecimal back() {
        return order.refunds().stream().map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Posts what is missing, and answers what stands on each account. */
    private Map<Account, BigDecimal> settle() {
        Map<String, Posted> posted = new HashMap<>();
        Map<Account, BigDecimal> accounts = new EnumMap<>(Account.class);
        for (Entry entry : Bookkeeping.of(order)) {
            Posted before = order.posted().get(entry.source());
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
        order.posted()
                .forEach((source, before) -> posted.putIfAbsent(
                        source,
                        new Posted(before.currency(), BigDecimal.ZERO, before.revisions(), null, before.supplierId())));
        order = with(order.settled(), order.total(), order.lines(), order.refunds(), posted);
        return accounts;
    }

    private OrderFacts paid(boolean settled) {
        return with(settled, order.total(), order.lines(), order.refunds(), order.posted());
    }

    private OrderFacts total(String total) {
        return with(order.settled(), amount(total), order.lines(), order.refunds(), order.posted());
    }

    private OrderFacts received(String amount) {
        return new OrderFacts(
                ORDER,
                "USD",
                DAY,
                DAY,
                order.settled(),
                order.shipping(),
                order.total(),
                amount(amount),
                order.lines(),
                order.refunds(),
                order.purchases(),
                order.invoices(),
                order.claims(),
                order.credits(),
                order.posted());
    }

    /** Of the saunas. */
    private OrderFacts cancelled(int units) {
        Line sauna = order.lines().getFirst();
        int now = Math.max(sauna.cancelled(), units);
        return with(
                order.settled(),
                order.total(),
                List.of(
                        new Line(SAUNA, 2, now, sauna.unitPrice(), sauna.discount(), sauna.tax()),
                        order.lines().getLast()),
                order.refunds(),
                order.posted());
    }

    private OrderFacts refunded(UUID line, String goods, String shipping, String fee) {
        List<Refund> refunds = new ArrayList<>(order.refunds());
        BigDecimal amount = amount(goods).add(amount(shipping)).subtract(amount(fee));
        refunds.add(new Refund(
                new UUID(7, refunds.size()),
                DAY.plusDays(1),
                amount(shipping),
                amount(fee),
                amount,
                List.of(new RefundLine(line, amount(goods)))));
        return with(order.settled(), order.total(), order.lines(), refunds, order.posted());
    }

    private OrderFacts supplied(int saunas, List<Invoiced> invoices, List<Claim> claims, List<Credit> credits) {
        return new OrderFacts(
                ORDER,
                "USD",
                DAY,
                DAY,
                order.settled(),
                order.shipping(),
                order.total(),
                order.received(),
                order.lines(),
                order.refunds(),
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
                order.posted());
    }

    private OrderFacts with(
            boolean settled, BigDecimal total, List<Line> lines, List<Refund> refunds, Map<String, Posted> posted) {
        return new OrderFacts(
                ORDER,
                "USD",
                DAY,
                DAY,
                settled,
                order.shipping(),
                total,
                order.received(),
                lines,
                refunds,
                order.purchases(),
                order.invoices(),
                order.claims(),
                order.credits(),
                posted);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
