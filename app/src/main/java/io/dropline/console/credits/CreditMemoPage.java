package io.dropline.console.credits;

import io.dropline.console.page.Form;
import io.dropline.finance.claims.Claim;
import io.dropline.suppliers.Supplier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that takes a credit memo.
 *
 * @param supplier whose memo it is; null until one is chosen
 * @param claims what that supplier owes
 */
public record CreditMemoPage(
        List<Supplier> suppliers, @Nullable Supplier supplier, List<Claim> claims, Form form) {}
