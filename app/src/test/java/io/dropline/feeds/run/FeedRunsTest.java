package io.dropline.feeds.run;

import static io.dropline.feeds.run.FeedDesk.NOON;
import static io.dropline.feeds.run.FeedDesk.row;
import static io.dropline.feeds.run.FeedDesk.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.guard.Guard;
import io.dropline.platform.fields.Saved;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of a feed from their rows to stock and costs. */
class FeedRunsTest {
    private final FeedDesk desk = new FeedDesk();

    @Test
    void aFullFileSetsWhatItTellsAndEmptiesWhatItLeavesOut() {
        desk.offers(20, 7);
        List<FeedRow> file = new ArrayList<>(rows(19, 7, "10"));
        file.set(
                3,
                new FeedRow(
                        4, FeedDesk.theirs(3), 9, new BigDecimal("11.5"), new BigDecimal("16"), new BigDecimal("21")));
        FeedOutcome outcome = desk.full("a", file);

        assertThat(outcome).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(((FeedOutcome.Applied) outcome).counts()).isEqualTo(new FeedCounts(19, 0, 0, 0, 0, 19, 2, 1, 1));
        FeedDesk.Standing changed = desk.standing(3);
        assertThat(changed.onHand()).isEqualTo(9);
        assertThat(changed.asOf()).isEqualTo(NOON);
        assertThat(changed.cost()).isEqualByComparingTo("11.5");
        assertThat(changed.map()).isEqualByComparingTo("16");
        assertThat(changed.msrp()).isEqualByComparingTo("21");
        assertThat(desk.standing(19).onHand()).isZero();
        assertThat(desk.standing(0).asOf())
                .as("what did not change is not written")
                .isEqualTo(NOON.minus(Duration.ofDays(10)));
        assertThat(desk.count("feed_mark", "stock_made_at = '2026-11-23T12:00:00Z'"))
                .isEqualTo(1);
        assertThat(desk.count("offer_history", "true")).isEqualTo(2);
        assertThat(desk.count("offer_history", "sku = 'A-00003' and on_hand = 9 and unit_cost = 11.5"))
                .isEqualTo(1);
        assertThat(desk.detail(outcome).changes()).hasSize(2);
        assertThat(desk.tables(outcome)).isEmpty();
    }

    @Test
    void aDeltaLeavesAloneWhatItDoesNotMention() {
        desk.offers(20, 7);
        assertThat(desk.delta("a", List.of(row(2, 0, null), row(5, 7, null), row(6, null, "12"))))
                .isInstanceOf(FeedOutcome.Applied.class);
        assertThat(desk.standing(2).onHand()).isZero();
        assertThat(desk.standing(5).asOf()).as("told again").isEqualTo(NOON);
        assertThat(desk.standing(6).onHand()).isEqualTo(7);
        assertThat(desk.standing(6).cost()).isEqualByComparingTo("12");
        assertThat(desk.standing(7).onHand()).isEqualTo(7);
        assertThat(desk.count("feed_mark", "stock_made_at is not null")).isZero();
    }

    @Test
    void offersWithoutStockGetSome() {
        desk.offers(20, 7);
        desk.change("delete from stock where sku >= 'A-00010'");
        desk.full("a", rows(15, 7, null));
        assertThat(desk.standing(12).onHand()).isEqualTo(7);
        assertThat(desk.count("stock", "true"))
                .as("of what was never told nothing is written")
                .isEqualTo(15);
    }

    @Test
    void theSameFileASecondTimeChangesNothing() {
        desk.offers(20, 7);
        FeedOutcome first = desk.full("a", rows(20, 8, "10"));
        desk.change("update stock set on_hand = 3, as_of = '2026-11-23T11:00:00Z' where sku = 'A-00001'");
        assertThat(desk.full("a", rows(20, 8, "10"))).isEqualTo(new FeedOutcome.SeenBefore(first.runId()));
        desk.at(NOON.plus(Duration.ofHours(2)));
        assertThat(desk.full("a", rows(20, 8, "10")))
                .as("fetched again soon")
                .isEqualTo(new FeedOutcome.SeenBefore(first.runId()));
        assertThat(desk.standing(1).onHand()).isEqualTo(3);

        desk.at(NOON.plus(Duration.ofHours(24)));
        assertThat(desk.full("a", rows(20, 8, "10")))
                .as("made anew the day after")
                .isInstanceOf(FeedOutcome.Applied.class);
        assertThat(desk.standing(1).onHand()).isEqualTo(8);
    }

