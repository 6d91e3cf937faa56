package io.dropline.returns;

import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a return is authorized.
 *
 * @param returnless the goods need not come back
 * @param postage what the merchant pays for the parcel back, in the return's currency; 0: nothing, or nobody knows yet
 * @param sendTo where the goods go; null only where they need not come back
 * @param expiresAt when it ends by itself, if nothing is sent; null only where nothing is to be sent
 */
public record ReturnTerms(
        ReturnPolicy.Payer paidBy,
        boolean returnless,
        BigDecimal postage,
        ReturnPolicy.@Nullable Address sendTo,
        @Nullable Instant expiresAt) {}
