package io.dropline.finance.invoices;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.invoices.life.InvoiceEvent;
import io.dropline.finance.invoices.life.InvoiceMachine;
import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.finance.letters.Correspondence;
import io.dropline.finance.letters.DisputeLetter;
import io.dropline.finance.match.Billed;
import io.dropline.finance.match.Difference;
import io.dropline.finance.match.PurchaseOrderNumber;
import io.dropline.letter.Brands;
import io.dropline.mailroom.Outbox;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about invoices. Each looks at the papers once more before: what it decides is what stands now. */
@Component
@Transactional
public class InvoiceDecisions {
    private static final int LONGEST = 1000;

    private final InvoiceStore store;
    private final InvoiceLineStore lines;
    private final Matching matching;
    private final Overcharges overcharges;
    private final Claims claims;
    private final Correspondence correspondence;
    private final Brands brands;
    private final InvoiceStory story;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    InvoiceDecisions(
            InvoiceStore store,
            InvoiceLineStore lines,
            Matching matching,
            Overcharges overcharges,
            Claims claims,
            Correspondence correspondence,
            Brands brands,
            InvoiceStory story,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.matching = matching;
        this.overcharges = overcharges;
        this.claims = claims;
        this.correspondence = correspondence;
        this.brands = brands;
        this.story = story;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * It is to be paid.
     *
     * @param reason why, where it differs; may be empty where it matches
     */
    public Saved<Invoice> approve(Actor actor, UUID id, String reason) {
        Optional<Invoice> found = looked(actor.merchantId(), id);
        if (found.isEmpty()) {
            return missing();
        }
        Invoice invoice = found.get();
        return possible(invoice, InvoiceEvent.APPROVE, reason)
                .check(
                        invoice.differences().isEmpty() || !reason.isBlank(),
                        "reason",
                        "Say why it is paid although it differs: " + Matching.words(invoice))
                .orElse(() -> decided(actor, invoice, InvoiceEvent.APPROVE, reason, approved(invoice, reason)));
    }

    /** It is to be paid, and what it asks for too much is claimed back. */
    public Saved<Invoice> approveAndClaim(Actor actor, UUID id, String reason) {
        MerchantId merchant = actor.merchantId();
        Optional<Invoice> found = looked(merchant, id);
        if (found.isEmpty()) {
            return missing();
        }
        Invoice invoice = found.get();
        var drafts = overcharges.of(merchant, invoice);
        return possible(invoice, InvoiceEvent.APPROVE, reason)
                .check(
                        !drafts.isEmpty(),
                        "",
                        "Nothing in it is a charge too much for a purchase order of ours, so there is nothing to claim")
                .orElse(() -> {
                    String numbers = String.join(
                            ", ",
                            claims.open(merchant, drafts).stream()
                                    .map(claim -> claim.number())
                                    .toList());
                    return decided(
                            actor,
                            invoice,
                            InvoiceEvent.APPROVE,
                            reason,
                            "Approved nevertheless; claimed back by " + numbers + ".");
                });
    }

    /** The supplier is told on its channel what differs. */
    public Saved<Invoice> dispute(Actor actor, UUID id, String note) {
        MerchantId merchant = actor.merchantId();
        Optional<Invoice> found = looked(merchant, id);
        if (found.isEmpty()) {
            return missing();
        }
        Invoice invoice = found.get();
        return possible(invoice, InvoiceEvent.DISPUTE, note)
                .check(
                        !invoice.differences().isEmpty() || !note.isBlank(),
                        "note",
                        "It matches, so say what is wrong with it")
                .orElse(() -> {
                    letter(merchant, invoice, note);
                    return decided(actor, invoice, InvoiceEvent.DISPUTE, note, "Disputed: " + said(invoice, note));
                });
    }

    /** It is not to be paid. The supplier may send another one under its number. */
    public Saved<Invoice> reject(Actor actor, UUID id, String reason) {
        MerchantId merchant = actor.merchantId();
        store.lockSuppliers(merchant, store.suppliersOf(merchant, List.of(id)));
        Invoice invoice = store.lock(merchant, List.of(id)).get(id);
        if (invoice == null) {
            return missing();
        }
        return possible(invoice, InvoiceEvent.REJECT, reason)
                .check(!reason.isBlank(), "reason", "Say why, for those who ask later")
                .orElse(() -> {
                    Invoice after = decided(actor, invoice, InvoiceEvent.REJECT, reason, "Rejected: " + reason.strip());
                    matching.match(merchant, overcharges.undecidedBeside(merchant, id)); // its units are free again
                    return after;
                });
    }

    /** An invoice of a locked supplier, compared anew where that is still of use. */
    private Optional<Invoice> looked(MerchantId merchant, UUID id) {
        store.lockSuppliers(merchant, store.suppliersOf(merchant, List.of(id)));
        return Optional.ofNullable(matching.match(merchant, List.of(id)).get(id));
    }

    private static FieldProblems possible(Invoice invoice, InvoiceEvent event, String words) {
        return new FieldProblems()
                .check(
                        InvoiceMachine.next(invoice.state(), event).isPresent(),
                        "",
                        "Invoice " + invoice.number() + " is "
                                + invoice.state().label().toLowerCase(Locale.ROOT) + " already")
                .prose(words, LONGEST, event == InvoiceEvent.DISPUTE ? "note" : "reason", "The text");
    }

    private Invoice decided(Actor actor, Invoice invoice, InvoiceEvent event, String said, String summary) {
        MerchantId merchant = actor.merchantId();
        InvoiceState next = InvoiceMachine.next(invoice.state(), event).orElseThrow();
        store.decided(merchant, invoice.id(), next, said.strip(), actor.label(), clock.instant());
        String kind = next.name().toLowerCase(Locale.ROOT);
        story.add(merchant, List.of(new InvoiceStory.Entry(invoice.id(), kind, actor.label(), summary)));
        audit.record(
                actor,
                "invoice." + kind,
                invoice.number(),
                Map.of("supplier", invoice.supplier(), "total", invoice.total(), "reason", said.strip()));
        matching.settled(merchant, invoice.id(), actor.label() + " decided");
        return invoice.in(next, invoice.differences());
    }

    private void letter(MerchantId merchant, Invoice invoice, String note) {
        Instant now = clock.instant();
        Correspondence.Party party = Objects.requireNonNull(
                correspondence.parties(merchant, List.of(invoice.supplierId())).get(invoice.supplierId()));
        List<String> orders = lines.of(merchant, List.of(invoice.id())).getOrDefault(invoice.id(), List.of()).stream()
                .map(Billed.Line::purchaseOrder)
                .filter(number -> !number.isBlank())
                .map(PurchaseOrderNumber::of)
                .distinct()
                .toList();
        outbox.write(List.of(correspondence.dispute(
                merchant,
                party,
                new DisputeLetter(
                        "invoice-dispute-" + Ids.next() + "." + invoice.id() + "@dropline",
                        now,
                        brands.of(merchant),
                        party.debtor(),
                        invoice.number(),
                        invoice.invoiceDate(),
                        invoice.currency(),
                        invoice.total(),
                        orders,
                        invoice.differences().stream().map(Difference::words).toList(),
                        note.strip()))));
    }

    private static String approved(Invoice invoice, String reason) {
        return invoice.differences().isEmpty() ? "Approved." : "Approved nevertheless: " + reason.strip();
    }

    private static String said(Invoice invoice, String note) {
        return note.isBlank() ? Matching.words(invoice) : note.strip();
    }

    private static Saved<Invoice> missing() {
        return Saved.wrong("", "There is no such invoice");
    }
}
