package io.dropline.finance.invoices;

import io.dropline.finance.invoices.life.InvoiceEvent;
import io.dropline.finance.invoices.life.InvoiceMachine;
import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.finance.match.Billed;
import io.dropline.finance.match.Difference;
import io.dropline.finance.match.Match;
import io.dropline.finance.match.Ordered;
import io.dropline.finance.match.PurchaseOrderNumber;
import io.dropline.finance.match.ThreeWayMatch;
import io.dropline.platform.MerchantId;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.InvoiceRules;
import io.dropline.policies.PolicyVersion;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares invoices with what was ordered and shipped, and writes down what came out. The caller has locked their suppliers. */
@Component
class Matching {
    static final String DIFFERS = "invoice.differs";

    private final InvoiceStore store;
    private final InvoiceLineStore lines;
    private final OrderedStore ordered;
    private final Policies policies;
    private final InvoiceStory story;
    private final Problems problems;
    private final Clock clock;

    Matching(
            InvoiceStore store,
            InvoiceLineStore lines,
            OrderedStore ordered,
            Policies policies,
            InvoiceStory story,
            Problems problems,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.ordered = ordered;
        this.policies = policies;
        this.story = story;
        this.problems = problems;
        this.clock = clock;
    }

    /** Compares those of these invoices that are not decided yet, one after the other; answers how they stand. */
    Map<UUID, Invoice> match(MerchantId merchant, List<UUID> ids) {
        PolicyVersion<InvoiceRules> rules = policies.invoices(merchant);
        Map<UUID, Invoice> after = new LinkedHashMap<>();
        Map<UUID, List<Billed.Line>> all = lines.of(merchant, ids);
        store.lock(merchant, ids).forEach((id, invoice) -> {
            List<Billed.Line> billed = all.getOrDefault(id, List.of());
            after.put(
                    id,
                    InvoiceMachine.next(invoice.state(), InvoiceEvent.MATCH).isEmpty()
                            ? invoice
                            : match(merchant, invoice, billed, rules));
        });
        return after;
    }

    /** The comparison alone; nothing is written. */
    Match look(MerchantId merchant, Invoice invoice, List<Billed.Line> billed, InvoiceRules rules) {
        List<String> numbers = billed.stream()
                .map(line -> PurchaseOrderNumber.of(line.purchaseOrder()))
                .distinct()
                .toList();
        Map<String, Ordered> orders = ordered.of(merchant, invoice.supplierId(), invoice.id(), numbers);
        return ThreeWayMatch.of(new Billed(invoice.currency(), invoice.total(), billed), orders, rules);
    }

    private Invoice match(
            MerchantId merchant, Invoice invoice, List<Billed.Line> billed, PolicyVersion<InvoiceRules> rules) {
        Match match = look(merchant, invoice, billed, rules.document());
        boolean clean = match.differences().isEmpty();
        InvoiceState next = InvoiceMachine.next(invoice.state(), clean ? InvoiceEvent.MATCH : InvoiceEvent.DIFFER)
                .orElseThrow();
        Invoice after = invoice.in(next, match.differences());
        lines.place(merchant, invoice.id(), billed, match.places());
        store.matched(merchant, after, rules.version(), clock.instant());
        if (next != invoice.state() || !after.differences().equals(invoice.differences())) {
            tell(merchant, after);
        }
        if (clean && rules.document().approveMatched()) {
            return approved(merchant, after);
        }
        return after;
    }

    private Invoice approved(MerchantId merchant, Invoice invoice) {
        Invoice after = invoice.in(
                InvoiceMachine.next(invoice.state(), InvoiceEvent.APPROVE).orElseThrow(), invoice.differences());
        store.decided(merchant, after.id(), after.state(), "", "Dropline", clock.instant());
        story.add(
                merchant,
                List.of(new InvoiceStory.Entry(
                        after.id(), "approved", "Dropline", "Approved at once, because it matches.")));
        return after;
    }

    private void tell(MerchantId merchant, Invoice invoice) {
        List<InvoiceStory.Entry> entries = new ArrayList<>();
        if (invoice.differences().isEmpty()) {
            entries.add(new InvoiceStory.Entry(
                    invoice.id(), "matched", "Dropline", "It matches what was ordered and what has shipped."));
            settled(merchant, invoice.id(), "It matches now");
        } else {
            String words = words(invoice);
            entries.add(new InvoiceStory.Entry(invoice.id(), "differs", "Dropline", words));
            if (invoice.state() == InvoiceState.DIFFERS) {
                problems.raise(List.of(problem(merchant, invoice, words)));
            }
        }
        story.add(merchant, entries);
    }

    /** Closes the question about an invoice. */
    void settled(MerchantId merchant, UUID invoice, String how) {
        problems.resolve(merchant, DIFFERS, List.of(subject(invoice)), how);
    }

    static String words(Invoice invoice) {
        return invoice.differences().stream().map(Difference::words).collect(Collectors.joining(" "));
    }

    private static Problem problem(MerchantId merchant, Invoice invoice, String words) {
        return new Problem(
                merchant,
                DIFFERS,
                subject(invoice.id()),
                null,
                Problem.Severity.WARNING,
                "Invoice " + invoice.number() + " of " + invoice.supplier() + " differs",
                words,
                "Dispute it, approve it nevertheless, or reject it.",
                "/invoices/" + invoice.id());
    }

    private static String subject(UUID invoice) {
        return "invoice:" + invoice;
    }
}
