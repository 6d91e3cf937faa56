package io.dropline.finance.upload;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.finance.invoices.InvoiceDraft;
import io.dropline.finance.invoices.Invoices;
import io.dropline.finance.invoices.Received;
import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of invoices: kept as they come, shown with what would become of each invoice, and taken once. */
@Component
public class Uploads {
    private final UploadStore store;
    private final Invoices invoices;
    private final Suppliers suppliers;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(
            UploadStore store,
            Invoices invoices,
            Suppliers suppliers,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.invoices = invoices;
        this.suppliers = suppliers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps a file to be looked at; nothing of it counts yet.
     *
     * @param supplier of the rows that name none; may be null
     * @return its id, or why it cannot be read at all
     */
    @Transactional
    public Saved<UUID> keep(Actor actor, @Nullable UUID supplier, String name, byte[] content) {
        return switch (InvoiceFile.read(content)) {
            case Saved.Wrong<List<FileInvoice>>(List<FieldProblem> problems) -> new Saved.Wrong<>(problems);
            case Saved.Done<List<FileInvoice>>(List<FileInvoice> read) -> {
                if (read.isEmpty()) {
                    yield Saved.wrong("file", "There is no row below the header");
                }
                UUID id = Ids.next();
                store.add(actor.merchantId(), id, supplier, name, content, clock.instant(), actor.label());
                yield new Saved.Done<>(id);
            }
        };
    }

    /** A file with what would become of its invoices if it were taken now; or with what became of them. */
    public Optional<Upload> look(MerchantId merchant, UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<Upload> looked = store.lock(merchant, id)
                    .map(raw -> upload(raw, raw.takenAt() == null ? take(merchant, raw, "") : raw.outcomes()));
            status.setRollbackOnly(); // what was tried is not to stay
            return looked;
        }));
    }

    /** Takes what can be taken. Twice is once. */
    @Transactional
    public Optional<Upload> take(Actor actor, UUID id) {
        MerchantId merchant = actor.merchantId();
        return store.lock(merchant, id).map(raw -> {
            if (raw.takenAt() != null) {
                return upload(raw, raw.outcomes());
            }
            List<UploadOutcome> outcomes = take(merchant, raw, actor.label());
            store.taken(merchant, id, outcomes, clock.instant());
            Upload upload = upload(raw, outcomes);
            audit.record(actor, "invoices.uploaded", raw.name(), Map.of("taken", upload.taken()));
            return upload;
        });
    }

    private List<UploadOutcome> take(MerchantId merchant, UploadStore.Raw raw, String by) {
        List<FileInvoice> read = switch (InvoiceFile.read(raw.content())) {
            case Saved.Done<List<FileInvoice>>(List<FileInvoice> all) -> all;
            case Saved.Wrong<List<FileInvoice>> _ -> List.of(); // it was read when it was kept
        };
        Map<String, Supplier> byCode = suppliers.list(merchant).stream()
                .collect(Collectors.toMap(one -> one.code().toLowerCase(Locale.ROOT), Function.identity()));
        List<Object> plan = new ArrayList<>();
        List<InvoiceDraft> drafts = new ArrayList<>();
        for (FileInvoice invoice : read) {
            Saved<InvoiceDraft> draft = draft(merchant, invoice, raw.supplierId(), byCode, by);
            plan.add(draft);
            if (draft instanceof Saved.Done<InvoiceDraft>(InvoiceDraft good)) {
                drafts.add(good);
            }
        }
        Iterator<Received> received = invoices.receive(merchant, drafts).iterator();
        List<UploadOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            FileInvoice invoice = read.get(i);
            outcomes.add(
                    plan.get(i) instanceof Saved.Wrong<?> wrong
                            ? outcome(invoice, null, null, messages(wrong.problems()))
                            : outcome(invoice, received.next()));
        }
        return outcomes;
    }

    private Saved<InvoiceDraft> draft(
            MerchantId merchant,
            FileInvoice invoice,
            @Nullable UUID otherwise,
            Map<String, Supplier> byCode,
            String by) {
        List<FieldProblem> problems = new ArrayList<>();
        invoice.problems()
                .forEach(problem ->
                        problems.add(new FieldProblem("row", "Row " + problem.row() + ": " + problem.message())));
        Supplier supplier = invoice.supplier().isEmpty()
                ? otherwise == null ? null : suppliers.find(merchant, otherwise).orElse(null)
                : byCode.get(invoice.supplier().toLowerCase(Locale.ROOT));
        if (supplier == null) {
            problems.add(new FieldProblem(
                    "supplier",
                    invoice.supplier().isEmpty()
                            ? "No row names the supplier; choose one for the file, or add a column supplier with its code"
                            : "There is no supplier with the code " + invoice.supplier()));
        }
        LocalDate date = invoice.date();
        if (date == null && invoice.problems().isEmpty()) {
            problems.add(new FieldProblem("date", "No row says the invoice's date"));
        }
        if (!problems.isEmpty() || supplier == null || date == null) {
            return new Saved.Wrong<>(problems);
        }
        BigDecimal total = invoice.total();
        return new Saved.Done<>(new InvoiceDraft(
                supplier.id(),
                invoice.number(),
                date,
                invoice.due(),
                invoice.currency().isEmpty() ? supplier.terms().currency() : invoice.currency(),
                total == null ? invoice.sum() : total,
                invoice.lines(),
                by));
    }

    private static UploadOutcome outcome(FileInvoice invoice, Received received) {
        return switch (received) {
            case Received.Taken(UUID id, InvoiceState state, List<String> differences) ->
                outcome(invoice, id, state, differences);
            case Received.Known(UUID id, String words) -> outcome(invoice, id, null, List.of(words + "."));
            case Received.Wrong(List<FieldProblem> problems) -> outcome(invoice, null, null, messages(problems));
        };
    }

    private static UploadOutcome outcome(
            FileInvoice invoice, @Nullable UUID id, @Nullable InvoiceState state, List<String> words) {
        BigDecimal total = invoice.total();
        return new UploadOutcome(
                invoice.number(),
                invoice.supplier(),
                invoice.currency(),
                total == null ? invoice.sum() : total,
                invoice.lines().size(),
                id,
                state,
                words);
    }

    private static List<String> messages(List<FieldProblem> problems) {
        return problems.stream().map(problem -> problem.message() + ".").toList();
    }

    private static Upload upload(UploadStore.Raw raw, List<UploadOutcome> outcomes) {
        return new Upload(raw.id(), raw.name(), raw.uploadedAt(), raw.uploadedBy(), raw.takenAt(), outcomes);
    }
}
