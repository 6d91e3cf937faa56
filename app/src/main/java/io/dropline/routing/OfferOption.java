package io.dropline.routing;

import io.dropline.routing.search.Amounts;
import java.math.BigDecimal;

/**
 * What a supplier offers for one SKU.
 *
 * @param supplierSku what the supplier calls it
 * @param unitCost price of one unit in the supplier's currency, at most four decimals
 * @param available units in stock; less than zero counts as none
 * @param authorized whether an active authorization covers the brand
 * @param authorizationNote why not, or empty
 */
public record OfferOption(
        String supplierSku, BigDecimal unitCost, int available, boolean authorized, String authorizationNote) {
    public OfferOption {
        Amounts.checked(unitCost, "unit cost of " + supplierSku);
    }
}
