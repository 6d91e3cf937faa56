package io.dropline.api.returns;

import io.dropline.api.Says;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A return with what comes back. */
public record ReturnView(ReturnRow goodsReturn, List<Line> lines) {
    public record Line(
            int lineNo,
            UUID orderLineId,
            String sku,
            String title,
            @Says("By which it was shipped.") String purchaseOrder,
            int units,
            int received,
            String reason,
            @Says("In the customer's words.") String said,

            @Says("As the supplier found it; null until then.") @Nullable
            String condition) {}
}
