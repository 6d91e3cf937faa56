package io.dropline.scenarios;

import static io.dropline.scenarios.ClaimDesk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.finance.ageing.Ageing;
import io.dropline.finance.books.Books;
import io.dropline.finance.claims.ClaimDecisions;
import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.finance.credits.Credits;
import io.dropline.finance.credits.TakingBack;
import io.dropline.finance.export.AccountingExports;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A credit memo went to the wrong claim, or was none: what it did is undone, and it is seen that it was. */
class TakenBackScenarios {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final Actor robin = new Actor.Automation(desk.merchant, "robin@example.com");
    private final PlacedOrder placed = order();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aMatchWithTheWrongClaimIsTakenBackAndTheMemoPaysTheRightOne() {
        UUID wrong = claim("return:1", "100");
        UUID right = claim("return:2", "100");
        credit("CM-1", "100", Map.of(wrong, "100"));
        UUID memo = memo();
        books();
        assertThat(account("CLAIMS")).isEqualByComparingTo("100");

        assertThat(wrong(back().match(robin, memo, wrong, " "))).containsExactly("Say why, for those who ask later");
        assertThat(wrong(back().match(robin, memo, wrong, "It was for the second door")))
                .isEmpty();
        assertThat(wrong(back().match(robin, memo, wrong, "It was for the second door")))
                .as("clicked twice")
                .isEmpty();

        assertThat(claims()).containsExactly("CL-1001 OPEN 0.0000 0.0000", "CL-1002 OPEN 0.0000 0.0000");
        assertThat(memos()).containsExactly("CM-1 100.0000 0.0000");
        assertThat(desk.story(placed)).containsOnlyOnce("claim.credit-taken-back");
        assertThat(
                        desk.facts(
                                "select summary from supplier_claim_entry where merchant_id = ? and kind = 'credit-taken-back'"))
                .containsExactly(
                        "What credit memo CM-1 paid of CL-1001 is taken back, $100.00: It was for the second door. $100.00 is open again.");
        books();
        assertThat(account("CLAIMS")).isEqualByComparingTo("200");
        assertThat(account("SUPPLIERS")).isEqualByComparingTo("0");
        assertThat(books()).as("nothing is left to post").isZero();

        assertThat(wrong(credits().match(desk.merchant, memo, Map.of(right, new BigDecimal("100")), "robin")))
                .isEmpty();
        assertThat(claims()).containsExactly("CL-1001 OPEN 0.0000 0.0000", "CL-1002 CREDITED 100.0000 0.0000");
        books();
        assertThat(account("CLAIMS")).isEqualByComparingTo("100");
        assertThat(wrong(back().match(robin, memo, UUID.randomUUID(), "no such claim")))
                .containsExactly("CM-1 pays nothing of this claim");
        assertThat(wrong(back().match(robin, UUID.randomUUID(), right, "no such memo")))
                .containsExactly("There is no such credit memo");
    }

    @Test
    void aWholeMemoIsTakenBackAndItsNumberIsFreeForTheRightOne() {
        UUID first = claim("return:1", "100");
        UUID second = claim("return:2", "50");
        credit("CM-1", "120", Map.of(first, "100", second, "20"));
        UUID memo = memo();

        assertThat(wrong(back().memo(robin, memo, ""))).containsExactly("Say why, for those who ask later");
        assertThat(wrong(back().memo(robin, memo, "It says $12.00"))).isEmpty();
        assertThat(wrong(back().memo(robin, memo, "It says $12.00")))
                .as("clicked twice")
                .isEmpty();
        assertThat(claims()).containsExactly("CL-1001 OPEN 0.0000 0.0000", "CL-1002 OPEN 0.0000 0.0000");
        assertThat(wrong(credits().match(desk.merchant, memo, Map.of(first, BigDecimal.ONE), "robin")))
                .containsExactly("CM-1 was taken back; put it back first");
        assertThat(credit("cm 1", "120", Map.of(first, "100", second, "20")))
                .as("a program that tells all its memos every night")
                .containsExactly(
                        "Credit memo CM-1 of NORDIC Supply over $120.00 of Mon Nov 23, 2026 was taken back by robin@example.com: It says $12.00."
                                + " If it holds after all, put it back on its page");

        assertThat(credit("CM-1", "12", Map.of(second, "12"))).isEmpty();
        assertThat(memos()).containsExactly("CM-1 12.0000 12.0000", "CM-1 120.0000 0.0000");
        assertThat(wrong(back().putBack(robin, memo)))
                .containsExactly(
                        "Another credit memo CM-1 of NORDIC Supply holds, over $12.00; take that one back first");
        books();
        assertThat(account("CLAIMS")).isEqualByComparingTo("138");
    }

