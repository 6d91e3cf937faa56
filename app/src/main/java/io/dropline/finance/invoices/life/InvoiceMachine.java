package io.dropline.finance.invoices.life;

import static io.dropline.finance.invoices.life.InvoiceEvent.APPROVE;
import static io.dropline.finance.invoices.life.InvoiceEvent.DIFFER;
import static io.dropline.finance.invoices.life.InvoiceEvent.DISPUTE;
import static io.dropline.finance.invoices.life.InvoiceEvent.EXPORT;
import static io.dropline.finance.invoices.life.InvoiceEvent.MATCH;
import static io.dropline.finance.invoices.life.InvoiceEvent.REJECT;
import static io.dropline.finance.invoices.life.InvoiceEvent.REPLACE;
import static io.dropline.finance.invoices.life.InvoiceState.APPROVED;
import static io.dropline.finance.invoices.life.InvoiceState.DIFFERS;
import static io.dropline.finance.invoices.life.InvoiceState.DISPUTED;
import static io.dropline.finance.invoices.life.InvoiceState.EXPORTED;
import static io.dropline.finance.invoices.life.InvoiceState.MATCHED;
import static io.dropline.finance.invoices.life.InvoiceState.RECEIVED;
import static io.dropline.finance.invoices.life.InvoiceState.REJECTED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The one table of an invoice's transitions. What is not in it does not happen; the caller says so to whoever asked. */
public final class InvoiceMachine {
    private static final Map<InvoiceState, Map<InvoiceEvent, InvoiceState>> TABLE = new EnumMap<>(InvoiceState.class);

    static {
        on(RECEIVED, MATCH, MATCHED);
        on(RECEIVED, DIFFER, DIFFERS);

        on(MATCHED, MATCH, MATCHED);
        on(MATCHED, DIFFER, DIFFERS); // another invoice took its units meanwhile
        on(MATCHED, DISPUTE, DISPUTED); // a person knows more than the papers
        on(MATCHED, APPROVE, APPROVED);
        on(MATCHED, REJECT, REJECTED);

        on(DIFFERS, MATCH, MATCHED); // the goods shipped later
        on(DIFFERS, DIFFER, DIFFERS);
        on(DIFFERS, DISPUTE, DISPUTED);
        on(DIFFERS, APPROVE, APPROVED); // nevertheless, by a person who says why
        on(DIFFERS, REJECT, REJECTED);

        on(DISPUTED, MATCH, MATCHED);
        on(DISPUTED, DIFFER, DISPUTED); // still in dispute
        on(DISPUTED, DISPUTE, DISPUTED);
        on(DISPUTED, APPROVE, APPROVED);
        on(DISPUTED, REJECT, REJECTED);
        on(DISPUTED, REPLACE, RECEIVED);

        on(REJECTED, REPLACE, RECEIVED);
        on(APPROVED, EXPORT, EXPORTED);
    }

    private InvoiceMachine() {}

    private static void on(InvoiceState from, InvoiceEvent event, InvoiceState to) {
        TABLE.computeIfAbsent(from, unused -> new EnumMap<>(InvoiceEvent.class)).put(event, to);
    }

    /** Where the event leads; empty if it cannot happen in this state. */
    public static Optional<InvoiceState> next(InvoiceState from, InvoiceEvent event) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(event));
    }

    /** All transitions, for the diagram. */
    static Map<InvoiceState, Map<InvoiceEvent, InvoiceState>> table() {
        return TABLE;
    }
}
