package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.finance.books.Books;
import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.ClaimDecisions;
import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.finance.credits.Credits;
import io.dropline.finance.credits.TakingBack;
import io.dropline.finance.export.AccountingExport;
import io.dropline.finance.export.AccountingExports;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money moves once, whoever clicks how often and at the same time. */
class MoneyOnceScenarios {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final Actor robin = new Actor.Automation(desk.merchant, "robin@example.com");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void creditsMatchesWriteOffsAndWhatIsTakenBackInAnyOrderNeverExceedWhatIsClaimedOrCredited() {
        long seed = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": seed " + seed);
        Random random = new Random(seed);
        List<UUID> claims = claims(6);
        List<CreditDraft> sent = new ArrayList<>();
        for (int i = 0; i < 180; i++) {
            UUID claim = claims.get(random.nextInt(claims.size()));
            switch (random.nextInt(9)) {
                case 6 -> memo(random).ifPresent(memo -> back().match(robin, memo, claim, "another claim"));
                case 7 -> memo(random).ifPresent(memo -> back().memo(robin, memo, "a mistake"));
                case 8 ->
                    memo(random).ifPresent(memo -> {
                        back().putBack(robin, memo);
                        credits().match(desk.merchant, memo, Map.of(claim, BigDecimal.TEN), "robin");
                    });
                case 0 -> decisions().writeOff(robin, claim, "give up");
                case 1 -> decisions().insist(robin, claim, "we stand by it");
                case 2 ->
                    decisions()
                            .disputed(
                                    desk.merchant, nordic, List.of(new ClaimDecisions.Dispute(claim, "no")), "NORDIC");
                case 3 -> {
                    if (!sent.isEmpty()) {
                        take(sent.get(random.nextInt(sent.size())));
                    }
                }
                default -> {
                    CreditDraft draft = draft(random, claims, "CM-" + random.nextInt(40));
                    sent.add(draft);
                    take(draft);
                }
            }
            assertThat(broken()).as("seed " + seed + ", step " + i).isEmpty();
        }
        UUID order =
                UUID.fromString(desk.facts("select distinct order_id::text from supplier_claim where merchant_id = ?")
                        .getFirst());
        desk.house.bean(Books.class).settle(desk.merchant, List.of(order));
        assertThat(desk.facts("""
                select coalesce(sum(case debit when 'CLAIMS' then amount else 0 end - case credit when 'CLAIMS' then amount else 0 end), 0)::text
                from ledger_posting where merchant_id = ?"""))
                .as("seed " + seed + ": the books say what is open")
                .isEqualTo(desk.facts(
                        "select sum(amount - credited - written_off)::text from supplier_claim where merchant_id = ?"));
        assertThat(desk.house.bean(Books.class).settle(desk.merchant, List.of(order)))
                .isZero();
    }

    @Test
    void eightClicksTakeAMatchBackOnceAndAMemoOnceAndPutItBackOnce() throws Exception {
        UUID claim = claims(1).getFirst();
        take(new CreditDraft(
                nordic, "CM-1", TODAY, "USD", new BigDecimal("60"), Map.of(claim, new BigDecimal("60")), "robin"));
        UUID memo = memo(new Random()).orElseThrow();

        assertThat(Crowd.atOnce(() -> back().match(robin, memo, claim, "another claim")))
                .allMatch(saved -> saved instanceof Saved.Done<?>);
        assertThat(takenBack()).containsExactly("60.0000");
        credits().match(desk.merchant, memo, Map.of(claim, new BigDecimal("40")), "robin");
        assertThat(Crowd.atOnce(() -> back().memo(robin, memo, "a mistake")))
                .allMatch(saved -> saved instanceof Saved.Done<?>);
        assertThat(takenBack()).containsExactly("60.0000", "40.0000");
        assertThat(Crowd.atOnce(() -> back().putBack(robin, memo))).allMatch(saved -> saved instanceof Saved.Done<?>);

        assertThat(broken()).isEmpty();
        assertThat(desk.facts("select state || ' ' || credited from supplier_claim where merchant_id = ?"))
                .containsExactly("OPEN 0.0000");
        assertThat(desk.facts(
                        "select action from audit_entry where merchant_id = ? and action like 'credit.%' order by id"))
                .containsExactly("credit.match-taken-back", "credit.taken-back", "credit.put-back");
    }

    @Test
    void eightPeopleWhoTakeAMemoBackAndTellOfItAgainAtTheSameTimeLeaveNothingTwice() throws Exception {
        UUID claim = claims(1).getFirst();
        take(new CreditDraft(
                nordic, "CM-1", TODAY, "USD", new BigDecimal("60"), Map.of(claim, new BigDecimal("60")), "robin"));
        UUID memo = memo(new Random()).orElseThrow();
        AtomicInteger turn = new AtomicInteger();

        Crowd.atOnce(() -> {
            int mine = turn.getAndIncrement();
            return switch (mine % 4) {
                case 0 -> back().memo(robin, memo, "a mistake");
                case 1 -> back().putBack(robin, memo);
                case 2 -> back().match(robin, memo, claim, "another claim");
                default ->
                    take(new CreditDraft(
                            nordic,
                            "CM-1",
                            TODAY,
                            "USD",
                            BigDecimal.valueOf(10L + mine),
                            Map.of(claim, BigDecimal.TEN),
                            "robin"));
            };
        });

        assertThat(broken()).isEmpty();
    }

    @Test
    void eightClicksAreOneMemoOneClaimAndOneExport() throws Exception {
        List<UUID> claims = claims(1);
        CreditDraft memo = new CreditDraft(
                nordic,
                "CM-1",
                TODAY,
                "USD",
                new BigDecimal("60"),
                Map.of(claims.getFirst(), new BigDecimal("60")),
                "robin");

        assertThat(Crowd.atOnce(() -> take(memo))).allMatch(saved -> saved instanceof Saved.Done<?>);
        assertThat(desk.facts("select credited::text from supplier_claim where merchant_id = ?"))
                .containsExactly("60.0000");

        PlacedOrder placed = desk.placed(Desk.order("STOVE", 1, "1500"));
        ClaimDraft draft = new ClaimDraft(
                "return:once",
                nordic,
                desk.orderId(placed),
                desk.onlyPo(placed).id(),
                ClaimGround.RETURNED,
                "USD",
                new BigDecimal("10"),
                "It came back.");
        List<UUID> opened = Crowd.atOnce(() -> desk.inOneTransaction(() -> desk.house
                .bean(Claims.class)
                .open(desk.merchant, List.of(draft))
                .getFirst()
                .id()));
        assertThat(opened).containsOnly(opened.getFirst());

        List<Optional<AccountingExport>> exports =
                Crowd.atOnce(() -> desk.house.bean(AccountingExports.class).make(robin));
        assertThat(exports.stream().filter(Optional::isPresent)).hasSize(1);
    }

    private CreditDraft draft(Random random, List<UUID> claims, String memo) {
        Map<UUID, BigDecimal> shares = new HashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            shares.put(claims.get(random.nextInt(claims.size())), BigDecimal.valueOf(1 + random.nextInt(60)));
        }
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CreditDraft(
                nordic, memo, TODAY, "USD", sum.add(BigDecimal.valueOf(random.nextInt(20) - 5L)), shares, "robin");
    }

    /** What the claims, memos and matches do not agree on. */
    private List<String> broken() {
        return desk.facts("""
                select c.number from supplier_claim c where c.merchant_id = ? and (
                    c.credited + c.written_off > c.amount
                    or c.credited <> coalesce((select sum(m.amount) from supplier_credit_match m where m.merchant_id = c.merchant_id and m.claim_id = c.id), 0)
                    or (c.state = 'CREDITED' and c.credited <> c.amount) or (c.state = 'WRITTEN_OFF' and c.credited + c.written_off <> c.amount)
                    or (c.state not in ('WRITTEN_OFF', 'WITHDRAWN') and c.written_off <> 0) or (c.state = 'OPEN' and c.credited <> 0)
                    or (select count(*) from supplier_credit k where k.merchant_id = c.merchant_id and k.taken_back_at is null)
                        <> (select count(distinct (k.supplier_id, k.folded)) from supplier_credit k where k.merchant_id = c.merchant_id and k.taken_back_at is null)
                    or (c.state = 'PARTLY_CREDITED' and (c.credited = 0 or c.credited = c.amount))
                    or exists (select 1 from supplier_credit k where k.merchant_id = c.merchant_id and (k.matched > k.amount or (k.taken_back_at is not null and k.matched <> 0) or k.matched <> coalesce((
                        select sum(m.amount) from supplier_credit_match m where m.merchant_id = k.merchant_id and m.credit_id = k.id), 0))))""");
    }

    private List<UUID> claims(int count) {
        desk.offer(nordic, "STOVE", "800", 100);
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 1, "1500"));
        List<ClaimDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(new ClaimDraft(
                    "return:" + i,
                    nordic,
                    desk.orderId(placed),
                    desk.onlyPo(placed).id(),
                    ClaimGround.DAMAGED,
                    "USD",
                    new BigDecimal("100"),
                    "It arrived with a dent."));
        }
        desk.inOneTransaction(() -> desk.house.bean(Claims.class).open(desk.merchant, drafts));
        return desk.house.bean(Claims.class).openOf(desk.merchant, nordic).stream()
                .map(Claim::id)
                .toList();
    }

    private Saved<?> take(CreditDraft draft) {
        return credits().take(desk.merchant, draft);
    }

    private Optional<UUID> memo(Random random) {
        List<String> memos = desk.facts("select id::text from supplier_credit where merchant_id = ?");
        return memos.isEmpty()
                ? Optional.empty()
                : Optional.of(UUID.fromString(memos.get(random.nextInt(memos.size()))));
    }

    private List<String> takenBack() {
        return desk.facts("select amount::text from supplier_credit_taken_back where merchant_id = ? order by id");
    }

    private Credits credits() {
        return desk.house.bean(Credits.class);
    }

    private TakingBack back() {
        return desk.house.bean(TakingBack.class);
    }

    private ClaimDecisions decisions() {
        return desk.house.bean(ClaimDecisions.class);
    }
}
