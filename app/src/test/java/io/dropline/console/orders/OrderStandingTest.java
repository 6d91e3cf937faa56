package io.dropline.console.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dropline.console.SampleMerchant;
import io.dropline.platform.postgres.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fold from facts to where an order stands, fact by fact. */
class OrderStandingTest {
    /** Two units, both on one purchase order that was shipped in one parcel. */
    private static final UUID ORDER = UUID.fromString("20000000-0000-7000-8000-000000000057");

    private static final UUID PURCHASE = UUID.fromString("30000000-0000-7000-8000-000000000057");
    private static final UUID PARCEL = UUID.fromString("50000000-0000-7000-8000-000000000057");
    private HikariDataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void oneShippedOrder() {
        database = TestDatabase.fresh();
        SampleMerchant.store(database);
        jdbc = JdbcClient.create(database);
        run("update order_line set quantity = 2, allocated = 2 where order_id = ?", ORDER);
        run("update purchase_order_line set quantity = 2, shipped = 2 where purchase_order_id = ?", PURCHASE);
        run("update package_line set quantity = 2 where package_id = ?", PARCEL);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anOrderIsFollowedBackFromDeliveredToReceived() {
        run("update package set status = 'DELIVERED' where id = ?", PARCEL);
        assertThat(standing()).isEqualTo(Standing.DELIVERED);

        run("update package set status = 'IN_TRANSIT' where id = ?", PARCEL);
        assertThat(standing()).isEqualTo(Standing.SHIPPED);

        run("update package_line set quantity = 1 where package_id = ?", PARCEL);
        assertThat(standing()).isEqualTo(Standing.PARTLY_SHIPPED);

        run("update package set status = 'CANCELLED' where id = ?", PARCEL);
        run("update purchase_order set state = 'ACKNOWLEDGED' where id = ?", PURCHASE);
        assertThat(standing()).isEqualTo(Standing.ACKNOWLEDGED);

        run("update purchase_order set state = 'ISSUED' where id = ?", PURCHASE);
        assertThat(standing()).isEqualTo(Standing.WAITING_FOR_SUPPLIER);

        run("update outbox set state = 'SENDING' where order_id = ? and kind = 'po.email'", ORDER);
        assertThat(standing()).isEqualTo(Standing.SENDING);

        run("update order_line set allocated = 1 where order_id = ?", ORDER);
        assertThat(standing()).isEqualTo(Standing.NEEDS_ROUTING);

        run("update customer_order set life = 'ON_HOLD' where id = ?", ORDER);
        assertThat(standing()).isEqualTo(Standing.ON_HOLD);
    }

    @Test
    void aClosedOrderIsDeliveredOnlyIfAllOfItWas() {
        run("update customer_order set life = 'CLOSED' where id = ?", ORDER);
        assertThat(standing()).isEqualTo(Standing.CLOSED);

        run("update package set status = 'DELIVERED' where id = ?", PARCEL);
        assertThat(standing()).isEqualTo(Standing.DELIVERED);
    }

    @Test
    void unitsThatWereCancelledAreNotWaitedFor() {
        run("update package_line set quantity = 1 where package_id = ?", PARCEL);
        run("update order_line set cancelled = 1, allocated = 1 where order_id = ?", ORDER);
        assertThat(standing()).isEqualTo(Standing.SHIPPED);
    }

    @Test
    void aCancelledOrderIsCancelledWhateverElseIsTrue() {
        run("update customer_order set life = 'CANCELLED' where id = ?", ORDER);
        assertThat(standing()).isEqualTo(Standing.CANCELLED);
    }

    private Standing standing() {
        return Standing.valueOf(jdbc.sql("select standing from order_standing where merchant_id = ? and order_id = ?")
                .param(SampleMerchant.ID.value())
                .param(ORDER)
                .query(String.class)
                .single());
    }

    private void run(String sql, UUID id) {
        assertThat(jdbc.sql(sql).param(id).update()).as(sql).isPositive();
    }
}
