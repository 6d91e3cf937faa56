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
     * One line's answer, whole: how the line stands after it, so that the same answer told again changes nothing. What is neither refused nor
     * backordered is accepted.
     *
     * @param refused units of the line they will not supply, those they refused before among them
     * @param backordered units they will supply later
     * @param backorderedUntil when; null if they do not know
     * @param reason why units are refused; words such as "out of stock" void what was believed of their stock, as a backorder does
     */
    public record Line(
            int lineNo,
            int refused,
            int backordered,
            @Nullable LocalDate backorderedUntil,
            String reason) {
        private static final Pattern OUT_OF_STOCK =
                Pattern.compile("\\b(out of stock|sold out|no stock|not in stock|none in stock|none left)\\b");

        /** Whether it says that they have none, whoever wrote it down. */
        boolean saysOutOfStock() {
            String words = reason.toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ");
            return backordered > 0
                    || (refused > 0 && OUT_OF_STOCK.matcher(words).find());
        }
    }
}
