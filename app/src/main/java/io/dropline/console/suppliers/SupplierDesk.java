package io.dropline.console.suppliers;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Finds the supplier a path names; what is another merchant's is not there. */
@Component
public class SupplierDesk {
    private final Suppliers suppliers;

    SupplierDesk(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** What is done with the supplier, or the page that says that there is none. */
    public ResponseEntity<byte[]> with(Desk desk, UUID id, Function<Supplier, ResponseEntity<byte[]>> then) {
        return suppliers
                .find(desk.merchant(), id)
                .map(then)
                .orElseGet(() -> desk.missing(Section.SUPPLIERS, "supplier"));
    }
}
