package io.dropline.scenarios;

import static io.dropline.scenarios.ClaimDesk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.finance.ageing.Ageing;
import io.dropline.finance.ageing.AgeingRow;
import io.dropline.finance.claims.ClaimDecisions;
import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.OpenedClaim;
import io.dropline.finance.claims.byhand.ClaimsByHand;
import io.dropline.finance.claims.byhand.HandClaim;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What suppliers owe us, from the claim to its end. */
class ClaimScenarios {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final ClaimDesk claims = new ClaimDesk(desk, nordic);
    private final Actor robin = new Actor.Automation(desk.merchant, "robin@example.com");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsClaimedTwiceIsOneClaim() {
        PlacedOrder placed = claims.order();
        ClaimDraft draft = claims.draft(placed, "return:1", "800");

        List<OpenedClaim> first = claims.open(draft, draft);
        List<OpenedClaim> again = claims.open(draft);

        assertThat(first).extracting(OpenedClaim::number).containsExactly("CL-1001");
        assertThat(again).extracting(OpenedClaim::fresh).containsExactly(false);
        assertThat(again.getFirst().id()).isEqualTo(first.getFirst().id());
        assertThat(claims.standing()).containsExactly("CL-1001 OPEN 0.0000 0.0000 2026-12-23");
        assertThat(desk.story(placed)).containsOnlyOnce("claim.opened");
        desk.work();
        assertThat(desk.mailsTo(desk.mailOf("NORDIC")))
                .filteredOn(subject -> subject.startsWith("Credit requested"))
                .containsExactly("Credit requested: $800.00, claim CL-1001 from Hearth & Harbor");
    }

    @Test
    void aDisputeWaitsForUsAndOurWordEndsIt() {
        UUID claim = claims.claim("return:1", "100");
        ClaimDecisions decisions = desk.house.bean(ClaimDecisions.class);

        decisions.disputed(
                desk.merchant,
                nordic,
                List.of(new ClaimDecisions.Dispute(claim, "It left in one piece")),
                "NORDIC Supply");
        assertThat(desk.openProblems()).containsExactly("claim.disputed");
        assertThat(chase(Duration.ofDays(40)))
                .as("nobody is chased about a dispute")
                .isEmpty();

        assertThat(wrong(decisions.insist(robin, claim, ""))).containsExactly("Say why, for those who ask later");
        assertThat(wrong(decisions.insist(robin, claim, "The photo shows the dent")))
                .isEmpty();
        assertThat(desk.openProblems()).isEmpty();
        claims.credit("CM-1", "30", Map.of(claim, "30"));
        assertThat(wrong(decisions.withdraw(robin, claim, "a mistake")))
                .containsExactly("A part of CL-1001 is credited, so it was owed: write the rest off instead");
        assertThat(wrong(decisions.writeOff(robin, claim, "Not worth the trouble")))
                .isEmpty();
        assertThat(wrong(decisions.writeOff(robin, claim, "Not worth the trouble")))
                .containsExactly("CL-1001 was written off before");
        assertThat(claims.standing()).containsExactly("CL-1001 WRITTEN_OFF 30.0000 70.0000 2026-12-23");
        assertThat(claims.credit("CM-2", "10", Map.of(claim, "10")))
                .containsExactly("CL-1001 is settled: nothing of it is open any more");
    }

