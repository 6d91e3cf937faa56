package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of an order whose only parcel goes back to the sender. */
@ServedConsole
class LostParcelPagesTest {
    private static final UUID ORDER = UUID.fromString("20000000-0000-7000-8000-000000000048");
    private static final UUID PARCEL = UUID.fromString("50000000-0000-7000-8000-000000000048");
    private static final String AGAIN = "action=\"/rma/parcels/" + PARCEL + "/ship-again\"";

    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;

    LostParcelPagesTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void itGoesBack() {
        whose.now(SampleMerchant.ID);
        is("RETURNED");
    }

    @AfterEach
    void asItWas() {
        is("DELAYED");
        jdbc.sql("delete from problem where merchant_id = ? and kind = 'shipment.trouble'")
                .param(SampleMerchant.ID.value())
                .update();
    }

    @Test
    void whatCanBeDoneStandsBesideWhatHappened() {
        trouble();

        String page = visitor.get("/orders/" + ORDER).body();

        assertThat(page)
                .containsSubsequence(
                        "<strong>It did not arrive.</strong>",
                        AGAIN,
                        "Send its goods again",
                        "href=\"/orders/" + ORDER + "/refund\"",
                        "aria-labelledby=\"items\"");
        assertThat(page.split(AGAIN, -1)).as("once, not at the parcel as well").hasSize(2);
    }

    @Test
    void withoutAProblemItIsDoneAtTheParcel() {
        assertThat(visitor.get("/orders/" + ORDER).body()).containsSubsequence("aria-labelledby=\"parcels\"", AGAIN);
    }

    @Test
    void theCarrierExpectsNothingAnyMoreAndNoLaterStepIsTheCurrentOne() {
        String lost = visitor.get("/orders/" + ORDER).body();
        is("DELAYED");
        String late = visitor.get("/orders/" + ORDER).body();

        assertThat(lost)
                .contains(
                        "<li class=\"stop\"><b>Shipped</b><span>did not arrive", "<li class=\"todo\"><b>Delivered</b>")
                .doesNotContain("carrier expects");
        assertThat(late).contains("carrier expects", "<li class=\"now\"><b>Delivered</b>");
    }

    private void is(String status) {
        jdbc.sql("update package set status = ? where merchant_id = ? and id = ?")
                .params(status, SampleMerchant.ID.value(), PARCEL)
                .update();
    }

    private void trouble() {
        jdbc.sql("""
                insert into problem (merchant_id, id, kind, subject, order_id, severity, title, reason, next_step, link, opened_at, last_seen_at)
                values (?, ?, 'shipment.trouble', ?, ?, 'URGENT', 'It did not arrive', 'It goes back', 'Decide.', ?, now(), now())
                """)
                .params(SampleMerchant.ID.value(), UUID.randomUUID(), "po:" + PARCEL, ORDER, "/orders/" + ORDER)
                .update();
    }
}
