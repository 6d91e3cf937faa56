package io.dropline.api.catalog;

import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.catalog.OfferDraft;
import io.dropline.catalog.OfferTerms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a supplier sells us a product. */
public record OfferBody(
        @Says("What the supplier calls it; our SKU where it is left out.") @Nullable
        String supplierSku,

        @Required @Says("In the supplier's currency.") @Nullable
        BigDecimal unitCost,

        @Says("Other costs by quantity and date; none where it is left out.") @Nullable
        List<@Nullable CostBreakBody> breaks,

        @Says("Billed with each unit, beside its cost; 0 where it is left out.") @Nullable
        BigDecimal unitFee,

        @Says("Sold in multiples of this; 1 where it is left out.") @Nullable
        Integer pack,

        @Says("Working days until it leaves; as the supplier usually does where it is left out.") @Nullable
        Integer leadDays,

        @Says("Codes of the supplier's places that have it; any of them where it is left out.") @Nullable
        List<@Nullable String> shipFrom,

        @Says("Least advertised price.") @Nullable BigDecimal mapPrice,
        @Says("The maker's suggested price.") @Nullable BigDecimal msrp,

        @Says("Units the supplier has now; where it is left out, what was told before stands.") @Nullable
        Integer stock,

        @Says("True where it is left out.") @Nullable Boolean active) {

    OfferDraft draft(String supplier, String sku) {
        BigDecimal cost = unitCost;
        if (cost == null) {
            throw ApiRefusal.wrong("unitCost", "The unit cost is missing");
        }
        OfferTerms terms = new OfferTerms(
                cost,
                Given.list(breaks).stream().map(CostBreakBody::step).toList(),
                Given.or(unitFee, BigDecimal.ZERO),
                Given.or(pack, 1),
                leadDays,
                Given.list(shipFrom),
                mapPrice,
                msrp);
        return new OfferDraft(supplier, sku, Given.text(supplierSku), terms, stock, Given.or(active, true));
    }
}