    @Test
    void aMemoTakenBackByMistakeIsPutBackAndPaysNothingUntilItIsMatched() {
        UUID claim = claim("return:1", "100");
        credit("CM-1", "60", Map.of(claim, "60"));
        UUID memo = memo();
        back().memo(robin, memo, "a mistake");

        assertThat(wrong(back().putBack(robin, memo))).isEmpty();
        assertThat(wrong(back().putBack(robin, memo))).isEmpty();
        assertThat(claims()).containsExactly("CL-1001 OPEN 0.0000 0.0000");
        assertThat(wrong(credits().match(desk.merchant, memo, Map.of(claim, new BigDecimal("60")), "robin")))
                .isEmpty();
        assertThat(claims()).containsExactly("CL-1001 PARTLY_CREDITED 60.0000 0.0000");
    }

    @Test
    void whatIsDisputedStaysDisputedAndAWriteOffOfTheRestIsUndoneToo() {
        UUID disputed = claim("return:1", "100");
        UUID given = claim("return:2", "100");
        credit("CM-1", "60", Map.of(disputed, "30", given, "30"));
        UUID memo = memo();
        ClaimDecisions decisions = desk.house.bean(ClaimDecisions.class);
        decisions.disputedByHand(robin, disputed, "They say it left in one piece");
        decisions.writeOff(robin, given, "Not worth the trouble");

        desk.house.clock.advance(Duration.ofDays(2));
        assertThat(wrong(back().memo(robin, memo, "Not ours"))).isEmpty();

        assertThat(claims()).containsExactly("CL-1001 DISPUTED 0.0000 0.0000", "CL-1002 OPEN 0.0000 0.0000");
        assertThat(
                        desk.facts(
                                "select summary from supplier_claim_entry where merchant_id = ? and kind = 'credit-taken-back'"))
                .contains(
                        "What credit memo CM-1 paid of CL-1002 is taken back, $30.00: Not ours. $100.00 is open again, with what was written off.");
        books();
        assertThat(account("CLAIMS")).isEqualByComparingTo("200");
        assertThat(account("WRITE_OFFS")).isEqualByComparingTo("0");
        assertThat(desk.openProblems()).contains("claim.disputed");
        assertThat(owed(TODAY)).as("what was owed then, as it was then").containsExactly("70.0000");
        assertThat(owed(TODAY.plusDays(2))).containsExactly("200.0000");
    }

    @Test
    void whatWentToAccountingStaysAMemoAndWhatWasTakenBackNeverGoes() {
        UUID claim = claim("return:1", "100");
        credit("CM-1", "100", Map.of(claim, "100"));
        UUID exported = memo();
        desk.house.bean(AccountingExports.class).make(robin);

        assertThat(wrong(back().memo(robin, exported, "wrong")))
                .containsExactly(
                        "CM-1 went to accounting with EX-1001, so it stays a memo. Take back what it pays instead;"
                                + " if it does not hold, ask NORDIC Supply for a paper that corrects it");
        assertThat(wrong(back().match(robin, exported, claim, "wrong claim"))).isEmpty();

        credit("CM-2", "10", Map.of(claim, "10"));
        back().memo(robin, memo(), "none of ours");
        assertThat(desk.house.bean(AccountingExports.class).make(robin)).isEmpty();
    }

    private TakingBack back() {
        return desk.house.bean(TakingBack.class);
    }

    private Credits credits() {
        return desk.house.bean(Credits.class);
    }

    private int books() {
        return desk.house.bean(Books.class).settle(desk.merchant, List.of(desk.orderId(placed)));
    }

    /** What stands on an account: what it was given, less what it gave. */
    private BigDecimal account(String account) {
        return desk
                .facts("select debit || ' ' || credit || ' ' || amount from ledger_posting where merchant_id = ?")
                .stream()
                .map(posting -> posting.split(" ", -1))
                .map(posting -> posting[0].equals(account)
                        ? new BigDecimal(posting[2])
                        : posting[1].equals(account) ? new BigDecimal(posting[2]).negate() : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> owed(LocalDate day) {
        return desk.house.bean(Ageing.class).at(desk.merchant, day).stream()
                .map(row -> row.to30().toString())
                .toList();
    }

    /** The memo that was entered last. */
    private UUID memo() {
        return UUID.fromString(desk.facts("select id::text from supplier_credit where merchant_id = ? order by id desc")
                .getFirst());
    }

    private List<String> memos() {
        return desk.facts(
                "select memo || ' ' || amount || ' ' || matched from supplier_credit where merchant_id = ? order by amount");
    }

    private List<String> claims() {
        return desk.facts(
                "select number || ' ' || state || ' ' || credited || ' ' || written_off from supplier_claim where merchant_id = ? order by number");
    }

    private List<String> credit(String memo, String amount, Map<UUID, String> shares) {
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        shares.forEach((claim, share) -> amounts.put(claim, new BigDecimal(share)));
        Saved<?> saved = credits()
                .take(
                        desk.merchant,
                        new CreditDraft(
                                nordic, memo, TODAY, "USD", new BigDecimal(amount), amounts, "robin@example.com"));
        return wrong(saved);
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
