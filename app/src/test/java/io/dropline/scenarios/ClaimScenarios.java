package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.finance.ageing.Ageing;
import io.dropline.finance.ageing.AgeingRow;
import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.ClaimDecisions;
import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.claims.OpenedClaim;
import io.dropline.finance.claims.byhand.ClaimsByHand;
import io.dropline.finance.claims.byhand.HandClaim;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.finance.credits.Credits;
import io.dropline.finance.credits.Proposal;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What suppliers owe us, from the claim to the credit. */
class ClaimScenarios {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final Actor robin = new Actor.Automation(desk.merchant, "robin@example.com");
    private int orders;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsClaimedTwiceIsOneClaim() {
        PlacedOrder placed = order();
        ClaimDraft draft = draft(placed, "return:1", "800");

        List<OpenedClaim> first = open(draft, draft);
        List<OpenedClaim> again = open(draft);

        assertThat(first).extracting(OpenedClaim::number).containsExactly("CL-1001");
        assertThat(again).extracting(OpenedClaim::fresh).containsExactly(false);
        assertThat(again.getFirst().id()).isEqualTo(first.getFirst().id());
        assertThat(claims()).containsExactly("CL-1001 OPEN 0.0000 0.0000 2026-12-23");
        assertThat(desk.story(placed)).containsOnlyOnce("claim.opened");
        desk.work();
        assertThat(desk.mailsTo(desk.mailOf("NORDIC")))
                .filteredOn(subject -> subject.startsWith("Credit requested"))
                .containsExactly("Credit requested: $800.00, claim CL-1001 from Hearth & Harbor");
    }

    @Test
    void aMemoPaysClaimsOnceHoweverItsNumberIsWritten() {
        UUID first = claim("return:1", "100");
        UUID second = claim("return:2", "50");

        assertThat(credit("CM-007", "120", Map.of(first, "100", second, "20"))).isEmpty();
        assertThat(credit("CM-007", "120", Map.of(first, "100", second, "20")))
                .as("a double click")
                .isEmpty();
        assertThat(claims())
                .containsExactly(
                        "CL-1001 CREDITED 100.0000 0.0000 2026-12-23",
                        "CL-1002 PARTLY_CREDITED 20.0000 0.0000 2026-12-23");

        assertThat(credit("cm 7", "30", Map.of(second, "30")))
                .containsExactly(
                        "Credit memo CM-007 of NORDIC Supply was entered before: $120.00 of Mon Nov 23, 2026. Another memo needs its own number");
        assertThat(credit("CM-8", "30", Map.of(second, "30"))).isEmpty();
        assertThat(claims()).last().isEqualTo("CL-1002 CREDITED 50.0000 0.0000 2026-12-23");
    }

    @Test
    void moreThanIsOpenAndAnotherCurrencyAreNotTaken() {
        UUID claim = claim("return:1", "100");

        assertThat(credit("CM-1", "150", Map.of(claim, "150")))
                .containsExactly("Only $100.00 of CL-1001 is open; what is above it stays unmatched on the memo");
        assertThat(credit("CM-1", "80", Map.of(claim, "100")))
                .containsExactly("The memo is over $80.00, but the claims it is to pay are $100.00");
        assertThat(taken(new CreditDraft(
                        nordic,
                        "CM-1",
                        TODAY,
                        "EUR",
                        new BigDecimal("100"),
                        Map.of(claim, new BigDecimal("100")),
                        "robin")))
                .containsExactly("CL-1001 is in USD and the memo in EUR: ask the supplier for a memo in USD");
        assertThat(desk.facts("select memo from supplier_credit where merchant_id = ?"))
                .isEmpty();

        assertThat(credit("CM-1", "150", Map.of(claim, "100"))).isEmpty();
        assertThat(desk.facts("select (amount - matched)::text from supplier_credit where merchant_id = ?"))
                .containsExactly("50.0000");
    }

    @Test
    void theRestOfAMemoPaysALaterClaim() {
        UUID first = claim("return:1", "100");
        credit("CM-1", "150", Map.of(first, "100"));
        UUID memo = UUID.fromString(desk.facts("select id::text from supplier_credit where merchant_id = ?")
                .getFirst());
        UUID later = claim("return:2", "60");

        assertThat(wrong(credits().match(desk.merchant, memo, Map.of(later, new BigDecimal("60")), "robin")))
                .containsExactly("Only $50.00 of CM-1 is not matched yet; these are $60.00");
        assertThat(wrong(credits().match(desk.merchant, memo, Map.of(later, new BigDecimal("50")), "robin")))
                .isEmpty();
        assertThat(claims()).last().isEqualTo("CL-1002 PARTLY_CREDITED 50.0000 0.0000 2026-12-23");
    }

