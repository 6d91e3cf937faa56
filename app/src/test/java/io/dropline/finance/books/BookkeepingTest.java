package io.dropline.finance.books;

import static io.dropline.finance.books.BookedOrder.DAY;
import static io.dropline.finance.books.BookedOrder.NORDIC;
import static io.dropline.finance.books.BookedOrder.PO;
import static io.dropline.finance.books.BookedOrder.SAUNA;
import static io.dropline.finance.books.BookedOrder.STOVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.finance.books.OrderFacts.Claim;
import io.dropline.finance.books.OrderFacts.Credit;
import io.dropline.finance.books.OrderFacts.Invoiced;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookkeepingTest {
    private BookedOrder order = new BookedOrder();

    @Test
    void aPaidOrderOwesNothing() {
        Map<Account, BigDecimal> books = order.settle();

        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("295");
        assertThat(books.get(Account.SALES)).isEqualByComparingTo("-250");
        assertThat(books.get(Account.SALES_TAX)).isEqualByComparingTo("-25");
        assertThat(books.get(Account.SHIPPING_INCOME)).isEqualByComparingTo("-20");
    }

    @Test
    void anUnpaidOrderIsOwedByTheCustomer() {
        order.paid(false);
        assertThat(order.settle().get(Account.CUSTOMERS)).isEqualByComparingTo("295");
        order.paid(true);
        assertThat(order.settle().get(Account.CUSTOMERS)).isZero();
    }

    @Test
    void aTipIsNoSaleOfGoods() {
        order.total("300");
        Map<Account, BigDecimal> books = order.settle();
        assertThat(books.get(Account.ADJUSTMENTS)).isEqualByComparingTo("-5");
        assertThat(books.get(Account.CUSTOMERS)).isZero();
    }

    @Test
    void whatIsCancelledIsOwedToTheCustomerUntilItIsPaidBack() {
        order.settle();
        order.cancelled(1);
        assertThat(order.settle().get(Account.CUSTOMERS)).isEqualByComparingTo("-110");

        order.refunded(SAUNA, "110", "0", "0");
        Map<Account, BigDecimal> books = order.settle();
        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("185");
        assertThat(books.get(Account.SALES)).isEqualByComparingTo("-150");
        assertThat(books.getOrDefault(Account.ALLOWANCES, BigDecimal.ZERO)).isZero();
    }

    @Test
    void whatIsPaidBackBeforeItIsCancelledHereComesToTheSame() {
        order.settle();
        order.refunded(SAUNA, "110", "0", "0");
        order.settle();
        order.total("185");
        order.cancelled(1);
        Map<Account, BigDecimal> books = order.settle();
        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("185");
    }

    @Test
    void goodsThatCameBackAreAnAllowanceAndTheirTaxGoesBackToo() {
        order.settle();
        order.refunded(SAUNA, "110", "0", "15");
        Map<Account, BigDecimal> books = order.settle();

        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.get(Account.ALLOWANCES)).isEqualByComparingTo("100");
        assertThat(books.get(Account.SALES_TAX)).isEqualByComparingTo("-15");
        assertThat(books.get(Account.RESTOCKING_FEES)).isEqualByComparingTo("-15");
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("200");
    }

    @Test
    void aSupplierIsOwedWhatItShippedThenWhatItInvoicedLessItsCredit() {
        order.supplied(1, List.of(), List.of(), List.of());
        assertThat(order.settle().get(Account.ACCRUED)).isEqualByComparingTo("-95");

        Invoiced invoice = new Invoiced(PO + ":1", NORDIC, DAY, new BigDecimal("75"), new BigDecimal("70"), false);
        Claim claim = new Claim(new UUID(5, 1), NORDIC, DAY, new BigDecimal("70"), new BigDecimal("10"), DAY);
        Credit credit = new Credit(new UUID(6, 1), new UUID(5, 1), NORDIC, DAY, new BigDecimal("60"));
        order.supplied(1, List.of(invoice), List.of(claim), List.of(credit));
        Map<Account, BigDecimal> books = order.settle();

        assertThat(books.get(Account.ACCRUED)).isEqualByComparingTo("-25");
        assertThat(books.get(Account.DIFFERENCES)).isEqualByComparingTo("5");
        assertThat(books.get(Account.SUPPLIERS)).isEqualByComparingTo("-15");
        assertThat(books.get(Account.CLAIMS)).isZero();
        assertThat(books.get(Account.WRITE_OFFS)).isEqualByComparingTo("10");
    }

    @Test
    void postingTwicePostsNothing() {
        order.supplied(2, List.of(), List.of(), List.of());
        order.settle();
        Map<String, Posted> before = order.posted();
        order.settle();
        assertThat(order.posted()).isEqualTo(before);
    }

    @Test
    void anOrderThatIsFirstSeenAfterARefundWasPaidForInFull() {
        order.refunded(SAUNA, "110", "0", "0");
        order.total("185"); // the store tells what is left
        Map<Account, BigDecimal> books = order.settle();
        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("185");
    }

    /** A refund that was made in the store lowers the order's total before it is heard of here. */
    @Test
    void aTotalThatFellBeforeItsRefundIsHeardOfIsNoTipTakenBack() {
        order.settle();
        order.total("185");
        order.settle();

        order.received("295");
        assertThat(order.settle().get(Account.PAYMENTS)).isEqualByComparingTo("295");

        order.refunded(SAUNA, "110", "0", "0");
        Map<Account, BigDecimal> books = order.settle();
        assertThat(books.get(Account.PAYMENTS)).isEqualByComparingTo("185");
        assertThat(books.get(Account.CUSTOMERS)).isZero();
        assertThat(books.getOrDefault(Account.ADJUSTMENTS, BigDecimal.ZERO)).isZero();
        assertThat(books.get(Account.ALLOWANCES)).isEqualByComparingTo("100");
    }

    @Test
    void whatTheStoreReceivedBeforeTheOrderGrewIsNotAllThatWasPaid() {
        order.received("250");
        order.settle();
        assertThat(order.settle().get(Account.PAYMENTS)).isEqualByComparingTo("295");
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
            order = new BookedOrder();
            BigDecimal paid = order.settle().getOrDefault(Account.PAYMENTS, BigDecimal.ZERO);
            for (int step = 0; step < 8; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        if (random.nextBoolean()) {
                            order.cancelled(random.nextInt(3));
                        }
                    }
                    case 1 -> {
                        UUID line = random.nextBoolean() ? SAUNA : STOVE;
                        order.refunded(
                                line,
                                Integer.toString(1 + random.nextInt(55)),
                                Integer.toString(random.nextInt(3)),
                                "0");
                    }
                    case 2 -> order.supplied(1 + random.nextInt(2), List.of(), List.of(), List.of());
                    default -> {} // the same again
                }
                Map<Account, BigDecimal> books = order.settle();
                assertThat(books.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as("seed %d, story %d", seed, story)
                        .isZero();
                assertThat(books.get(Account.PAYMENTS))
                        .as("seed %d, story %d, step %d", seed, story, step)
                        .isEqualByComparingTo(paid.subtract(order.back()));
                assertThat(books.get(Account.CUSTOMERS))
                        .as("seed %d, story %d, step %d", seed, story, step)
                        .isEqualByComparingTo(order.owed().negate());
            }
        }
    }
}
