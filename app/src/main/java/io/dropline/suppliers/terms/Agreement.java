package io.dropline.suppliers.terms;

import org.jspecify.annotations.Nullable;

/**
 * All that was agreed with a supplier.
 *
 * @param payment null where nothing was entered
 * @param returns null where nothing was entered
 */
public record Agreement(
        @Nullable PaymentTerms payment, @Nullable ReturnPolicy returns, OrderLimits limits) {}
