package io.dropline.api.reading;

import io.dropline.api.Says;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase order with its lines. */
public record PurchaseOrder(PurchaseOrderRow purchaseOrder, List<Line> lines) {
    /** One line of it. */
    public record Line(
            UUID purchaseOrderId,
            int lineNo,
            UUID orderLineId,
            String sku,
            String supplierSku,
            String title,
            @Says("Units asked for.") int quantity,
            int refused,
            int backordered,
            int shipped,
            int cancelled,
            BigDecimal unitCost,
            @Nullable LocalDate backorderedUntil) {}
}
