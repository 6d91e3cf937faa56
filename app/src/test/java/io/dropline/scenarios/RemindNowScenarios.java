package io.dropline.scenarios;

import static io.dropline.scenarios.ClaimDesk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.finance.chasing.RemindNow;
import io.dropline.finance.claims.ClaimDecisions;
import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.Claims;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A merchant who does not want to wait reminds a supplier by hand. */
class RemindNowScenarios {
    private static final String ENOUGH =
            "NORDIC Supply was reminded today already, and gets one letter a day at most. Remind it tomorrow, or call it";

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final Actor robin = new Actor.Automation(desk.merchant, "robin@example.com");
    private final PlacedOrder placed = order();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aClaimThatIsNotDueIsRemindedOnceADayHoweverOftenAndOfWhichClaimOneClicks() throws Exception {
        UUID first = claim("return:1", "100");
        UUID second = claim("return:2", "50");

        List<? extends Saved<?>> clicks = Crowd.atOnce(() -> now().of(robin, first));
        assertThat(clicks.stream().filter(saved -> saved instanceof Saved.Done<?>))
                .hasSize(1);
        assertThat(wrong(now().of(robin, second))).containsExactly(ENOUGH);
        desk.work();

        assertThat(letters()).containsExactly("EARLY_REMINDER of 1");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC")))
                .contains("Reminder: claim CL-1001 from Hearth & Harbor, $100.00");
        assertThat(counters()).containsExactly("CL-1001 1", "CL-1002 0");
        assertThat(desk.story(placed)).containsOnlyOnce("claim.reminded");
        assertThat(desk.facts("select summary from supplier_claim_entry where merchant_id = ? and kind = 'reminded'"))
                .containsExactly("Reminded NORDIC Supply of CL-1001: $100.00, due on Wed Dec 23.");

        desk.house.clock.advance(Duration.ofDays(1));
        assertThat(wrong(now().of(robin, second))).isEmpty();
        assertThat(counters()).containsExactly("CL-1001 1", "CL-1002 1");
    }

    @Test
    void theLetterByHandNamesAllThatIsDueAndTheOneThatGoesByItselfWaitsForTomorrow() {
        UUID due = claim("return:1", "100");
        desk.house.clock.advance(Duration.ofDays(37));
        UUID fresh = claim("return:2", "50");

        assertThat(wrong(now().of(robin, fresh))).isEmpty();
        desk.runJob("claim-chasing");
        assertThat(letters()).as("the first reminder was due today too").containsExactly("FIRST_REMINDER of 2");
        assertThat(counters()).containsExactly("CL-1001 1", "CL-1002 1");

        desk.house.clock.advance(Duration.ofDays(1));
        desk.runJob("claim-chasing");
        assertThat(letters()).hasSize(1);
        assertThat(wrong(now().of(robin, due))).isEmpty();
        assertThat(letters()).last().isEqualTo("SECOND_REMINDER of 1");
    }

    @Test
    void nobodyIsRemindedByHandOnADayOnWhichALetterWentByItself() {
        UUID due = claim("return:1", "100");
        desk.house.clock.advance(Duration.ofDays(37));
        desk.runJob("claim-chasing");

        assertThat(wrong(now().of(robin, due))).containsExactly(ENOUGH);
        assertThat(letters()).containsExactly("FIRST_REMINDER of 1");
    }

    @Test
    void whatIsDisputedOrSettledIsNotReminded() {
        UUID claim = claim("return:1", "100");
        ClaimDecisions decisions = desk.house.bean(ClaimDecisions.class);
        decisions.disputedByHand(robin, claim, "They say it left in one piece");
        assertThat(wrong(now().of(robin, claim)))
                .containsExactly("NORDIC Supply disputes CL-1001. Stand by it first, then it can be reminded");
        decisions.writeOff(robin, claim, "Not worth the trouble");
        assertThat(wrong(now().of(robin, claim))).containsExactly("CL-1001 is settled: nothing of it is open any more");
        assertThat(wrong(now().of(robin, UUID.randomUUID()))).containsExactly("There is no such claim");
        assertThat(letters()).isEmpty();
    }

    private RemindNow now() {
        return desk.house.bean(RemindNow.class);
    }

    private List<String> counters() {
        return desk.facts("select number || ' ' || chased from supplier_claim where merchant_id = ? order by number");
    }

    private List<String> letters() {
        return desk.facts(
                "select document ->> 'purpose' || ' of ' || jsonb_array_length(document -> 'claims') from outbox "
                        + "where merchant_id = ? and kind = 'claims.email' and document ->> 'purpose' <> 'OPENED' order by id");
    }

    private PlacedOrder order() {
        desk.offer(nordic, "STOVE", "800", 10);
        return desk.placed(Desk.order("STOVE", 1, "1500"));
    }

    private UUID claim(String source, String amount) {
        ClaimDraft draft = new ClaimDraft(
                source,
                nordic,
                desk.orderId(placed),
                desk.onlyPo(placed).id(),
                ClaimGround.DAMAGED,
                "USD",
                new BigDecimal(amount),
                "It arrived with a dent.");
        return desk.inOneTransaction(() -> desk.house
                .bean(Claims.class)
                .open(desk.merchant, List.of(draft))
                .getFirst()
                .id());
    }
}
