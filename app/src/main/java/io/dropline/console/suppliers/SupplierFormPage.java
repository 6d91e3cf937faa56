package io.dropline.console.suppliers;

import io.dropline.console.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * The form of a supplier.
 *
 * @param id of the supplier that is edited; null for a new one
 */
public record SupplierFormPage(@Nullable String id, String name, Form form) {
    public String back() {
        return id == null ? "/suppliers" : "/suppliers/" + id;
    }
}
