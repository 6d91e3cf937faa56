package io.dropline.console.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dropline.console.SampleMerchant;
import io.dropline.console.orders.figures.OrderMoney;
import io.dropline.platform.postgres.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What an order's page says of its money once some of it was paid back. */
class OrderMoneyTest {
    /** Two goods for 69 and 489, the second returned for its price and claimed from its supplier. */
    private static final OrderMoney RETURNED = money("558", "0", "0", "558", "489", "0", "482.35", "0", "299.21");

    private static HikariDataSource database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void seed() {
        database = TestDatabase.fresh();
        SampleMerchant.store(database);
        jdbc = JdbcClient.create(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void whatWasPaidBackIsTakenOffOnceAndWhatIsClaimedIsCounted() {
        assertThat(RETURNED.revenue()).isEqualByComparingTo("69");
        assertThat(RETURNED.margin()).isEqualByComparingTo("-114.14");
        assertThat(RETURNED.marginPercent()).as("more was lost than came in").isEmpty();
        assertThat(RETURNED.other()).isZero();
    }

    @Test
    void theTaxThatWasPaidBackIsOwedToNobody() {
        OrderMoney money = money("100", "10", "0", "110", "55", "5", "30", "0", "0");

        assertThat(money.revenue()).isEqualByComparingTo("50"); // half the goods, half the tax
        assertThat(money.margin()).isEqualByComparingTo("20");
        assertThat(money.marginPercent()).isEqualTo("40.0%");
    }

    @Test
    void allThatWasPaidBackLeavesNoPartToTell() {
        OrderMoney money = money("100", "0", "0", "100", "100", "0", "30", "30", "0");

        assertThat(money.margin()).isZero();
        assertThat(money.marginPercent()).isEmpty();
    }

    @Test
    void tipsAndWhatWasTakenOutBeforeItWasPaidAreTold() {
        assertThat(money("100", "0", "5", "112", "0", "0", null, "0", "0").other())
                .isEqualByComparingTo("7");
        assertThat(money("100", "0", "0", "60", "0", "0", null, "0", "0").other())
                .isEqualByComparingTo("-40");
        assertThat(money("99.9999", "0", "0", "100", "0", "0", null, "0", "0").other())
                .as("what rounding leaves")
                .isZero();
    }

    /** The store's total of an order falls by what it pays back: what was paid is kept beside it. */
    @Test
    void aStoreThatTookTheRefundOutOfItsTotalDoesNotMakeItTwice() {
        UUID order = one(UUID.class, "select id from customer_order where number = '#1238'");
        BigDecimal total = one(BigDecimal.class, "select total from customer_order where number = '#1238'");
        jdbc.sql("update customer_order set payment = 'PARTIALLY_REFUNDED', total = total - 100 where id = ?")
                .param(order)
                .update();
        jdbc.sql(
                        "insert into order_refund_room (merchant_id, order_id, paid, shipping, told_at, taken) values (?, ?, ?, 0, now(), 100)")
                .params(SampleMerchant.ID.value(), order, total)
                .update();
        jdbc.sql("""
                insert into refund (merchant_id, id, number, order_id, source, state, currency, goods, shipping, restocking_fee, amount, reason,
                    requested_at, requested_by)
                values (?, ?, 'RF-9001', ?, 'STORE', 'CONFIRMED', 'USD', 100, 0, 0, 100, '', now(), 'Store')""")
                .params(SampleMerchant.ID.value(), UUID.randomUUID(), order)
                .update();

        OrderMoney money = new OrderPageStore(jdbc, JsonMapper.shared())
                .opening(SampleMerchant.ID, order, LocalDate.of(2026, 11, 23))
                .orElseThrow()
                .money();

        assertThat(money.paid()).isTrue();
        assertThat(money.charged()).isEqualByComparingTo(total);
        assertThat(money.refunded()).isEqualByComparingTo("100");
        assertThat(money.revenue())
                .isEqualByComparingTo(total.subtract(money.tax()).subtract(BigDecimal.valueOf(100)));
    }

    @Test
    void aUnitThatCameBackIsReturnedAndNoLongerDelivered() {
        OrderLine line = new OrderLine(
                UUID.randomUUID(),
                "RACK",
                "A rack",
                3,
                0,
                3,
                0,
                3,
                3,
                0,
                1,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                true,
                false,
                0,
                java.util.List.of());

        assertThat(line.parts())
                .extracting(part -> part.units() + " " + part.label())
                .containsExactly("2 delivered", "1 returned");
    }

    private static <T> T one(Class<T> type, String sql) {
        return jdbc.sql(sql).query(type).single();
    }

    private static OrderMoney money(
            String items,
            String tax,
            String shipping,
            String charged,
            String refunded,
            String taxBack,
            @Nullable String cost,
            String credited,
            String claimed) {
        return new OrderMoney(
                "USD",
                new BigDecimal(items),
                BigDecimal.ZERO,
                new BigDecimal(shipping),
                new BigDecimal(tax),
                true,
                new BigDecimal(charged),
                new BigDecimal(refunded),
                new BigDecimal(taxBack),
                cost == null ? null : new BigDecimal(cost),
                true,
                new BigDecimal(credited),
                new BigDecimal(claimed));
    }
}