    @Test
    void whatStoodBetweenMakesTheSameBytesNews() {
        desk.offers(20, 7);
        desk.full("a", rows(20, 8, null));
        desk.at(NOON.plus(Duration.ofHours(1)));
        desk.full("b", rows(20, 9, null));
        desk.at(NOON.plus(Duration.ofHours(2)));
        assertThat(desk.full("a", rows(20, 8, null))).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(desk.standing(1).onHand()).isEqualTo(8);
    }

    @Test
    void anOlderFileNeverOverwritesNewerFigures() {
        desk.offers(20, 7);
        desk.full("newer", rows(20, 8, "10"));
        FeedOutcome older = desk.take(desk.delivery("older", NOON.minusSeconds(1), Scope.FULL), rows(20, 5, "9"));
        assertThat(older).isInstanceOf(FeedOutcome.Refused.class);
        assertThat(desk.state(older)).isEqualTo(RunState.REFUSED);
        assertThat(desk.standing(0).onHand()).isEqualTo(8);
        assertThat(desk.take(desk.delivery("older", NOON.minusSeconds(1), Scope.FULL), rows(20, 5, "9")))
                .isInstanceOf(FeedOutcome.SeenBefore.class);
    }

    @Test
    void anOlderFileStillTellsWhatTheNewerOneDidNot() {
        desk.offers(20, 7);
        desk.full("stock", rows(20, 8, null));
        desk.take(desk.delivery("prices", NOON.minusSeconds(60), Scope.FULL), rows(20, 5, "9"));
        assertThat(desk.standing(0).onHand()).isEqualTo(8);
        assertThat(desk.standing(0).cost()).isEqualByComparingTo("9");
    }

    @Test
    void whatASupplierSaidAfterTheFileWasMadeStays() {
        desk.offers(20, 7);
        desk.change("update stock set on_hand = 0, as_of = '2026-11-23T11:30:00Z' where sku = 'A-00004'");
        desk.take(desk.delivery("a", NOON.minus(Duration.ofHours(1)), Scope.FULL), rows(20, 8, null));
        assertThat(desk.standing(4).onHand()).isZero();
        assertThat(desk.standing(5).onHand()).isEqualTo(8);
        assertThat(desk.count("offer_history", "sku = 'A-00004'")).isZero();
    }

    @Test
    void whatWasOrderedAfterTheFileWasMadeStaysCommitted() {
        desk.offers(20, 7);
        desk.purchaseOrder(1, 2, NOON.minus(Duration.ofHours(3)));
        desk.purchaseOrder(1, 3, NOON.minus(Duration.ofHours(1)));
        var shipped = desk.purchaseOrder(2, 4, NOON.minus(Duration.ofHours(1)));
        desk.change("update purchase_order_line set shipped = 3, refused = 1 where purchase_order_id = ?", shipped);
        desk.purchaseOrder(3, 5, NOON.minus(Duration.ofHours(3)));
        desk.take(desk.delivery("a", NOON.minus(Duration.ofHours(2)), Scope.FULL), rows(20, 7, null));

        assertThat(desk.standing(1).committed())
                .as("the earlier one is in the figure")
                .isEqualTo(3);
        assertThat(desk.standing(2).committed())
                .as("shipped since, off the shelf that was counted")
                .isEqualTo(3);
        assertThat(desk.standing(3).committed()).isZero();
        assertThat(desk.count("offer_history", "true"))
                .as("stock told stayed the same")
                .isZero();
    }

    @Test
    void badRowsHarmOnlyThemselves() {
        desk.offers(200, 7);
        List<FeedRows.Read> file = new ArrayList<>();
        rows(199, 8, "10").forEach(row -> file.add(new FeedRows.Read.Row(row)));
        file.add(new FeedRows.Read.Bad(200, FeedDesk.theirs(150), "The quantity is no number: many", "X-00199;many"));
        file.add(new FeedRows.Read.Row(row(201, FeedDesk.theirs(199), -3, null)));
        FeedOutcome outcome =
                desk.runs.take(desk.delivery("a", NOON, Scope.FULL), FeedDesk.read(file), ProgressListener.NONE);
        assertThat(outcome).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(desk.detail(outcome).run().counts().badRows()).isEqualTo(2);
        assertThat(desk.detail(outcome).badRows()).extracting(bad -> bad.line()).containsExactly(200L, 201L);
        assertThat(desk.standing(100).onHand()).isEqualTo(8);
    }