    @Test
    void theProposalTakesTheExactAmountFirstAndTheOldestThen() {
        claim("return:1", "100");
        claim("return:2", "50");
        claim("return:3", "50");
        List<Claim> open = desk.house.bean(Claims.class).openOf(desk.merchant, nordic);

        assertThat(proposed("50", open)).containsExactly(Map.entry("CL-1002", "50"));
        assertThat(proposed("50", Proposal.without(Set.of(open.get(1).id()), open)))
                .as("what was taken back is not proposed again")
                .containsExactly(Map.entry("CL-1003", "50"));
        assertThat(proposed("120", open)).containsExactly(Map.entry("CL-1001", "100"), Map.entry("CL-1002", "20"));
        assertThat(proposed("500", open))
                .containsExactly(Map.entry("CL-1001", "100"), Map.entry("CL-1002", "50"), Map.entry("CL-1003", "50"));
    }

    @Test
    void aDisputeWaitsForUsAndOurWordEndsIt() {
        UUID claim = claim("return:1", "100");
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
        credit("CM-1", "30", Map.of(claim, "30"));
        assertThat(wrong(decisions.withdraw(robin, claim, "a mistake")))
                .containsExactly("A part of CL-1001 is credited, so it was owed: write the rest off instead");
        assertThat(wrong(decisions.writeOff(robin, claim, "Not worth the trouble")))
                .isEmpty();
        assertThat(wrong(decisions.writeOff(robin, claim, "Not worth the trouble")))
                .containsExactly("CL-1001 was written off before");
        assertThat(claims()).containsExactly("CL-1001 WRITTEN_OFF 30.0000 70.0000 2026-12-23");
        assertThat(credit("CM-2", "10", Map.of(claim, "10")))
                .containsExactly("CL-1001 is settled: nothing of it is open any more");
    }

    @Test
    void aSupplierIsRemindedThreeTimesByOneMailADayAndThenAPersonIsTold() {
        claim("return:1", "100");
        desk.house.clock.advance(Duration.ofDays(2));
        claim("return:2", "50");
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

        credit("CM-1", "150", shares("100", "50"));
        chase(Duration.ofHours(1));
        assertThat(desk.openProblems()).doesNotContain("claim.unanswered");
    }

    @Test
    void whatIsOwedIsAsOldAsItWasOnThatDay() {
        UUID first = claim("return:1", "100");
        desk.house.clock.advance(Duration.ofDays(40));
        claim("return:2", "50");
        credit("CM-1", "30", Map.of(first, "30"));
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
        PlacedOrder placed = order();
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
        assertThat(claims()).containsExactly("CL-1001 OPEN 0.0000 0.0000 2026-12-23");
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

    private Map<UUID, String> shares(String... amounts) {
        List<Claim> open = desk.house.bean(Claims.class).openOf(desk.merchant, nordic);
        Map<UUID, String> shares = new LinkedHashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            shares.put(open.get(i).id(), amounts[i]);
        }
        return shares;
    }

    private static Map<String, String> proposed(String amount, List<Claim> open) {
        Map<UUID, String> numbers = open.stream().collect(Collectors.toMap(Claim::id, Claim::number));
        Map<String, String> proposed = new LinkedHashMap<>();
        Proposal.of(new BigDecimal(amount), "USD", open)
                .forEach((claim, share) -> proposed.put(
                        numbers.get(claim), share.stripTrailingZeros().toPlainString()));
        return proposed;
    }

    private Credits credits() {
        return desk.house.bean(Credits.class);
    }

    private List<String> credit(String memo, String amount, Map<UUID, String> shares) {
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        shares.forEach((claim, share) -> amounts.put(claim, new BigDecimal(share)));
        return taken(new CreditDraft(nordic, memo, TODAY, "USD", new BigDecimal(amount), amounts, "robin@example.com"));
    }

    private List<String> taken(CreditDraft draft) {
        return wrong(credits().take(desk.merchant, draft));
    }

    static List<String> wrong(Saved<?> saved) {
        return switch (saved) {
            case Saved.Done<?> _ -> List.of();
            case Saved.Wrong<?> wrong ->
                wrong.problems().stream().map(FieldProblem::message).toList();
        };
    }

    private List<String> claims() {
        return desk.facts(
                "select number || ' ' || state || ' ' || credited || ' ' || written_off || ' ' || due_on from supplier_claim where merchant_id = ? order by number");
    }

    private PlacedOrder order() {
        String sku = "STOVE-" + ++orders;
        desk.offer(nordic, sku, "800", 10);
        return desk.placed(Desk.order(sku, 1, "1500"));
    }

    private UUID claim(String source, String amount) {
        return open(draft(order(), source, amount)).getFirst().id();
    }

    private List<OpenedClaim> open(ClaimDraft... drafts) {
        return desk.inOneTransaction(() -> desk.house.bean(Claims.class).open(desk.merchant, List.of(drafts)));
    }

    private ClaimDraft draft(PlacedOrder placed, String source, String amount) {
        return new ClaimDraft(
                source,
                nordic,
                desk.orderId(placed),
                desk.onlyPo(placed).id(),
                ClaimGround.DAMAGED,
                "USD",
                new BigDecimal(amount),
                "It arrived with a dent.");
    }
}
