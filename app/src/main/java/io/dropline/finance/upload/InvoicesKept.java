package io.dropline.finance.upload;

import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Trait;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Suppliers who ship to customers like to write on their invoices to whom: their files are looked through once they are taken. One invoice is about
 * many orders, so that what was said of it is searched for whom it names as well. What suppliers bill is given to nobody.
 */
@Component
class InvoicesKept implements KeepsPersonal {
    @Override
    public List<Keeping> keeps() {
        return List.of(
                Keeping.searched("invoice_upload", "Files of suppliers' invoices", "uploaded_at", "id")
                        .among("t.taken_at is not null")
                        .with(Trait.INNER, "name", "outcome")
                        .with(Trait.RAW, "content")
                        .innerOnly(),
                Keeping.searched("supplier_invoice", "Suppliers' invoices", "received_at", "id")
                        .with(Trait.INNER, "decision", "differences")
                        .innerOnly(),
                Keeping.searched("supplier_invoice_entry", "What happened to invoices", "at", "invoice_id", "id")
                        .with(Trait.INNER, "summary")
                        .innerOnly());
    }
}
