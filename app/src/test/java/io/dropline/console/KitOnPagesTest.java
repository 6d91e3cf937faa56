package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order with a kit: the customer's line, and beneath it what is bought. */
@ServedConsole
class KitOnPagesTest {
    private static final UUID ORDER = UUID.fromString("20000000-0000-7000-8000-000000000058");
    private static final UUID KIT = UUID.fromString("20000000-0000-7000-8000-0000000000aa");
    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;

    KitOnPagesTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void anOrderWithAKit() {
        whose.now(SampleMerchant.ID);
        line(KIT, 90, "ROOM", "Sauna room, complete", 2, true, "", 0);
        line(UUID.randomUUID(), 92, "BENCH", "Bench, aspen", 4, false, KIT.toString(), 2);
        line(UUID.randomUUID(), 91, "STOVE", "Stove, 6 kW", 2, false, KIT.toString(), 1);
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("delete from order_line where merchant_id = ? and order_id = ? and line_no >= 90")
                .params(SampleMerchant.ID.value(), ORDER)
                .update();
    }

    @Test
    void itsPartsStandBeneathIt() {
        String page = visitor.get("/orders/" + ORDER).body();

        assertThat(page)
                .containsSubsequence(
                        "Sauna room, complete", "Made of the parts below", "Stove, 6 kW", "1 in each", "Bench, aspen")
                .contains("2 in each");
        assertThat(page.split("Made of the parts below", -1)).hasSize(2);
    }

    private void line(
            UUID id, int number, String sku, String title, int quantity, boolean kit, String kitLine, int perKit) {
        jdbc.sql("""
                insert into order_line (merchant_id, order_id, id, line_no, store_ref, sku, title, quantity, unit_price, discount, tax,
                    requires_shipping, kit, kit_line_id, per_kit)
                values (?, ?, ?, ?, ?, ?, ?, ?, 100, 0, 0, ?, ?, nullif(?, '')::uuid, nullif(?, 0))""")
                .params(
                        SampleMerchant.ID.value(),
                        ORDER,
                        id,
                        number,
                        "ref-" + number,
                        sku,
                        title,
                        quantity,
                        !kit,
                        kit,
                        kitLine,
                        perKit)
                .update();
    }
}
