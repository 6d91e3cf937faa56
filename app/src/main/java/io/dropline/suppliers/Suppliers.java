package io.dropline.suppliers;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.vetting.Checklist;
import io.dropline.suppliers.vetting.Requirement;
import io.dropline.suppliers.vetting.Vetting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up suppliers. */
@Component
public class Suppliers {
    private static final String NOBODY = "There is no such supplier";

    private final SupplierStore store;
    private final Vetting vetting;
    private final Audit audit;

    Suppliers(SupplierStore store, Vetting vetting, Audit audit) {
        this.store = store;
        this.vetting = vetting;
        this.audit = audit;
    }

    /** Adds a supplier that is to be approved before anything is bought from it; a code that is taken is a problem. */
    @Transactional
    public Saved<Supplier> add(Actor actor, SupplierDraft draft) {
        FieldProblems problems = SupplierRules.check(draft);
        if (!problems.none()) {
            return new Saved.Wrong<>(problems.list());
        }
        return store.insert(actor.merchantId(), draft)
                .map(supplier -> saved(actor, "supplier.added", supplier))
                .orElseGet(() -> Saved.wrong("code", "Another supplier has the code " + draft.code()));
    }

    /** Adds a supplier that is relied on at once, or changes the one with its code. */
    @Transactional
    public Saved<Supplier> save(Actor actor, SupplierDraft draft) {
        FieldProblems problems = SupplierRules.check(draft);
        return problems.none()
                ? saved(actor, "supplier.saved", store.upsert(actor.merchantId(), draft))
                : new Saved.Wrong<>(problems.list());
    }

    /**
     * Ends the onboarding: routing counts on the supplier from now on. What is not met of the checklist does not forbid it, but has to be said why.
     *
     * @param note for those who ask later; may be empty where everything is met
     */
    @Transactional
    public Saved<Supplier> approve(Actor actor, UUID id, String note) {
        Optional<Supplier> found = store.lock(actor.merchantId(), id);
        Optional<Checklist> checklist = vetting.checklist(actor.merchantId(), id);
        if (found.isEmpty() || checklist.isEmpty()) {
            return Saved.wrong("", NOBODY);
        }
        Supplier supplier = found.get();
        return switch (supplier.state()) {
            case ACTIVE -> new Saved.Done<>(supplier);
            case PAUSED, RETIRED -> Saved.wrong("", supplier.name() + " was approved before; resume it instead");
            case ONBOARDING -> {
                List<String> unmet =
                        checklist.get().unmet().stream().map(Requirement::title).toList();
                yield new FieldProblems()
                        .check(
                                unmet.isEmpty() || !note.isBlank(),
                                "reason",
                                "Say why, for this is missing: " + String.join("; ", unmet))
                        .optional(note, 500, "reason", "The reason")
                        .orElse(() -> turn(actor, supplier, SupplierState.ACTIVE, note.strip(), unmet));
            }
        };
    }

    /** New orders pass the supplier over until it is resumed; what is under way is finished. */
    @Transactional
    public Saved<Supplier> pause(Actor actor, UUID id, String reason) {
        return state(actor, id, SupplierState.PAUSED, reason);
    }

    /** Routing counts on the supplier again. */
    @Transactional
    public Saved<Supplier> resume(Actor actor, UUID id) {
        return store.find(actor.merchantId(), id)
                        .filter(one -> one.state() == SupplierState.ONBOARDING)
                        .isPresent()
                ? Saved.wrong("", "It has not been approved yet")
                : state(actor, id, SupplierState.ACTIVE, "");
    }

    /** Nothing is bought from the supplier any more; what is under way goes on. */
    @Transactional
    public Saved<Supplier> retire(Actor actor, UUID id, String reason) {
        return state(actor, id, SupplierState.RETIRED, reason);
    }

    /** All suppliers by code, the retired ones too. */
    public List<Supplier> list(MerchantId merchant) {
        return store.list(merchant);
    }

    public Optional<Supplier> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    public Optional<Supplier> find(MerchantId merchant, String code) {
        return store.find(merchant, code);
    }

    private Saved<Supplier> state(Actor actor, UUID id, SupplierState to, String reason) {
        Optional<Supplier> found = store.lock(actor.merchantId(), id);
        if (found.isEmpty()) {
            return Saved.wrong("", NOBODY);
        }
        Supplier supplier = found.get();
        boolean may = supplier.state() == to || to.from().contains(supplier.state());
        return new FieldProblems()
                .optional(reason, 500, "reason", "The reason")
                .check(may, "", supplier.name() + " is " + words(supplier.state()) + ", so it cannot be " + words(to))
                .orElse(() -> turn(actor, supplier, to, reason.strip(), List.of()));
    }

    private Supplier turn(Actor actor, Supplier supplier, SupplierState to, String reason, List<String> unmet) {
        // An approval's note is history; what stands beside the state is why it is no good.
        String beside = to == SupplierState.ACTIVE ? "" : reason;
        if (supplier.state() == to && supplier.stateReason().equals(beside)) {
            return supplier;
        }
        vetting.turned(actor, supplier.id(), supplier.state().name(), to.name(), reason, unmet);
        audit.record(actor, "supplier.state", supplier.code(), Map.of("state", to.name(), "reason", reason));
        return store.state(actor.merchantId(), supplier.id(), to, beside).orElseThrow();
    }

    private static String words(SupplierState state) {
        return switch (state) {
            case ONBOARDING -> "not approved yet";
            case ACTIVE -> "active";
            case PAUSED -> "paused";
            case RETIRED -> "retired";
        };
    }

    private Saved<Supplier> saved(Actor actor, String action, Supplier supplier) {
        audit.record(
                actor,
                action,
                supplier.code(),
                Map.of("name", supplier.name(), "email", supplier.terms().email()));
        return new Saved.Done<>(supplier);
    }
}
