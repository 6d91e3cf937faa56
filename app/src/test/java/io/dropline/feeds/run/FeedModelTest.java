package io.dropline.feeds.run;

import static io.dropline.feeds.run.FeedDesk.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.guard.FeedTolerances;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random files, late and out of order, full and delta, against what a few lines of arithmetic say must stand in the end. */
class FeedModelTest {
    private static final int OFFERS = 60;
    private static final int FILES = 25;
    private static final int ROUNDS = 4;

    /** Everything is allowed: what is held is another test. */
    private static final FeedTolerances NO_LIMITS =
            new FeedTolerances(1, 1, 1e6, 1, 1, 1, 1, 1, 1, 1, 1e9, 1, Integer.MAX_VALUE);

    /** A figure and when the supplier told it. */
    private record Told<T>(T value, Instant madeAt) {}

    private final Map<Integer, Told<Integer>> stock = new HashMap<>();
    private final Map<Integer, Told<BigDecimal>> cost = new HashMap<>();

    @Test
    void whatWasToldLastStands() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        for (int round = 0; round < ROUNDS; round++) {
            files(new SplittableRandom(seed + round), "seed " + seed + ", round " + round);
        }
    }

    private void files(SplittableRandom random, String which) {
        FeedDesk desk = new FeedDesk();
        desk.tolerances = NO_LIMITS;
        desk.offers(OFFERS, 7);
        for (int i = 0; i < OFFERS; i++) {
            stock.put(i, new Told<>(7, Instant.MIN));
            cost.put(i, new Told<>(BigDecimal.TEN, Instant.MIN));
        }
        for (int file = 0; file < FILES; file++) {
            desk.at(NOON.plus(Duration.ofHours(file)));
            Instant madeAt =
                    desk.now().minus(Duration.ofHours(random.nextInt(4)).plusSeconds(random.nextInt(3000)));
            Scope scope = random.nextInt(3) == 0 ? Scope.FULL : Scope.DELTA;
            List<FeedRow> rows = rows(random, scope);
            FeedOutcome outcome = desk.take(desk.delivery("file " + file, madeAt, scope), rows);
            assertThat(outcome).as(which).isInstanceOfAny(FeedOutcome.Applied.class, FeedOutcome.Refused.class);
            expect(rows, scope, madeAt);
            Map<Integer, FeedDesk.Standing> found = desk.standings();
            for (int i = 0; i < OFFERS; i++) {
                assertThat(told(found, i).onHand())
                        .as("stock of %d after file %d, %s", i, file, which)
                        .isEqualTo(told(stock, i).value());
                assertThat(told(found, i).cost())
                        .as("cost of %d after file %d, %s", i, file, which)
                        .isEqualByComparingTo(told(cost, i).value());
            }
        }
    }

    private static List<FeedRow> rows(SplittableRandom random, Scope scope) {
        boolean stockTold = random.nextInt(5) > 0;
        boolean costTold = !stockTold || random.nextInt(3) > 0;
        int share = scope == Scope.FULL ? 9 : 3;
        List<FeedRow> rows = new ArrayList<>();
        for (int i = 0; i < OFFERS; i++) {
            if (random.nextInt(10) < share) {
                rows.add(new FeedRow(
                        i + 1,
                        FeedDesk.theirs(i),
                        stockTold && random.nextInt(20) > 0 ? random.nextInt(6) : null,
                        costTold ? BigDecimal.valueOf(random.nextInt(900, 1100), 2) : null,
                        null,
                        null));
            }
        }
        Collections.shuffle(rows, new java.util.Random(random.nextLong()));
        return rows;
    }

    /** A full file that tells quantities (or costs) tells of all offers: what it leaves blank is as it was, as of then. */
    private void expect(List<FeedRow> rows, Scope scope, Instant madeAt) {
        boolean allStock = scope == Scope.FULL && rows.stream().anyMatch(row -> row.quantity() != null);
        boolean allCosts = scope == Scope.FULL && rows.stream().anyMatch(row -> row.unitCost() != null);
        Map<Integer, FeedRow> byOffer = new HashMap<>();
        rows.forEach(row -> byOffer.put((int) row.line() - 1, row));
        for (int i = 0; i < OFFERS; i++) {
            FeedRow row = byOffer.get(i);
            @Nullable Integer quantity = row != null ? row.quantity() : allStock ? Integer.valueOf(0) : null;
            tell(stock, i, quantity, allStock, madeAt);
            tell(cost, i, row == null ? null : row.unitCost(), allCosts, madeAt);
        }
    }

    private static <T> void tell(
            Map<Integer, Told<T>> known, int offer, @Nullable T value, boolean speaksForAll, Instant madeAt) {
        Told<T> before = told(known, offer);
        if ((value != null || speaksForAll) && !madeAt.isBefore(before.madeAt())) {
            known.put(offer, new Told<>(value == null ? before.value() : value, madeAt));
        }
    }

    private static <V> V told(Map<Integer, V> known, int offer) {
        return Objects.requireNonNull(known.get(offer));
    }
}
