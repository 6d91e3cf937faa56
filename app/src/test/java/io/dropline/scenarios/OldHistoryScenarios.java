package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.Ids;
import io.dropline.platform.db.Moments;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stock and cost of long ago go a portion at a time, however many suppliers they are of. */
class OldHistoryScenarios {
    private static final int PORTION = 10_000;

    private final Desk desk = new Desk();
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);
    private final Perishable history = desk.house.context.getBeansOfType(Perishable.class).values().stream()
            .filter(one -> one.data() == DataClass.OFFER_HISTORY)
            .findFirst()
            .orElseThrow();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPortionIsOneOfTheMerchantAndNotOneOfEachSupplier() {
        Stream.of("NORDIC", "BALTIC", "ALPINE").forEach(code -> figures(desk.supplier(code), 6_000));

        assertThat(removeSome()).as("there is more").isTrue();
        assertThat(left()).isEqualTo(18_000 - PORTION);
        assertThat(removeSome()).isFalse();
        assertThat(left()).isZero();
    }

    // ---- verbs

    private void figures(UUID supplier, int many) {
        jdbc.sql("""
                insert into offer_history (merchant_id, supplier_id, sku, at, on_hand, run_id)
                select ?, ?, 'SKU-' || n, ?, n, ? from generate_series(1, ?) n""")
                .params(
                        desk.merchant.value(),
                        supplier,
                        Moments.toSql(desk.house.clock.instant().minus(Duration.ofDays(1))),
                        Ids.next(),
                        many)
                .update();
    }

    private boolean removeSome() {
        return history.removeSome(desk.merchant, desk.house.clock.instant());
    }

    private int left() {
        return jdbc.sql("select count(*)::int from offer_history where merchant_id = ?")
                .param(desk.merchant.value())
                .query(Integer.class)
                .single();
    }
}
