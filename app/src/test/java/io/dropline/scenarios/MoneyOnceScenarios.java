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
import io.dropline.finance.invoices.InvoiceDecisions;
import io.dropline.finance.upload.Upload;
import io.dropline.finance.upload.UploadOutcome;
import io.dropline.finance.upload.Uploads;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money moves once, whoever clicks how often and at the same time. */
class MoneyOnceScenarios {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int CLICKS = 8;

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

        assertThat(atOnce(() -> back().match(robin, memo, claim, "another claim")))
                .allMatch(saved -> saved instanceof Saved.Done<?>);
        assertThat(takenBack()).containsExactly("60.0000");
        credits().match(desk.merchant, memo, Map.of(claim, new BigDecimal("40")), "robin");
        assertThat(atOnce(() -> back().memo(robin, memo, "a mistake")))
                .allMatch(saved -> saved instanceof Saved.Done<?>);
        assertThat(takenBack()).containsExactly("60.0000", "40.0000");
        assertThat(atOnce(() -> back().putBack(robin, memo))).allMatch(saved -> saved instanceof Saved.Done<?>);

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

        atOnce(() -> {
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

        assertThat(atOnce(() -> take(memo))).allMatch(saved -> saved instanceof Saved.Done<?>);
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
        List<UUID> opened = atOnce(() -> desk.inOneTransaction(() -> desk.house
                .bean(Claims.class)
                .open(desk.merchant, List.of(draft))
                .getFirst()
                .id()));
        assertThat(opened).containsOnly(opened.getFirst());

        List<Optional<AccountingExport>> exports =
                atOnce(() -> desk.house.bean(AccountingExports.class).make(robin));
        assertThat(exports.stream().filter(Optional::isPresent)).hasSize(1);
    }

    @Test
    void aFileIsShownFirstAndTakenOnceAndExportedOnce() throws Exception {
        desk.offer(nordic, "STOVE", "800", 10);
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 2, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        Uploads uploads = desk.house.bean(Uploads.class);
        UUID file = keep("""
                invoice,supplier,date,po,sku,units,unit_cost
                INV-1,NORDIC,2026-11-20,PO-1001,X-STOVE,1,800
                INV-2,NORDIC,2026-11-20,PO-1001,X-STOVE,1,800
                INV-3,NORDIC,2026-11-20,PO-1001,X-STOVE,1,abc
                INV-4,BALTIC,2026-11-20,PO-1001,X-STOVE,1,800
                INV-5,NORDIC,2026-11-20,PO-1001,X-STOVE,1,800
                """);

        assertThat(words(uploads.look(desk.merchant, file).orElseThrow()))
                .containsExactly(
                        "INV-1 MATCHED []",
                        "INV-2 MATCHED []",
                        "INV-3 null [Row 4: unit_cost 'abc' is no amount; write one such as 1299.50.]",
                        "INV-4 null [There is no supplier with the code BALTIC.]",
                        "INV-5 DIFFERS [Line 1: 1 × The STOVE on PO-1001 invoiced; of 2 shipped, 2 were invoiced before (INV-1, INV-2): 1 too many, $800.00.]");
        assertThat(desk.facts("select number from supplier_invoice where merchant_id = ?"))
                .isEmpty();

        atOnce(() -> uploads.take(robin, file));
        assertThat(desk.facts(
                        "select number || ' ' || state from supplier_invoice where merchant_id = ? order by number"))
                .containsExactly("INV1 MATCHED", "INV2 MATCHED", "INV5 DIFFERS");

        InvoiceDecisions invoices = desk.house.bean(InvoiceDecisions.class);
        UUID first = UUID.fromString(
                desk.facts("select id::text from supplier_invoice where merchant_id = ? and number = 'INV1'")
                        .getFirst());
        List<? extends Saved<?>> approvals = atOnce(() -> invoices.approve(robin, first, ""));
        assertThat(approvals.stream().filter(saved -> saved instanceof Saved.Done<?>))
                .hasSize(1);

        AccountingExports exports = desk.house.bean(AccountingExports.class);
        AccountingExport made = exports.make(robin).orElseThrow();
        assertThat(made.number()).isEqualTo("EX-1001");
        byte[] once = exports.file(desk.merchant, made.number()).orElseThrow();
        assertThat(exports.file(desk.merchant, made.number()).orElseThrow()).isEqualTo(once);
        assertThat(new String(once, StandardCharsets.UTF_8))
                .contains(
                        "EX-1001,invoice,NORDIC,NORDIC Supply,INV-1,2026-11-20,2026-12-20,USD,800.00,PO-1001,robin@example.com");
        assertThat(exports.make(robin)).isEmpty();
    }

    private UUID keep(String csv) {
        Saved<UUID> kept =
                desk.house.bean(Uploads.class).keep(robin, null, "invoices.csv", csv.getBytes(StandardCharsets.UTF_8));
        return ((Saved.Done<UUID>) kept).value();
    }

    private static List<String> words(Upload upload) {
        return upload.outcomes().stream().map(MoneyOnceScenarios::words).toList();
    }

    private static String words(UploadOutcome outcome) {
        return outcome.number() + " " + outcome.state() + " " + outcome.words();
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

    static <T> List<T> atOnce(Callable<T> click) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(CLICKS);
        try (ExecutorService clicks = Executors.newFixedThreadPool(CLICKS)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < CLICKS; i++) {
                futures.add(clicks.submit(() -> {
                    start.await();
                    return click.call();
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> future : futures) {
                all.add(future.get());
            }
            return all;
        }
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
