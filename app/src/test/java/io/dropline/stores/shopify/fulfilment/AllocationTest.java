package io.dropline.stores.shopify.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.stores.shopify.fulfilment.Allocation.Share;
import io.dropline.stores.shopify.fulfilment.OrderInStore.OpenLine;
import io.dropline.stores.shopify.fulfilment.OrderInStore.OpenPart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    void severalFulfilmentOrdersOfOneLocationAreOneShare() {
        Allocation allocation = Allocation.of(
                Map.of("A", 3, "B", 1),
                List.of(
                        part("fo1", "here", line("1a", "A", 2)),
                        part("fo2", "here", line("2a", "A", 5), line("2b", "B", 1))));

        assertThat(allocation.left()).isEmpty();
        assertThat(allocation.shares())
                .containsExactly(new Share("here", Map.of("fo1", Map.of("1a", 2), "fo2", Map.of("2a", 1, "2b", 1))));
    }

    @Test
    void theLocationThatCoversMostComesFirst() {
        Allocation allocation = Allocation.of(
                Map.of("A", 2, "B", 1),
                List.of(
                        part("fo1", "there", line("1a", "A", 1)),
                        part("fo2", "here", line("2a", "A", 2), line("2b", "B", 1))));

        assertThat(allocation.shares()).extracting(Share::location).containsExactly("here");
    }

    @Test
    void aParcelFromTwoLocationsIsTwoShares() {
        Allocation allocation = Allocation.of(
                Map.of("A", 2, "B", 1),
                List.of(part("fo1", "there", line("1a", "A", 5)), part("fo2", "here", line("2b", "B", 1))));

        assertThat(allocation.left()).isEmpty();
        assertThat(allocation.shares())
                .containsExactly(
                        new Share("there", Map.of("fo1", Map.of("1a", 2))),
                        new Share("here", Map.of("fo2", Map.of("2b", 1))));
    }

    @Test
    void neverTakesMoreThanIsOpenNorWhatMayNotBeShipped() {
        Allocation allocation = Allocation.of(
                Map.of("A", 3, "C", 1),
                List.of(
                        part("fo1", "here", line("1a", "A", 2)),
                        new OpenPart("fo2", "here", false, true, List.of(line("2a", "A", 9), line("2c", "C", 9)))));

        assertThat(allocation.left()).isEqualTo(Map.of("A", 1, "C", 1));
        assertThat(allocation.shares()).containsExactly(new Share("here", Map.of("fo1", Map.of("1a", 2))));
    }

    private static OpenPart part(String id, String location, OpenLine... lines) {
        return new OpenPart(id, location, true, false, List.of(lines));
    }

    private static OpenLine line(String id, String ref, int remaining) {
        return new OpenLine(id, ref, remaining);
    }
}
