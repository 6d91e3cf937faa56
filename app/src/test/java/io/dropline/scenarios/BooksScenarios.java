package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.finance.books.Account;
import io.dropline.finance.books.Balance;
import io.dropline.finance.books.Books;
import io.dropline.finance.books.Ledger;
import io.dropline.finance.books.Margin;
import io.dropline.finance.totals.Control;
import io.dropline.finance.totals.ControlTotals;
import io.dropline.finance.totals.Period;
import io.dropline.finance.totals.Stage;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every order and every cent is accounted for. */
class BooksScenarios {
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anOrderThatWentWellIsAccountedForToTheCent() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        desk.accepts(desk.onlyPo(order));
        book(order);
        assertThat(margin(order, Margin::real)).as("nothing was billed yet").isEqualByComparingTo("3000");
        assertThat(margin(order, Margin::expected)).isEqualByComparingTo("1175");

        desk.shipsAll(desk.onlyPo(order), "1Z999AA10123456784");
        desk.deliverAll(order);
        book(order);

        assertThat(balance(Account.CUSTOMERS)).isZero();
        assertThat(balance(Account.ACCRUED)).isEqualByComparingTo("-1825"); // 2 x 900, drop fee 5, freight 20
        assertThat(stages()).allMatch(Stage::green);
        assertThat(stage(Control.SHIPPED).sums().getFirst().out()).isEqualTo(2);
        assertThat(margin(order, Margin::cost)).isEqualByComparingTo("1825");
        assertThat(margin(order, Margin::real)).isEqualByComparingTo("1175");
        assertThat(margin(order, Margin::expected)).isEqualByComparingTo("1175");
        assertThat(ledger().suppliers(desk.merchant, LATER).getFirst().amount()).isEqualByComparingTo("-1825");
    }

    /** Booked at every step, so also between the store's lower total and the news of its refund. */
    @Test
    void aRefundMadeInTheStoreTakesNothingFromWhatWasPaid() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        book(order);
        BigDecimal paid = balance(Account.PAYMENTS);
        desk.accepts(desk.onlyPo(order));
        desk.shipsAll(desk.onlyPo(order), "1Z999AA10123456784");
        desk.deliverAll(order);

        house().clock.advance(Duration.ofMinutes(1));
        desk.store.refund(order.id(), Map.of("SAUNA", 1), Optional.empty(), "Scratched");
        desk.work();
        book(order);
        desk.poll();
        book(order);
        desk.poll();
        book(order);

        assertThat(paid.subtract(balance(Account.PAYMENTS))).isEqualByComparingTo("1500");
        assertThat(balance(Account.ADJUSTMENTS)).isZero();
        assertThat(balance(Account.CUSTOMERS)).isZero();
        assertThat(stages()).allMatch(Stage::green);
        assertThat(stage(Control.CHARGED).sums().getFirst().inAmount())
                .as("what is paid back is charged to nobody")
                .isEqualByComparingTo(paid);
        assertThat(desk.facts("select total::text from customer_order where merchant_id = ?"))
                .as("what the store tells now")
                .containsExactly(
                        paid.subtract(new BigDecimal("1500")).setScale(4).toString());
        assertThat(ledger().waitingSince(desk.merchant)).isPresent();
    }

    @Test
    void postingAgainPostsNothing() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        assertThat(book(order)).isPositive();
        assertThat(book(order)).isZero();
    }

    @Test
    void aCancelledOrderThatWasPaidIsOwedToTheCustomerAndShowsRed() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        book(order);
        desk.process().cancel(desk.merchant, List.of(desk.orderId(order)), "Ada", "changed her mind");
        desk.cancelAnswered(desk.onlyPo(order), true);
        book(order);
        assertThat(stage(Control.CHARGED).green()).as("time is given").isTrue();

        desk.wait(Duration.ofDays(2));

        Stage charged = stage(Control.CHARGED);
        assertThat(charged.green()).isFalse();
        assertThat(charged.gaps().getFirst().detail()).startsWith("Owed to the customer: ");
        assertThat(desk.openProblems()).contains("control.gap");
        assertThat(ledger().customers(desk.merchant, LATER, 10).getFirst().amount())
                .isNegative();
    }

    @Test
    void aSilentSupplierAndALateParcelShowRed() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        assertThat(stage(Control.ACKNOWLEDGED).green()).isTrue();

        desk.wait(Duration.ofDays(3));
        assertThat(stage(Control.ACKNOWLEDGED).gaps().getFirst().detail())
                .isEqualTo("NORDIC Supply did not answer in time");

        desk.accepts(desk.onlyPo(order));
        desk.wait(Duration.ofDays(30));
        assertThat(stage(Control.ACKNOWLEDGED).green()).isTrue();
        assertThat(stage(Control.SHIPPED).gaps().getFirst().detail()).isEqualTo("The SAUNA: 1 not shipped");
    }

    @Test
    void whatTheBooksMissShowsRedAndIsMendedByPosting() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.accepts(desk.onlyPo(order));
        desk.shipsAll(desk.onlyPo(order), "1Z999AA10123456784");
        house().clock.advance(Duration.ofMinutes(10));
        assertThat(stage(Control.BOOKED).green()).isFalse();

        book(order);

        assertThat(stage(Control.BOOKED).green()).isTrue();
    }

    @Test
    void anOrderThatTheStoreHasAndWeHaveNotShowsRed() {
        desk.facts("update store set created_at = '2026-11-01' where merchant_id = ? returning ''");
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        house().clock.advance(Duration.ofDays(1));
        desk.poll();
        assertThat(desk.facts("select day || ': ' || orders from store_day_count where merchant_id = ? order by day"))
                .contains("2026-11-23: 1");
        assertThat(stage(Control.STORE).green()).isTrue();

        desk.facts(
                "update customer_order set placed_at = placed_at - interval '9 days' where merchant_id = ? and id = '"
                        + desk.orderId(order) + "' returning ''");

        assertThat(stage(Control.STORE).gaps().getFirst().detail())
                .isEqualTo("On 23 Nov 2026 the store counts 1 order");
    }

    private int book(PlacedOrder order) {
        return house().bean(Books.class).settle(desk.merchant, List.of(desk.orderId(order)));
    }

    private BigDecimal balance(Account account) {
        return ledger().balances(desk.merchant, LATER).stream()
                .filter(balance -> balance.account() == account)
                .map(Balance::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Stage> stages() {
        return house().bean(ControlTotals.class)
                .count(desk.merchant, Period.ofDays(90, Desk.clock().instant()));
    }

    private Stage stage(Control control) {
        return stages().stream()
                .filter(stage -> stage.control() == control)
                .findFirst()
                .orElseThrow();
    }

    /** Of all lines, and of what belongs to none. */
    private BigDecimal margin(PlacedOrder order, Function<Margin, BigDecimal> figure) {
        return ledger().margins(desk.merchant, desk.orderId(order)).stream()
                .map(figure)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Ledger ledger() {
        return house().bean(Ledger.class);
    }

    private House house() {
        return desk.house;
    }
}
