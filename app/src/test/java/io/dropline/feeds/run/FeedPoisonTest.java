package io.dropline.feeds.run;

import static io.dropline.feeds.run.FeedDesk.NOON;
import static io.dropline.feeds.run.FeedDesk.row;
import static io.dropline.feeds.run.FeedDesk.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.guard.Finding.Verdict;
import io.dropline.feeds.guard.Guard;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every guard with a file at its limit, which goes through, and with one row more, which holds it. The limits are the default ones. */
class FeedPoisonTest {
    private static final int OFFERS = 1000;

    private FeedDesk desk = new FeedDesk();

    @Test
    void farFewerRows() {
        stocked();
        assertThat(desk.full("all", rows(OFFERS, 7, "10"))).isInstanceOf(FeedOutcome.Applied.class);
        desk.at(NOON.plusSeconds(60));
        assertGoesThrough(desk.full("at the limit", rows(700, 7, "10")), Guard.FEWER_ROWS);
        stocked();
        desk.full("all", rows(OFFERS, 7, "10"));
        desk.at(NOON.plusSeconds(60));
        // the second guard sees the same in another way
        assertHeld(desk.full("beyond", rows(699, 7, "10")), Guard.FEWER_ROWS, Guard.SOLD_OUT);
    }

    @Test
    void farMoreWithoutStock() {
        bothSides(Guard.SOLD_OUT, 300, (file, i) -> row(i, 0, "10"));
    }

    @Test
    void costJumpsUpOrDown() {
        bothSides(Guard.COST_JUMP, 50, (file, i) -> row(i, 7, i % 2 == 0 ? "12.51" : "7.49"));
        stocked();
        List<FeedRow> all = new ArrayList<>();
        for (int i = 0; i < OFFERS; i++) {
            all.add(row(i, 7, i % 2 == 0 ? "12.50" : "7.50"));
        }
        assertGoesThrough(desk.full("just no jumps", all), Guard.COST_JUMP);
    }

    @Test
    void costsOfZero() {
        bothSides(Guard.ZERO_COST, 1, (file, i) -> row(i, 7, "0"));
        assertThat(desk.standing(0).cost()).as("held").isEqualByComparingTo("10");
        stocked();
        desk.full("one", poisoned(1, (file, i) -> row(i, 8, "0")));
        assertThat(desk.standing(0).cost()).as("not taken").isEqualByComparingTo("10");
        assertThat(desk.standing(0).onHand()).isEqualTo(8);
    }

    @Test
    void costsAboveTheMsrp() {
        bothSides(Guard.ABOVE_MSRP, 10, (file, i) -> full(i, "12.3", "11", "12"), Guard.MAP_BROKEN);
    }

    @Test
    void brokenMaps() {
        bothSides(Guard.MAP_BROKEN, 10, (file, i) -> full(i, "10", "21", null));
        bothSides(Guard.MAP_BROKEN, 10, (file, i) -> full(i, "10", "9.99", null));
    }

    @Test
    void skusToldTwiceWithDifferentValues() {
        stocked();
        List<FeedRow> once = new ArrayList<>(rows(OFFERS, 7, "10"));
        once.add(row(2000, FeedDesk.theirs(1), 8, "10"));
        assertGoesThrough(desk.full("one", once), Guard.CONFLICTING);
        stocked();
        once.add(row(2001, FeedDesk.theirs(2), 8, "10"));
        assertHeld(desk.full("two", once), Guard.CONFLICTING);
        List<Finding.Example> examples = finding(Guard.CONFLICTING).examples();
        assertThat(examples).hasSize(2);
        assertThat(examples.getFirst().before()).isEqualTo("7 in stock, cost 10.0000");
        assertThat(examples.getFirst().after()).isEqualTo("8 in stock, cost 10.0000");
    }

    @Test
    void unknownSkus() {
        stocked();
        List<FeedRow> file = new ArrayList<>(rows(50, 7, "10"));
        for (int i = 0; i < 950; i++) {
            file.add(row(100 + i, "NEW-" + i, 1, null));
        }
        assertGoesThrough(desk.delta("first", file), Guard.UNKNOWN_SKUS);
        stocked();
        file.removeFirst();
        assertHeld(desk.delta("one known less", file), Guard.UNKNOWN_SKUS);
    }

    @Test
    void manyMoreUnknownSkusThanLastTime() {
        stocked();
        List<FeedRow> file = new ArrayList<>(rows(OFFERS, 7, "10"));
        desk.full("none", file);
        for (int i = 0; i < 250; i++) {
            file.add(row(3000 + i, "NEW-" + i, 1, null));
        }
        desk.at(NOON.plusSeconds(60));
        assertGoesThrough(desk.full("a fifth", file), Guard.UNKNOWN_SKUS);
        stocked();
        desk.full("none", rows(OFFERS, 7, "10"));
        file.add(row(4000, "NEW-X", 1, null));
        desk.at(NOON.plusSeconds(60));
        assertHeld(desk.full("one more", file), Guard.UNKNOWN_SKUS);
    }

