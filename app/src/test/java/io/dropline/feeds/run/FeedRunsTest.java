package io.dropline.feeds.run;

import static io.dropline.feeds.run.FeedDesk.NOON;
import static io.dropline.feeds.run.FeedDesk.row;
import static io.dropline.feeds.run.FeedDesk.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.FeedRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of a feed from their rows to stock and costs: what a file sets, and which of two files is right. */
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
}
