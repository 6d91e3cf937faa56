package io.dropline.api.suppliers;

import io.dropline.access.Actor;
import io.dropline.api.ApiRefusal;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import org.springframework.stereotype.Component;

/** Finds the supplier a path names. */
@Component
public class SupplierByCode {
    private final Suppliers suppliers;

    SupplierByCode(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** The actor's supplier with the code, or a refusal. */
    public Supplier existing(Actor actor, String code) {
        return ApiRefusal.unless(suppliers.find(actor.merchantId(), code), "supplier with the code " + code);
    }
}