    @Test
    void filesOlderThanTheirSchedule() {
        stocked();
        assertGoesThrough(made(Duration.ofDays(2)), Guard.OVERDUE);
        stocked();
        assertHeld(made(Duration.ofDays(2).plusMillis(1)), Guard.OVERDUE);
    }

    @Test
    void tooManyBadRows() {
        stocked();
        assertGoesThrough(withBad(990, 10), Guard.BAD_ROWS);
        stocked();
        assertHeld(withBad(990, 11), Guard.BAD_ROWS);
    }

    @Test
    void anEmptyFileIsAlwaysHeld() {
        stocked();
        assertHeld(desk.full("empty", List.of()), Guard.FEWER_ROWS);
    }

    @Test
    void theFirstFileSaysWhatItCannotBeComparedWith() {
        desk = new FeedDesk();
        desk.offers(100, 0);
        assertThat(desk.full("first", rows(100, 7, "10"))).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(finding(Guard.FEWER_ROWS).verdict()).isEqualTo(Verdict.CANNOT_JUDGE);
        assertThat(finding(Guard.FEWER_ROWS).why()).isEqualTo("It is the first file of this feed.");
        assertThat(finding(Guard.SOLD_OUT).verdict()).isEqualTo(Verdict.CANNOT_JUDGE);
    }

    @Test
    void whatWasApprovedOnceDoesNotTripAgain() {
        stocked();
        FeedOutcome held = desk.full("a", poisoned(20, (file, i) -> full(i, "10", "21", null)));
        assertHeld(held, Guard.MAP_BROKEN);
        desk.runs.approve(desk.person, held.runId());
        desk.work();
        desk.at(NOON.plusSeconds(60));
        assertThat(desk.full("b", poisoned(20, (file, i) -> full(i, "10", "21", null))))
                .isInstanceOf(FeedOutcome.Applied.class);
    }

    private void bothSides(
            Guard guard, int atLimit, BiFunction<List<FeedRow>, Integer, FeedRow> poison, Guard... beside) {
        stocked();
        assertGoesThrough(desk.full("at the limit", poisoned(atLimit, poison)), guard);
        stocked();
        List<Guard> all = new ArrayList<>(List.of(guard));
        all.addAll(List.of(beside));
        assertHeld(desk.full("beyond", poisoned(atLimit + 1, poison)), all.toArray(Guard[]::new));
        assertThat(finding(guard).count()).isEqualTo(atLimit + 1);
        assertThat(finding(guard).examples()).isNotEmpty();
    }

    private void stocked() {
        desk = new FeedDesk();
        desk.offers(OFFERS, 7);
    }

    private static List<FeedRow> poisoned(int count, BiFunction<List<FeedRow>, Integer, FeedRow> poison) {
        List<FeedRow> file = new ArrayList<>(rows(OFFERS, 7, "10"));
        for (int i = 0; i < count; i++) {
            file.set(i, poison.apply(file, i));
        }
        return file;
    }

    private static FeedRow full(int i, String cost, String map, @Nullable String msrp) {
        return new FeedRow(
                i + 1,
                FeedDesk.theirs(i),
                7,
                new BigDecimal(cost),
                new BigDecimal(map),
                msrp == null ? null : new BigDecimal(msrp));
    }

    private FeedOutcome made(Duration ago) {
        return desk.take(desk.delivery("a", NOON.minus(ago), Scope.FULL), rows(OFFERS, 7, "10"));
    }

    private FeedOutcome withBad(int good, int bad) {
        List<FeedRows.Read> file = new ArrayList<>();
        rows(good, 7, "10").forEach(row -> file.add(new FeedRows.Read.Row(row)));
        for (int i = 0; i < bad; i++) {
            file.add(new FeedRows.Read.Bad(5000 + i, null, "no row", "?"));
        }
        return desk.runs.take(desk.delivery("a", NOON, Scope.FULL), FeedDesk.read(file), ProgressListener.NONE);
    }

    private Finding finding(Guard guard) {
        RunSummary newest = desk.runs.recent(desk.merchant, null, 1).getFirst();
        return desk.runs.detail(desk.merchant, newest.id()).orElseThrow().findings().stream()
                .filter(one -> one.guard() == guard)
                .findFirst()
                .orElseThrow();
    }

    private void assertGoesThrough(FeedOutcome outcome, Guard guard) {
        assertThat(outcome).as(() -> finding(guard).why()).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(finding(guard).verdict()).isEqualTo(Verdict.PASSED);
    }

    private void assertHeld(FeedOutcome outcome, Guard... guards) {
        assertThat(outcome).isInstanceOf(FeedOutcome.Held.class);
        assertThat(((FeedOutcome.Held) outcome).reasons())
                .extracting(Finding::guard)
                .containsExactly(guards);
        assertThat(desk.count("problem", "kind = 'feed.held' and resolved_at is null"))
                .isEqualTo(1);
    }
}
