package io.dropline.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
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
     * One line's answer; what is neither refused nor backordered is accepted.
     *
     * @param refused units they will not supply
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

    private static final Pattern OUT_OF_STOCK =
            Pattern.compile("\\b(out of stock|sold out|no stock|not in stock|none in stock|none left)\\b");

    /** Whether the words of a refusal say that they have none. */
    public static boolean saysOutOfStock(String reason) {
        return OUT_OF_STOCK
                .matcher(reason.toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " "))
                .find();
    }
}
