package io.dropline.feeds.run;

import static io.dropline.feeds.run.FeedDesk.NOON;
import static io.dropline.feeds.run.FeedDesk.row;
import static io.dropline.feeds.run.FeedDesk.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of a feed that are bad, twice, odd or of nobody. */
class FeedRowRunsTest {
    private final FeedDesk desk = new FeedDesk();

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
}
