package io.dropline.finance.invoices;

import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.platform.fields.FieldProblem;
import java.util.List;
import java.util.UUID;

/** What became of an invoice that came. */
public sealed interface Received {
    /** It is here, and was compared. */
    record Taken(UUID id, InvoiceState state, List<String> differences) implements Received {}

    /** One of this number is here already; nothing was changed. */
    record Known(UUID id, String words) implements Received {}

    /** It cannot be an invoice as it is; nothing was kept. */
    record Wrong(List<FieldProblem> problems) implements Received {}
}
