package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.insights.score.Grade;
import io.dropline.insights.score.Measure;
import io.dropline.insights.score.Score;
import io.dropline.insights.score.Scores;
import io.dropline.insights.score.Tally;
import io.dropline.platform.fields.Saved;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import io.dropline.suppliers.calendar.SupplierCalendars;
import io.dropline.suppliers.terms.Agreements;
import io.dropline.suppliers.terms.PaymentTerms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supplier is held to the days within which it has signed to ship. The desk opens on a Monday at ten in New York; the usual is two days at most. */
class ShipWithinScenarios {
    private static final String LATE = "Late: purchase order PO-1001 from Hearth & Harbor";

    private final Desk desk = new Desk();
    private final Actor actor = new Actor.Automation(desk.merchant, "scenario");
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasSignedIsAskedForWhereItIsSooner() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder usual = bought();
        signed(1);
        PlacedOrder sooner = bought();
        signed(5);
        PlacedOrder laxer = bought();

        assertThat(shipBy(usual)).isEqualTo("2026-11-25 –");
        assertThat(shipBy(sooner)).isEqualTo("2026-11-24 1");
        assertThat(shipBy(laxer)).isEqualTo("2026-11-25 –");
        assertThat(desk.latestPromise(sooner))
                .as("asking makes nothing come true")
                .isEqualTo(desk.latestPromise(usual));
        assertThat(desk.facts("select summary from timeline_entry where merchant_id = ? and kind = 'po.issued'"))
                .filteredOn(said -> said.endsWith("to ship by Tue Nov 24, as they have signed for."))
                .hasSize(1);
        assertThat(mail("Purchase order PO-1002")).contains("within 1 working day, as agreed between us");
        assertThat(mail("Purchase order PO-1001")).doesNotContain("as agreed");
    }

    @Test
    void theDaysAreWorkedAndBeginAfterTheCutOff() {
        desk.offer(nordic, "SAUNA", "900", 9);
        signed(0);
        assertThat(shipBy(bought())).isEqualTo("2026-11-23 0");
        desk.house.clock.advance(Duration.ofHours(5)); // 15:00 in New York, the cut-off is 14:00
        assertThat(shipBy(bought())).isEqualTo("2026-11-24 0");

        signed(1);
        Supplier supplier =
                desk.house.bean(Suppliers.class).find(desk.merchant, nordic).orElseThrow();
        done(desk.house
                .bean(SupplierCalendars.class)
                .close(actor, supplier, LocalDate.parse("2026-11-25"), LocalDate.parse("2026-11-26"), "Stocktaking"));
        assertThat(shipBy(bought())).as("Tuesday, then Friday").isEqualTo("2026-11-27 1");
    }

    @Test
    void goodsThatAreKnownToTakeTheirTimeWereNotMeant() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.leadDays(nordic, "SAUNA", 10);
        signed(1);

        assertThat(shipBy(bought())).isEqualTo("2026-12-07 –");
    }

    @Test
    void whoIsLateIsRemindedOnceAndSomebodyHereIsTold() {
        desk.offer(nordic, "SAUNA", "900", 9);
        signed(0);
        PlacedOrder order = bought();
        desk.accepts(desk.onlyPo(order));

        desk.wait(Duration.ofHours(13)); // 23:00 in New York: the day is not over
        assertThat(desk.openProblems()).isEmpty();
        assertThat(reminders()).isEmpty();

        desk.wait(Duration.ofHours(2));
        assertThat(desk.urgentProblems()).containsExactly("po.late");
        assertThat(reasons()).containsExactly("It should have shipped by Mon Nov 23; a reminder is on its way");
        assertThat(reminders()).containsExactly(LATE);
        assertThat(mail(LATE)).contains("should have left by").contains("Nov 23");

        desk.wait(Duration.ofDays(2));
        desk.wait(Duration.ofDays(2));
        assertThat(reminders()).hasSize(1);
        assertThat(seen()).as("told once, not every five minutes").isEqualTo(1);

        desk.shipsAll(desk.onlyPo(order), "1Z999AA10123456784");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void aDayThatTheyNamedThemselvesAndMissedIsAskedAboutToo() {
        desk.offer(nordic, "SAUNA", "900", 9);
        signed(0);
        Desk.Po po = desk.onlyPo(bought());
        desk.accepts(po);
        desk.wait(Duration.ofHours(15));
        namesDay(po, LocalDate.parse("2026-11-26"));
        desk.wait(Duration.ofDays(1));
        assertThat(reminders()).hasSize(1);

        desk.wait(Duration.ofDays(2));
        assertThat(reminders()).hasSize(2);
        assertThat(reasons())
                .containsExactly(
                        "It should have shipped by Mon Nov 23, and then by Thu Nov 26 as they said; a reminder is on its way");
    }

    @Test
    void whoHasNotAnsweredIsRemindedOfThatAlone() {
        desk.offer(nordic, "SAUNA", "900", 9);
        signed(0);
        bought();

        desk.wait(Duration.ofHours(15));
        assertThat(reasons()).containsExactly("It should have shipped by Mon Nov 23");
        desk.wait(Duration.ofHours(10));

        assertThat(reminders()).isEmpty();
        assertThat(desk.mailsTo(desk.mailOf("NORDIC")))
                .contains("Reminder: purchase order PO-1001 from Hearth & Harbor");
    }

    @Test
    void goodsOnBackorderAreNotMissedBeforeTheDayTheyAreExpected() {
        desk.offer(nordic, "SAUNA", "900", 9);
        signed(0);
        Desk.Po po = desk.onlyPo(bought());
        desk.answers(po, Desk.backorders(1, 1, LocalDate.parse("2026-12-01")));

        desk.wait(Duration.ofDays(4));
        assertThat(desk.openProblems()).containsExactly("po.backordered");
        assertThat(reminders()).isEmpty();

        desk.wait(Duration.ofDays(5));
        assertThat(desk.openProblems()).containsExactlyInAnyOrder("po.backordered", "po.late");
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void whoIsLateAndThenSaysThatAllIsOnBackorderIsLateNoMoreUntilThatDay() {
        desk.offer(nordic, "SAUNA", "900", 9);
        signed(0);
        Desk.Po po = desk.onlyPo(bought());
        desk.accepts(po);
        desk.wait(Duration.ofHours(15));
        assertThat(desk.openProblems()).containsExactly("po.late");

        desk.answers(po, Desk.backorders(1, 1, LocalDate.parse("2026-12-20")));
        assertThat(desk.openProblems()).containsExactly("po.backordered");

        desk.wait(Duration.ofDays(25)); // to Saturday, December 19
        assertThat(desk.openProblems()).containsExactly("po.backordered");
        desk.wait(Duration.ofDays(2));
        assertThat(desk.openProblems()).containsExactlyInAnyOrder("po.backordered", "po.late");
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void whoIsLateWithTheRestStaysLate() {
        desk.offer(nordic, "SAUNA", "900", 9);
        signed(0);
        Desk.Po po = desk.onlyPo(desk.placed(Desk.order("SAUNA", 2, "1500")));
        desk.accepts(po);
        desk.wait(Duration.ofHours(15));

        desk.answers(po, Desk.backorders(1, 1, LocalDate.parse("2026-12-20")));
        assertThat(desk.openProblems()).containsExactlyInAnyOrder("po.backordered", "po.late");
    }

    @Test
    void whereNothingCanBeRepeatedNobodyIsSaidToBeReminded() {
        desk.offer(nordic, "SAUNA", "900", 9);
        signed(0);
        PlacedOrder kept = bought();
        PlacedOrder gone = bought();
        desk.accepts(desk.onlyPo(kept));
        desk.accepts(desk.onlyPo(gone));
        desk.house
                .bean(JdbcClient.class)
                .sql(
                        "update outbox set document = '{}', rendered = null, pruned_at = now() where merchant_id = ? and subject = ?")
                .params(desk.merchant.value(), "po:" + desk.onlyPo(gone).id())
                .update();

        desk.wait(Duration.ofHours(15));

        assertThat(reminders()).containsExactly(LATE);
        assertThat(desk.facts("select summary from timeline_entry where merchant_id = ? and kind = 'po.late'"))
                .containsExactly("NORDIC Supply was reminded: PO-1001 should have left by 2026-11-23.");
        assertThat(reasons())
                .containsExactlyInAnyOrder(
                        "It should have shipped by Mon Nov 23; a reminder is on its way",
                        "It should have shipped by Mon Nov 23");
    }

    @Test
    void theScoreCountsAgainstWhatWasSigned() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder usual = bought();
        signed(0);
        PlacedOrder sooner = bought();
        desk.house.clock.advance(Duration.ofDays(1));
        desk.shipsAll(desk.onlyPo(usual), "1Z999AA10123456784");
        desk.shipsAll(desk.onlyPo(sooner), "1Z999AA10123456785");

        Score score = desk.house.bean(Scores.class).of(desk.merchant).getFirst();
        assertThat(score.grade().terms())
                .filteredOn(term -> term.measure() == Measure.SHIPS)
                .extracting(Grade.Term::tally)
                .containsExactly(new Tally(1, 2));
        assertThat(score.shipDays()).isEqualTo(1);
        assertThat(score.agreedShipDays()).isEqualTo(0);
    }

    private PlacedOrder bought() {
        return desk.placed(Desk.order("SAUNA", 1, "1500"));
    }

    private void signed(@Nullable Integer days) {
        Supplier supplier =
                desk.house.bean(Suppliers.class).find(desk.merchant, nordic).orElseThrow();
        done(desk.house.bean(Agreements.class).agree(actor, supplier, new PaymentTerms(30, days, "")));
    }

    private void namesDay(Desk.Po po, LocalDate day) {
        desk.process()
                .supplierAnswered(
                        desk.merchant, List.of(new SupplierAnswer(po.id(), List.of(), day, "", po.supplier())));
        desk.work();
    }

    private String shipBy(PlacedOrder order) {
        return desk
                .facts(
                        "select required_ship_date || ' ' || coalesce(agreed_ship_days::text, '–') || '/' || order_id from purchase_order where merchant_id = ?")
                .stream()
                .filter(fact -> fact.endsWith("/" + desk.orderId(order)))
                .map(fact -> fact.substring(0, fact.indexOf('/')))
                .findFirst()
                .orElseThrow();
    }

    private List<String> reminders() {
        return desk.mailsTo(desk.mailOf("NORDIC")).stream()
                .filter(subject -> subject.startsWith("Late:"))
                .toList();
    }

    private String mail(String subject) {
        return desk.house.mail.mailbox().mails(desk.mailOf("NORDIC"), "").stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .findFirst()
                .orElseThrow()
                .open()
                .text();
    }

    private List<String> reasons() {
        return desk.facts(
                "select reason from problem where merchant_id = ? and kind = 'po.late' and resolved_at is null");
    }

    private int seen() {
        return Integer.parseInt(desk.facts(
                        "select seen::text from problem where merchant_id = ? and kind = 'po.late' and resolved_at is null")
                .getFirst());
    }

    private static <T> void done(Saved<T> saved) {
        if (saved instanceof Saved.Wrong<T> wrong) {
            throw new AssertionError(wrong.problems());
        }
    }
}
