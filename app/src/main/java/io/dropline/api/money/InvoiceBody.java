package io.dropline.api.money;

import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.finance.match.ChargeKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A supplier's invoice. */
public record InvoiceBody(
        @Says("The supplier's code.") @Required @Nullable String supplier,

        @Says("The supplier's number of it.") @Required @Nullable
        String number,

        @Required @Nullable LocalDate date,

        @Says("As agreed with the supplier where it is left out.") @Nullable
        LocalDate dueOn,

        @Says("ISO 4217; the supplier's where it is left out.") @Nullable
        String currency,

        @Required @Nullable BigDecimal total,
        @Required @Nullable List<@Nullable LineBody> lines) {

    /** One line of an invoice. */
    public record LineBody(
            @Says("GOODS where it is left out.") @Nullable ChargeKind kind,
            @Nullable String purchaseOrder,
            @Says("The supplier's SKU, or ours.") @Nullable String sku,
            @Says("Of goods.") @Nullable Integer units,
            @Nullable BigDecimal unitCost,

            @Says("Units times unitCost where it is left out.") @Nullable
            BigDecimal amount) {}
}