    @Test
    void aBadRowLeavesItsOfferAsItIs() {
        desk.offers(1000, 7);
        List<FeedRows.Read> file = new ArrayList<>();
        rows(996, 8, "10").forEach(row -> file.add(new FeedRows.Read.Row(row)));
        file.add(new FeedRows.Read.Bad(997, FeedDesk.theirs(996), "The quantity is no number: many", "X-00996;many"));
        file.add(new FeedRows.Read.Row(row(998, FeedDesk.theirs(997), -3, "11")));
        file.add(new FeedRows.Read.Bad(999, null, "The row ends within quotes", "\"X-00998"));
        file.add(new FeedRows.Read.Bad(1000, "NEW-1", "The quantity is no number: many", "NEW-1;many"));
        file.add(new FeedRows.Read.Row(row(1001, FeedDesk.theirs(999), 9, "10")));
        file.add(new FeedRows.Read.Bad(1002, FeedDesk.theirs(999), "The quantity is no number: lots", "X-00999;lots"));
        FeedOutcome outcome =
                desk.runs.take(desk.delivery("a", NOON, Scope.FULL), FeedDesk.read(file), ProgressListener.NONE);

        assertThat(outcome).isInstanceOf(FeedOutcome.Applied.class);
        FeedCounts counts = ((FeedOutcome.Applied) outcome).counts();
        assertThat(counts.rows()).isEqualTo(997);
        assertThat(counts.badRows()).isEqualTo(5);
        assertThat(counts.leftOut()).isEqualTo(1);
        assertThat(counts.unknown()).isZero();
        assertThat(counts.conflicting()).isZero();
        assertThat(desk.standing(996).onHand()).isEqualTo(7);
        assertThat(desk.standing(997).onHand()).isEqualTo(7);
        assertThat(desk.standing(997).cost()).isEqualByComparingTo("10");
        assertThat(desk.standing(998).onHand())
                .as("nobody could tell what the row was about")
                .isZero();
        assertThat(desk.standing(999).onHand())
                .as("a row of the same SKU was understood")
                .isEqualTo(9);
    }

    @Test
    void textIsTakenAsItIs() {
        desk.offers(3, 7);
        String odd = "tab\tline\nback\\slash\\N \u00e9\u4e2d\ud83d\ude00";
        desk.change("update offer set supplier_sku = ? where sku = 'A-00001'", odd);
        desk.delta("a", List.of(row(1, odd, 4, "10.00004")));
        assertThat(desk.standing(1).onHand()).isEqualTo(4);
    }

    @Test
    void identicalRowsAreOneAndTheLastOfConflictingOnesCounts() {
        desk.offers(3000, 7);
        List<FeedRow> file = new ArrayList<>(rows(3000, 8, "10"));
        file.add(row(3001, FeedDesk.theirs(5), 8, "10"));
        file.add(row(3002, FeedDesk.theirs(6), 2, "10"));
        file.add(row(3003, FeedDesk.theirs(6), 3, "10"));
        FeedOutcome outcome = desk.full("a", file);
        assertThat(outcome).isInstanceOf(FeedOutcome.Applied.class);
        FeedCounts counts = ((FeedOutcome.Applied) outcome).counts();
        assertThat(counts.rows()).isEqualTo(3000);
        assertThat(counts.repeated()).isEqualTo(1);
        assertThat(counts.conflicting()).isEqualTo(1);
        assertThat(desk.standing(6).onHand()).isEqualTo(3);
    }

    @Test
    void unknownSkusAreListed() {
        desk.offers(10, 7);
        List<FeedRow> file = new ArrayList<>(rows(10, 8, null));
        file.add(row(11, "NEW-1", 5, null));
        FeedOutcome outcome = desk.full("a", file);
        assertThat(outcome).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(desk.detail(outcome).unknownSkus()).containsExactly(new RunDetail.UnknownSku(11, "NEW-1", 5));
    }

    @Test
    void oneThingOfTheSuppliersMayBeTwoOffers() {
        desk.offers(10, 7);
        desk.change("update offer set supplier_sku = 'X-00001' where sku = 'A-00009'");
        desk.delta("a", List.of(row(1, 3, null)));
        assertThat(desk.standing(1).onHand()).isEqualTo(3);
        assertThat(desk.standing(9).onHand()).isEqualTo(3);
    }

