package io.dropline.finance.match;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison found.
 *
 * @param differences what stands against paying it
 * @param tolerated what is above the agreed, but little enough
 * @param rows the three papers side by side
 * @param places which line of which purchase order a line of the invoice is about; lines of which nobody knows are left out
 */
public record Match(
        List<Difference> differences, List<Difference> tolerated, List<Row> rows, Map<Integer, Place> places) {

    public Match {
        differences = List.copyOf(differences);
        tolerated = List.copyOf(tolerated);
        rows = List.copyOf(rows);
        places = Map.copyOf(places);
    }

    /** @param lineNo of the purchase order; 0 for what is no goods */
    public record Place(UUID purchaseOrderId, int lineNo) {}

    /**
     * A line of the invoice beside what it should be.
     *
     * @param purchaseOrder its number; as written where we do not know it
     * @param title of the goods, or what is charged
     * @param agreed of one unit, or the fee; null where nothing was agreed
     * @param agreedAmount for as many units as are invoiced, or the fee
     */
    public record Row(
            int lineNo,
            String purchaseOrder,
            @Nullable UUID purchaseOrderId,
            String title,
            String sku,
            @Nullable Integer ordered,
            @Nullable BigDecimal agreed,
            @Nullable Integer shipped,
            int invoicedBefore,
            int invoiced,
            BigDecimal cost,
            BigDecimal amount,
            @Nullable BigDecimal agreedAmount) {}
}
