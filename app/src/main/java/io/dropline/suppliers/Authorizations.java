package io.dropline.suppliers;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which brands each supplier may sell for us. Routing buys nothing without. */
@Component
public class Authorizations {
    private final AuthorizationStore store;
    private final SupplierStore suppliers;
    private final Audit audit;

    Authorizations(AuthorizationStore store, SupplierStore suppliers, Audit audit) {
        this.store = store;
        this.suppliers = suppliers;
        this.audit = audit;
    }

    /** Grants a brand; where the supplier has a standing authorization for it, this one takes its place. */
    @Transactional
    public Saved<Authorization> grant(Actor actor, AuthorizationDraft draft) {
        FieldProblems problems = new FieldProblems()
                .text(draft.brand(), 120, "brand", "The brand")
                .prose(draft.note(), 1000, "note", "The note")
                .check(draft.from().getYear() >= 1900, "from", "The first day is too long ago");
        LocalDate to = draft.to();
        problems.check(
                to == null || !to.isBefore(draft.from()), "to", "The last day must not come before the first day");
        problems.check(to == null || to.getYear() <= 9999, "to", "The last day is too far away");
        SupplierRules.countries(problems, draft.territory(), "territory");
        Optional<Supplier> supplier = suppliers.find(actor.merchantId(), draft.supplierId());
        problems.check(supplier.isPresent(), "supplierId", "There is no such supplier");
        return problems.orElse(() -> {
            Authorization granted = store.upsert(actor.merchantId(), draft);
            audit.record(
                    actor,
                    "authorization.granted",
                    supplier.orElseThrow().code(),
                    Map.of("brand", draft.brand(), "territory", draft.territory()));
            return granted;
        });
    }

    /** Ends an authorization now. Empty if there is none with this id. */
    @Transactional
    public Optional<Authorization> revoke(Actor actor, UUID id) {
        Optional<Authorization> revoked = store.revoke(actor.merchantId(), id);
        revoked.ifPresent(one -> audit.record(
                actor,
                "authorization.revoked",
                one.terms().supplierId().toString(),
                Map.of("brand", one.terms().brand())));
        return revoked;
    }

    /** All, by brand, the revoked ones too. */
    public List<Authorization> list(MerchantId merchant) {
        return store.list(merchant);
    }

    /** Those of one supplier. */
    public List<Authorization> list(MerchantId merchant, UUID supplier) {
        return store.list(merchant, supplier);
    }
}
