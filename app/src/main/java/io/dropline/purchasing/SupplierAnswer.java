package io.dropline.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier answers to a purchase order (X12 855), from whatever channel.
 *
 * @param by who answered, for the timeline
 * @param shipDate when they mean to ship; null if they did not say
 */
public record SupplierAnswer(
        UUID purchaseOrderId, List<Line> lines, @Nullable LocalDate shipDate, String note, String by) {

    /**
     * One line's answer, whole: how the line stands after it, so that the same answer told again changes nothing. What is neither refused nor
     * backordered is accepted.
     *
     * @param refused units of the line they will not supply, those they refused before among them
     * @param backordered units they will supply later
     * @param backorderedUntil when; null if they do not know
     * @param outOfStock whether the refusal says that they have none
     */
    public record Line(
            int lineNo,
            int refused,
            int backordered,
            @Nullable LocalDate backorderedUntil,
            boolean outOfStock,
            String reason) {}
}