    @Test
    void aSupplierIsRemindedThreeTimesByOneMailADayAndThenAPersonIsTold() {
        claims.claim("return:1", "100");
        desk.house.clock.advance(Duration.ofDays(2));
        claims.claim("return:2", "50");
        desk.work();

        assertThat(chase(Duration.ofDays(34))).as("due, but not for a week").isEmpty();
        assertThat(chase(Duration.ofDays(1))).containsExactly("FIRST_REMINDER of 2");
        assertThat(chase(Duration.ofHours(3))).as("the same day").isEmpty();
        assertThat(chase(Duration.ofDays(2))).containsExactly("FIRST_REMINDER of 2");
        assertThat(chase(Duration.ofDays(5))).containsExactly("SECOND_REMINDER of 2");
        assertThat(chase(Duration.ofDays(20))).containsExactly("LAST_REMINDER of 2");
        assertThat(desk.openProblems()).doesNotContain("claim.unanswered");
        assertThat(chase(Duration.ofDays(7))).isEmpty();
        assertThat(desk.openProblems()).contains("claim.unanswered");

        claims.credit("CM-1", "150", claims.shares("100", "50"));
        chase(Duration.ofHours(1));
        assertThat(desk.openProblems()).doesNotContain("claim.unanswered");
    }

    @Test
    void whatIsOwedIsAsOldAsItWasOnThatDay() {
        UUID first = claims.claim("return:1", "100");
        desk.house.clock.advance(Duration.ofDays(40));
        claims.claim("return:2", "50");
        claims.credit("CM-1", "30", Map.of(first, "30"));
        desk.house.clock.advance(Duration.ofDays(60));
        desk.house.bean(ClaimDecisions.class).writeOff(robin, first, "Too old");

        assertThat(owed(TODAY)).containsExactly("NORDIC USD 100.0000 0 0 0");
        assertThat(owed(TODAY.plusDays(30))).containsExactly("NORDIC USD 100.0000 0 0 0");
        assertThat(owed(TODAY.plusDays(31))).containsExactly("NORDIC USD 0 100.0000 0 0");
        assertThat(owed(TODAY.plusDays(40))).containsExactly("NORDIC USD 50.0000 70.0000 0 0");
        assertThat(owed(TODAY.plusDays(90))).containsExactly("NORDIC USD 0 50.0000 70.0000 0");
        assertThat(owed(TODAY.plusDays(99))).containsExactly("NORDIC USD 0 50.0000 0 70.0000");
        assertThat(owed(TODAY.plusDays(100))).containsExactly("NORDIC USD 0 50.0000 0 0");
        assertThat(owed(TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void aPersonClaimsALostParcelOnceAndNeverMoreThanTheOrderCost() {
        PlacedOrder placed = claims.order();
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        UUID parcel = desk.parcels(placed).getFirst();
        ClaimsByHand hand = desk.house.bean(ClaimsByHand.class);
        UUID po = desk.onlyPo(placed).id();
        HandClaim lost = new HandClaim(po, parcel, ClaimGround.LOST, new BigDecimal("800"), "UPS cannot find it");

        assertThat(wrong(hand.open(robin, lost))).isEmpty();
        assertThat(wrong(hand.open(robin, lost))).isEmpty();
        assertThat(wrong(hand.open(
                        robin,
                        new HandClaim(po, null, ClaimGround.OTHER, new BigDecimal("9000"), "They broke the door"))))
                .containsExactly("PO-1001 came to $825.00 in all; a claim cannot be more");
        assertThat(claims.standing()).containsExactly("CL-1001 OPEN 0.0000 0.0000 2026-12-23");
    }

    private List<String> chase(Duration time) {
        int before = reminders().size();
        desk.house.clock.advance(time);
        desk.runJob("claim-chasing");
        desk.work();
        List<String> now = reminders();
        return now.subList(before, now.size());
    }

    private List<String> reminders() {
        return desk.facts(
                "select document ->> 'purpose' || ' of ' || jsonb_array_length(document -> 'claims') from outbox "
                        + "where merchant_id = ? and kind = 'claims.email' and document ->> 'purpose' <> 'OPENED' order by id");
    }

    private List<String> owed(LocalDate day) {
        return desk.house.bean(Ageing.class).at(desk.merchant, day).stream()
                .map(ClaimScenarios::words)
                .toList();
    }

    private static String words(AgeingRow row) {
        return row.code() + " " + row.currency() + " " + row.to30() + " " + row.to60() + " " + row.to90() + " "
                + row.over90();
    }
}
