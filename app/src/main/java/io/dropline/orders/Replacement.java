package io.dropline.orders;

import java.util.List;
import java.util.UUID;

/**
 * Goods of an order that the customer is to get once more, without paying.
 *
 * @param reference what they are sent again for, once: "return:&lt;uuid&gt;", "lost:&lt;package&gt;"; the same reference is the same replacement
 * @param why for the story, in words: "in exchange for RMA-1001"
 */
public record Replacement(UUID orderId, String reference, String why, List<Line> lines) {
    public record Line(UUID orderLineId, int units) {}
}
