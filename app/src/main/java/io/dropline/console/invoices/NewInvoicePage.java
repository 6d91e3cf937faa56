package io.dropline.console.invoices;

import io.dropline.console.page.Form;
import io.dropline.suppliers.Supplier;
import java.util.List;

/** The form that takes an invoice typed from paper. */
public record NewInvoicePage(List<Supplier> suppliers, Form form) {}
