package io.dropline.portal.invoice;

import io.dropline.finance.invoices.InvoiceDraft;
import io.dropline.finance.invoices.Invoices;
import io.dropline.finance.invoices.Received;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.portal.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns what suppliers sent from the invoice page into invoices. */
@Component
class SupplierInvoiceHandler implements InboxHandler {
    static final String KIND = "portal.invoice";

    /** What a supplier sent, as the inbox keeps it. */
    record Document(UUID purchaseOrder, LocalDate today, Map<String, String> fields) {}

    private final InvoiceSheetStore sheets;
    private final Invoices invoices;
    private final JsonMapper json;

    SupplierInvoiceHandler(InvoiceSheetStore sheets, Invoices invoices, JsonMapper json) {
        this.sheets = sheets;
        this.invoices = invoices;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        List<InvoiceDraft> drafts = new ArrayList<>();
        for (InboxDocument one : batch) {
            Document document = read(one);
            InvoiceSheet sheet = sheets.open(merchant, document.purchaseOrder())
                    .orElseThrow(
                            () -> new UnreadableDocument("There is no purchase order " + document.purchaseOrder()));
            Typed typed = Typed.of(document.fields());
            InvoiceDraft draft = InvoiceReading.read(sheet, typed, document.today());
            understood(typed.problems().list());
            drafts.add(draft);
        }
        for (Received received : invoices.receive(merchant, drafts)) {
            switch (received) {
                case Received.Taken _ -> {
                    // The page shows it.
                }
                case Received.Known known -> throw new UnreadableDocument(known.words() + ".");
                case Received.Wrong wrong -> understood(wrong.problems());
            }
        }
    }

    private static void understood(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new UnreadableDocument(
                    problems.stream().map(FieldProblem::message).collect(Collectors.joining(". ", "", ".")));
        }
    }

    private Document read(InboxDocument document) {
        try {
            return json.readValue(document.body(), Document.class);
        } catch (JacksonException e) {
            throw new UnreadableDocument("This is not what the invoice page sends: " + e.getOriginalMessage(), e);
        }
    }
}
