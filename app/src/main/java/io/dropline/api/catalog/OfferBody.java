package io.dropline.api.catalog;

import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.catalog.OfferDraft;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** That a supplier sells us a product. */
public record OfferBody(
        @Says("What the supplier calls it; our SKU where it is left out.") @Nullable
        String supplierSku,

        @Required @Says("In the supplier's currency.") @Nullable
        BigDecimal unitCost,

        @Says("Units the supplier has now; where it is left out, what was told before stands.") @Nullable
        Integer stock,

        @Says("True where it is left out.") @Nullable Boolean active) {

    OfferDraft draft(String supplier, String sku) {
        BigDecimal cost = unitCost;
        if (cost == null) {
            throw ApiRefusal.wrong("unitCost", "The unit cost is missing");
        }
        return new OfferDraft(supplier, sku, Given.text(supplierSku), cost, stock, Given.or(active, true));
    }
}