    @Test
    void aHeldFileWaitsForAPersonAndIsThenAppliedAsItIs() {
        desk.offers(100, 7);
        List<FeedRow> file = new ArrayList<>(rows(100, 7, "10"));
        for (int i = 0; i < 40; i++) {
            file.set(i, row(i, 0, i == 0 ? "0" : "10"));
        }
        FeedOutcome held = desk.full("a", file);
        assertThat(held).isInstanceOf(FeedOutcome.Held.class);
        List<Finding> reasons = ((FeedOutcome.Held) held).reasons();
        assertThat(reasons).extracting(Finding::guard).containsExactly(Guard.SOLD_OUT, Guard.ZERO_COST);
        assertThat(reasons.getFirst().count()).isEqualTo(40);
        assertThat(reasons.getFirst().examples()).hasSize(20);
        assertThat(reasons.getFirst().examples().getFirst().before()).contains("7 in stock");
        assertThat(desk.standing(0).onHand()).isEqualTo(7);
        assertThat(desk.count("problem", "kind = 'feed.held' and resolved_at is null"))
                .isEqualTo(1);
        assertThat(desk.detail(held).changes()).hasSize(40);
        assertThat(desk.tables(held)).as("survives a crash of the database").containsExactly("feed_row p");
        desk.work();
        assertThat(desk.state(held)).isEqualTo(RunState.HELD);

        desk.purchaseOrder(50, 2, NOON.plusSeconds(60));
        assertThat(desk.runs.approve(desk.person, held.runId())).isInstanceOf(Saved.Done.class);
        assertThat(desk.runs.approve(desk.person, held.runId())).isInstanceOf(Saved.Wrong.class);
        desk.work();
        assertThat(desk.state(held)).isEqualTo(RunState.APPLIED);
        assertThat(desk.standing(0).onHand()).isZero();
        assertThat(desk.standing(0).cost()).isEqualByComparingTo("0");
        assertThat(desk.standing(50).committed()).isEqualTo(2);
        assertThat(desk.count("problem", "kind = 'feed.held' and resolved_at is null"))
                .isZero();
        assertThat(desk.count("audit_entry", "action = 'feed-run.approved' and actor = 'Ada'"))
                .isEqualTo(1);
    }

    @Test
    void aRejectedFileNeverCounts() {
        desk.offers(100, 7);
        FeedOutcome held = desk.full("a", rows(100, 0, "10"));
        assertThat(desk.runs.reject(desk.person, held.runId(), " ")).isInstanceOf(Saved.Wrong.class);
        assertThat(desk.runs.reject(desk.person, held.runId(), "a test of theirs"))
                .isInstanceOf(Saved.Done.class);
        desk.work();
        assertThat(desk.state(held)).isEqualTo(RunState.REJECTED);
        assertThat(desk.standing(0).onHand()).isEqualTo(7);
        assertThat(desk.full("a", rows(100, 0, "10"))).isEqualTo(new FeedOutcome.SeenBefore(held.runId()));
        assertThat(desk.tables(held)).isEmpty();
    }

    @Test
    void aNewerFileMakesTheDecisionNeedless() {
        desk.offers(100, 7);
        FeedOutcome held = desk.full("a", rows(100, 0, "10"));
        desk.at(NOON.plusSeconds(3600));
        desk.full("b", rows(100, 6, "10"));
        assertThat(desk.state(held)).isEqualTo(RunState.SUPERSEDED);
        assertThat(desk.count("problem", "resolved_at is null")).isZero();
    }

    @Test
    void aNewerFileOfAnotherFeedForbidsToApproveAnOlderOne() {
        desk.offers(100, 7);
        FeedOutcome held = desk.full("a", rows(100, 0, null));
        FeedDelivery other = desk.delivery("b", NOON.plusSeconds(60), Scope.FULL);
        desk.take(
                new FeedDelivery(
                        other.merchant(),
                        io.dropline.platform.Ids.next(),
                        other.supplierId(),
                        other.scope(),
                        other.madeAt(),
                        "b.csv",
                        "b",
                        other.tolerances(),
                        other.expectedEvery()),
                rows(100, 6, null));
        assertThat(desk.runs.approve(desk.person, held.runId())).isInstanceOf(Saved.Wrong.class);
    }

    @Test
    void aFileThatCannotBeReadMayComeAgain() {
        desk.offers(10, 7);
        FeedRows torn = new FeedRows() {
            @Override
            public Read next() throws IOException {
                throw new IOException("unexpected end of ZLIB input stream");
            }

            @Override
            public double progress() {
                return 0;
            }

            @Override
            public void close() {}
        };
        FeedOutcome broken = desk.runs.take(desk.delivery("a", NOON, Scope.FULL), torn, ProgressListener.NONE);
        assertThat(broken).isInstanceOf(FeedOutcome.Refused.class);
        assertThat(desk.count("problem", "kind = 'feed.broken-off' and resolved_at is null"))
                .isEqualTo(1);
        assertThat(desk.full("a", rows(10, 8, null))).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(desk.count("problem", "resolved_at is null")).isZero();
        assertThat(desk.runs.recent(desk.merchant, desk.supplier, 10)).hasSize(2);
        assertThat(desk.runs.recent(desk.merchant, null, 1)).hasSize(1);
    }
}
