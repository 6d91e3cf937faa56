package io.dropline.finance.invoices;

import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.finance.letters.Correspondence;
import io.dropline.finance.match.Difference;
import io.dropline.letter.Words;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes suppliers' invoices, each number once, and compares them. */
@Component
@Transactional
public class Invoices {
    private final InvoiceStore store;
    private final InvoiceLineStore lines;
    private final Matching matching;
    private final Correspondence correspondence;
    private final InvoiceStory story;
    private final Clock clock;

    Invoices(
            InvoiceStore store,
            InvoiceLineStore lines,
            Matching matching,
            Correspondence correspondence,
            InvoiceStory story,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.matching = matching;
        this.correspondence = correspondence;
        this.story = story;
        this.clock = clock;
    }

    /**
     * Takes invoices. One whose number is here already is not taken, unless that one was disputed or rejected: then it takes its place. Of two with
     * one number in the list the first counts.
     *
     * @return one for each draft, in their order
     */
    public List<Received> receive(MerchantId merchant, List<InvoiceDraft> drafts) {
        List<UUID> suppliers = drafts.stream().map(InvoiceDraft::supplierId).toList();
        store.lockSuppliers(merchant, suppliers);
        Map<UUID, Correspondence.Party> parties = correspondence.parties(merchant, suppliers);
        Map<String, Invoice> known = known(merchant, drafts);
        Instant now = clock.instant();
        List<InvoiceStore.Row> fresh = new ArrayList<>();
        List<InvoiceStore.Row> corrected = new ArrayList<>();
        Map<Integer, Received> refused = new HashMap<>();
        Map<Integer, UUID> taken = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            InvoiceDraft draft = drafts.get(i);
            Correspondence.Party party = parties.get(draft.supplierId());
            Invoice before = known.get(key(draft));
            Received no = refused(draft, party, before, now);
            if (no != null) {
                refused.put(i, no);
                continue;
            }
            UUID id = before == null ? Ids.next() : before.id();
            InvoiceStore.Row row = new InvoiceStore.Row(id, draft, dueOn(draft, Objects.requireNonNull(party)));
            (before == null ? fresh : corrected).add(row);
            known.put(key(draft), received(row, Objects.requireNonNull(party)));
            taken.put(i, id);
        }
        write(merchant, fresh, corrected, now);
        Map<UUID, Invoice> after = matching.match(merchant, List.copyOf(taken.values()));
        List<Received> all = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Received no = refused.get(i);
            all.add(no != null ? no : taken(Objects.requireNonNull(after.get(taken.get(i)))));
        }
        return all;
    }

    private void write(
            MerchantId merchant, List<InvoiceStore.Row> fresh, List<InvoiceStore.Row> corrected, Instant now) {
        store.add(merchant, fresh, now);
        List<InvoiceStory.Entry> entries = new ArrayList<>();
        for (InvoiceStore.Row row : corrected) {
            store.replace(merchant, row, now);
            matching.settled(merchant, row.id(), "A corrected one took its place");
            entries.add(entry(row, "corrected", "A corrected invoice took its place: "));
        }
        fresh.forEach(row -> entries.add(entry(row, "received", "Received: ")));
        List<InvoiceStore.Row> all = new ArrayList<>(fresh);
        all.addAll(corrected);
        lines.add(merchant, all);
        story.add(merchant, entries);
    }

    private Map<String, Invoice> known(MerchantId merchant, List<InvoiceDraft> drafts) {
        Map<String, Invoice> known = new HashMap<>();
        drafts.stream()
                .collect(Collectors.groupingBy(InvoiceDraft::supplierId))
                .forEach((supplier, theirs) -> store.ofNumbers(
                                merchant,
                                supplier,
                                theirs.stream().map(InvoiceDraft::folded).toList())
                        .forEach((number, invoice) -> known.put(supplier + "/" + number, invoice)));
        return known;
    }

    private static @Nullable Received refused(
            InvoiceDraft draft, Correspondence.@Nullable Party party, @Nullable Invoice known, Instant now) {
        FieldProblems problems = DraftRules.check(draft, LocalDate.ofInstant(now, ZoneOffset.UTC))
                .check(party != null, "supplier", "There is no such supplier");
        if (!problems.none()) {
            return new Received.Wrong(problems.list());
        }
        return Optional.ofNullable(known)
                .filter(invoice -> !invoice.state().replaceable())
                .map(invoice -> new Received.Known(invoice.id(), words(invoice)))
                .orElse(null);
    }

    private static String words(Invoice known) {
        return "Invoice " + known.number() + " of " + known.supplier() + " is here already, dated "
                + known.invoiceDate() + ", " + Words.money(known.total(), known.currency()) + ", "
                + known.state().label().toLowerCase(Locale.ROOT)
                + ". One number is paid once; another invoice needs another number";
    }

    private static Invoice received(InvoiceStore.Row row, Correspondence.Party party) {
        InvoiceDraft draft = row.draft();
        return new Invoice(
                row.id(),
                draft.supplierId(),
                party.debtor().name(),
                draft.number(),
                draft.invoiceDate(),
                row.dueOn(),
                InvoiceState.RECEIVED,
                draft.currency(),
                draft.total(),
                List.of());
    }

    private static Received taken(Invoice invoice) {
        return new Received.Taken(
                invoice.id(),
                invoice.state(),
                invoice.differences().stream().map(Difference::words).toList());
    }

    private static LocalDate dueOn(InvoiceDraft draft, Correspondence.Party party) {
        LocalDate said = draft.dueOn();
        return said == null ? draft.invoiceDate().plusDays(party.payWithinDays()) : said;
    }

    private static InvoiceStory.Entry entry(InvoiceStore.Row row, String kind, String words) {
        InvoiceDraft draft = row.draft();
        int count = draft.lines().size();
        return new InvoiceStory.Entry(
                row.id(),
                kind,
                draft.by(),
                words + Words.money(draft.total(), draft.currency()) + " in " + count
                        + (count == 1 ? " line" : " lines") + ", due on " + Words.day(row.dueOn()) + ".");
    }

    private static String key(InvoiceDraft draft) {
        return draft.supplierId() + "/" + draft.folded();
    }
}
