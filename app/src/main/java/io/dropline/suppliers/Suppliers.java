package io.dropline.suppliers;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up suppliers. */
@Component
public class Suppliers {
    private final SupplierStore store;
    private final Audit audit;

    Suppliers(SupplierStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Adds a supplier; a code that is taken is a problem. */
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

    /** Adds a supplier, or changes the one with its code. */
    @Transactional
    public Saved<Supplier> save(Actor actor, SupplierDraft draft) {
        FieldProblems problems = SupplierRules.check(draft);
        return problems.none()
                ? saved(actor, "supplier.saved", store.upsert(actor.merchantId(), draft))
                : new Saved.Wrong<>(problems.list());
    }

    /** Routing passes the supplier over until it is resumed. */
    @Transactional
    public Saved<Supplier> pause(Actor actor, UUID id, String reason) {
        return state(actor, id, SupplierState.PAUSED, reason);
    }

    /** Routing counts on the supplier again. */
    @Transactional
    public Saved<Supplier> resume(Actor actor, UUID id) {
        return state(actor, id, SupplierState.ACTIVE, "");
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

    private Saved<Supplier> state(Actor actor, UUID id, SupplierState state, String reason) {
        FieldProblems problems = new FieldProblems().optional(reason, 500, "reason", "The reason");
        if (!problems.none()) {
            return new Saved.Wrong<>(problems.list());
        }
        return store.state(actor.merchantId(), id, state, reason.strip())
                .map(supplier -> {
                    audit.record(
                            actor, "supplier.state", supplier.code(), Map.of("state", state.name(), "reason", reason));
                    return (Saved<Supplier>) new Saved.Done<>(supplier);
                })
                .orElseGet(() -> Saved.wrong("", "There is no such supplier"));
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
