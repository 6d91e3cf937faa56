package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.suppliers.Authorization;
import io.dropline.suppliers.AuthorizationDraft;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.SupplierDraft;
import io.dropline.suppliers.Suppliers;
import io.dropline.suppliers.calendar.HolidayRegion;
import io.dropline.suppliers.calendar.SupplierCalendars;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of suppliers decides what happens to orders. */
class VettingScenarios {
    private final Desk desk = new Desk();
    private final Actor actor = new Actor.Automation(desk.merchant, "scenario");
    private final Suppliers suppliers = desk.house.bean(Suppliers.class);
    private final Authorizations authorizations = desk.house.bean(Authorizations.class);
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void holidaysAndClosuresMoveWhatIsPromisedAndWhenAnAnswerIsDue() {
        UUID nordic = desk.supplier("NORDIC");
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder usual = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Supplier supplier = suppliers.find(desk.merchant, nordic).orElseThrow();
        SupplierCalendars calendars = desk.house.bean(SupplierCalendars.class);
        calendars.keepHolidays(actor, supplier, HolidayRegion.US_MAJOR); // Thanksgiving is the 26th
        done(calendars.close(actor, supplier, day("2026-11-24"), day("2026-11-25"), "Stocktaking"));

        PlacedOrder moved = desk.placed(Desk.order("SAUNA", 1, "1500"));

        assertThat(shipBy(usual)).isEqualTo("2026-11-25");
        assertThat(shipBy(moved)).isEqualTo("2026-11-30");
        assertThat(desk.latestPromise(moved)).isAfter(desk.latestPromise(usual));
        assertThat(answerDue(usual)).isEqualTo("2026-11-24T15:00:00Z");
        assertThat(answerDue(moved)).isEqualTo("2026-11-27T15:00:00Z");
    }

    @Test
    void hoursToAnswerDoNotPassOnAWeekend() {
        UUID nordic = desk.supplier("NORDIC");
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.wait(Duration.ofDays(4)); // Friday
        desk.placed(Desk.order("SAUNA", 1, "1500"));

        desk.wait(Duration.ofHours(71));
        assertThat(desk.openProblems()).isEmpty();
        desk.wait(Duration.ofHours(2));
        assertThat(desk.openProblems()).containsExactly("po.unanswered");
    }

    @Test
    void nothingIsBoughtFromASupplierThatIsNotApproved() {
        Supplier fjord = done(suppliers.add(actor, SupplierDraft.of("FJORD", "Fjord", desk.mailOf("FJORD"))));
        done(authorizations.add(actor, brand(fjord.id(), null)));
        desk.offer(fjord.id(), "SAUNA", "900", 9);
        PlacedOrder early = desk.placed(Desk.order("SAUNA", 1, "1500"));
        assertThat(desk.purchaseOrders(early)).isEmpty();
        assertThat(desk.holdsOf(early)).containsExactly("no-supply");
        assertThat(suppliers.approve(actor, fjord.id(), "")).isInstanceOf(Saved.Wrong.class);

        done(suppliers.approve(actor, fjord.id(), "known for years"));

        assertThat(desk.onlyPo(desk.placed(Desk.order("SAUNA", 1, "1500"))).supplier())
                .isEqualTo("FJORD");
    }

    @Test
    void aPausedSupplierFinishesWhatIsUnderWayAndGetsNothingNew() {
        UUID nordic = desk.supplier("NORDIC");
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder open = desk.placed(Desk.order("SAUNA", 1, "1500"));
        done(suppliers.pause(actor, nordic, "stocktaking"));

        PlacedOrder late = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.accepts(desk.onlyPo(open));
        desk.ships(desk.onlyPo(open), "1Z999AA10123456784", 1, 1);

        assertThat(desk.onlyPo(open).state()).isEqualTo("SHIPPED");
        assertThat(desk.purchaseOrders(late)).isEmpty();
        done(suppliers.resume(actor, nordic));
        assertThat(desk.onlyPo(desk.placed(Desk.order("SAUNA", 1, "1500"))).supplier())
                .isEqualTo("NORDIC");
    }

    @Test
    void theEndOfAnAuthorizationIsSaidThreeTimesEachOnceAndGraver() {
        Authorization ending = ending("2027-02-01");
        desk.offer(ending.terms().supplierId(), "SAUNA", "900", 9);

        desk.wait(Duration.ofDays(9));
        assertThat(warnings()).isEmpty();
        desk.wait(Duration.ofDays(1)); // 60 left
        assertThat(warnings()).containsExactly("INFO");
        desk.wait(Duration.ofDays(1));
        assertThat(warnings()).containsExactly("INFO");
        desk.wait(Duration.ofDays(29)); // 30 left
        assertThat(warnings()).containsExactly("WARNING");
        desk.wait(Duration.ofDays(23)); // 7 left
        assertThat(warnings()).containsExactly("URGENT");
        closeAll();
        desk.wait(Duration.ofDays(6));
        assertThat(warnings()).as("what a person has closed is not said again").isEmpty();
        assertThat(said()).as("INFO, WARNING, URGENT").isEqualTo(3);
    }

    @Test
    void whatAnEndHasStoppedIsSaidWithTheOrdersThatWait() {
        Authorization ending = ending("2026-11-24");
        desk.offer(ending.terms().supplierId(), "SAUNA", "900", 9);
        desk.offer(ending.terms().supplierId(), "STOVE", "300", 9);
        desk.wait(Duration.ofHours(1));
        assertThat(warnings()).containsExactly("URGENT");

        desk.wait(Duration.ofDays(2));
        assertThat(reasons()).containsExactly("2 offers may no longer be used: SAUNA, STOVE; no open order waits");
        PlacedOrder waiting = desk.placed(Desk.order("SAUNA", 1, "1500"));
        assertThat(desk.holdsOf(waiting)).containsExactly("no-supply");
        desk.wait(Duration.ofHours(1));
        assertThat(reasons())
                .containsExactly("2 offers may no longer be used: SAUNA, STOVE; 1 open order waits for such goods");

        Authorization renewed =
                done(authorizations.renew(actor, ending.id(), null, "").orElseThrow());
        assertThat(renewed.terms().from()).isEqualTo(day("2026-11-25"));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aRenewalOrARevocationEndsTheWarningAtOnce() {
        Authorization ending = ending("2026-12-31");
        desk.wait(Duration.ofHours(1));
        assertThat(warnings()).containsExactly("INFO");
        done(authorizations.renew(actor, ending.id(), day("2027-12-31"), "").orElseThrow());
        assertThat(warnings()).isEmpty();
        desk.wait(Duration.ofDays(20));
        assertThat(warnings()).isEmpty();

        Authorization other = done(authorizations.add(
                actor,
                new AuthorizationDraft(
                        ending.terms().supplierId(),
                        "Kuura",
                        List.of("US"),
                        day("2026-01-01"),
                        day("2027-01-05"),
                        "")));
        assertThat(warnings()).containsExactly("WARNING");
        authorizations.revoke(actor, other.id());
        assertThat(warnings()).isEmpty();
    }

    @Test
    void anotherOneThatCoversLessDoesNotTakeOver() {
        Authorization ending = ending("2026-12-31");
        UUID supplier = ending.terms().supplierId();
        desk.offer(supplier, "SAUNA", "900", 9);
        desk.offer(supplier, "STOVE", "300", 9);
        done(authorizations.add(
                actor,
                new AuthorizationDraft(
                        supplier,
                        "Harvia",
                        List.of(),
                        List.of("STOVE"),
                        List.of(),
                        List.of(),
                        day("2026-01-01"),
                        null,
                        "")));
        desk.wait(Duration.ofHours(1));
        assertThat(warnings()).containsExactly("INFO");
        assertThat(reasons()).containsExactly("1 offer hangs on it: SAUNA");
    }

    /** The supplier's one authorization, to this day. */
    private Authorization ending(String day) {
        UUID supplier = desk.supplier("NORDIC");
        Authorization standing = authorizations.list(desk.merchant, supplier).getFirst();
        return done(authorizations
                .change(actor, standing.id(), brand(supplier, day(day)))
                .orElseThrow());
    }

    private static AuthorizationDraft brand(UUID supplier, @Nullable LocalDate to) {
        return new AuthorizationDraft(supplier, "Harvia", List.of(), day("2020-01-01"), to, "");
    }

    private List<String> warnings() {
        return open("severity");
    }

    private List<String> reasons() {
        return open("reason");
    }

    private List<String> open(String column) {
        return jdbc.sql(
                        "select " + column
                                + " from problem where merchant_id = ? and kind like 'authorization.%' and resolved_at is null order by 1")
                .param(desk.merchant.value())
                .query(String.class)
                .list();
    }

    private int said() {
        return jdbc.sql("select count(*) from problem where merchant_id = ? and kind = 'authorization.ends'")
                .param(desk.merchant.value())
                .query(Integer.class)
                .single();
    }

    private void closeAll() {
        jdbc.sql(
                        "update problem set resolved_at = now(), resolution = 'seen' where merchant_id = ? and resolved_at is null")
                .param(desk.merchant.value())
                .update();
    }

    private String shipBy(PlacedOrder order) {
        return one("required_ship_date::text", order, String.class);
    }

    private String answerDue(PlacedOrder order) {
        return one("answer_due_at", order, OffsetDateTime.class).toInstant().toString();
    }

    private <T> T one(String column, PlacedOrder order, Class<T> type) {
        return jdbc.sql("select " + column + " from purchase_order where merchant_id = ? and order_id = ?")
                .params(desk.merchant.value(), desk.orderId(order))
                .query((row, number) -> row.getObject(1, type))
                .single();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static <T> T done(Saved<T> saved) {
        return switch (saved) {
            case Saved.Done<T>(T value) -> value;
            case Saved.Wrong<T> wrong -> throw new AssertionError(wrong.problems());
        };
    }
}
