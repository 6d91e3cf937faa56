package io.dropline.suppliers;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.expiry.ExpiryWatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which brands each supplier may sell for us. Routing buys nothing without. Several may stand side by side for one brand, for other countries, SKUs,
 * product lines, channels or days; a renewal is one of its own that begins when the old one ends, so that each keeps its letter.
 */
@Component
public class Authorizations {
    private final AuthorizationStore store;
    private final SupplierStore suppliers;
    private final ExpiryWatch expiry;
    private final Audit audit;
    private final Clock clock;

    Authorizations(AuthorizationStore store, SupplierStore suppliers, ExpiryWatch expiry, Audit audit, Clock clock) {
        this.store = store;
        this.suppliers = suppliers;
        this.expiry = expiry;
        this.audit = audit;
        this.clock = clock;
    }

    /** Grants a brand; where the supplier has one standing authorization for it, this takes its place. Where it has several, it is not clear which. */
    @Transactional
    public Saved<Authorization> grant(Actor actor, AuthorizationDraft draft) {
        FieldProblems problems = check(actor, draft);
        if (!problems.none()) {
            return new Saved.Wrong<>(problems.list());
        }
        store.lock(actor.merchantId(), draft.supplierId());
        List<Authorization> standing = standing(actor.merchantId(), draft.supplierId(), draft.brand());
        return switch (standing.size()) {
            case 0 -> granted(actor, store.add(actor.merchantId(), draft));
            case 1 -> changed(actor, standing.getFirst(), draft);
            default -> Saved.wrong("brand", ambiguous(draft.brand(), standing.size()));
        };
    }

    /** Grants a brand beside what stands already. */
    @Transactional
    public Saved<Authorization> add(Actor actor, AuthorizationDraft draft) {
        FieldProblems problems = check(actor, draft);
        if (!problems.none()) {
            return new Saved.Wrong<>(problems.list());
        }
        store.lock(actor.merchantId(), draft.supplierId());
        Optional<Authorization> same = twin(actor.merchantId(), draft, null);
        return same.isPresent()
                ? Saved.wrong("from", twinSays(same.get()))
                : granted(actor, store.add(actor.merchantId(), draft));
    }

    /** Changes one. Empty if there is none with this id. A revoked one stays as it was. */
    @Transactional
    public Optional<Saved<Authorization>> change(Actor actor, UUID id, AuthorizationDraft draft) {
        return store.find(actor.merchantId(), id).map(old -> {
            FieldProblems problems = check(actor, draft)
                    .check(old.revokedAt() == null, "", "It was revoked; what was true then is not changed");
            if (!problems.none()) {
                return new Saved.Wrong<>(problems.list());
            }
            store.lock(actor.merchantId(), draft.supplierId());
            Optional<Authorization> same = twin(actor.merchantId(), draft, id);
            return same.isPresent() ? Saved.wrong("from", twinSays(same.get())) : changed(actor, old, draft);
        });
    }

    /**
     * Renews one: the same brand, SKUs, product lines, countries and channels from the day after it ends, or from today if it has ended.
     *
     * @param to last day of the renewal; null: until revoked
     */
    @Transactional
    public Optional<Saved<Authorization>> renew(Actor actor, UUID id, @Nullable LocalDate to, String note) {
        return store.find(actor.merchantId(), id).map(old -> {
            LocalDate end = old.terms().to();
            if (old.revokedAt() != null || end == null) {
                return Saved.wrong(
                        "to",
                        old.revokedAt() == null
                                ? "It holds until it is revoked, so there is nothing to renew"
                                : "It was revoked; grant a new one");
            }
            LocalDate after = end.plusDays(1);
            return add(actor, old.terms().between(after.isBefore(today()) ? today() : after, to, note));
        });
    }

    /** Notes that the actor has checked the letter, and how. Empty if there is no authorization with this id. */
    @Transactional
    public Optional<Saved<Authorization>> checked(Actor actor, UUID id, String how) {
        return store.find(actor.merchantId(), id)
                .map(old -> new FieldProblems()
                        .text(how, 500, "how", "How it was checked")
                        .check(
                                old.letters() > 0,
                                "letter",
                                "Upload the letter first: without it there is nothing to check")
                        .check(old.revokedAt() == null, "", "It was revoked")
                        .orElse(() -> told(
                                actor,
                                "authorization.checked",
                                store.checked(actor.merchantId(), id, actor.label(), how.strip()))));
    }

    /** Ends an authorization now. Empty if there is none with this id. */
    @Transactional
    public Optional<Authorization> revoke(Actor actor, UUID id) {
        Optional<Authorization> revoked = store.revoke(actor.merchantId(), id);
        revoked.ifPresent(one -> {
            told(actor, "authorization.revoked", one);
            expiry.look(actor.merchantId());
        });
        return revoked;
    }

    public Optional<Authorization> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    /** All, by brand, the revoked ones too. */
    public List<Authorization> list(MerchantId merchant) {
        return store.list(merchant);
    }

    /** Those of one supplier. */
    public List<Authorization> list(MerchantId merchant, UUID supplier) {
        return store.list(merchant, supplier);
    }

    /** Those of one supplier for a brand that have neither been revoked nor ended. */
    public List<Authorization> standing(MerchantId merchant, UUID supplier, String brand) {
        return store.list(merchant, supplier).stream()
                .filter(one -> one.standing(today()) && one.terms().brand().equalsIgnoreCase(brand.strip()))
                .toList();
    }

    /** Why a brand alone does not say which authorization is meant. */
    public static String ambiguous(String brand, int standing) {
        return standing + " authorizations stand for " + brand + "; name the one that is meant by its id";
    }

    private Saved<Authorization> granted(Actor actor, Authorization granted) {
        expiry.look(actor.merchantId());
        return new Saved.Done<>(told(actor, "authorization.granted", granted));
    }

    private Saved<Authorization> changed(Actor actor, Authorization old, AuthorizationDraft draft) {
        boolean same = old.terms().sameScope(draft)
                && old.terms().from().equals(draft.from())
                && Objects.equals(old.terms().to(), draft.to());
        if (!same) {
            // What was checked was the letter against other terms.
            store.uncheck(actor.merchantId(), old.id());
        }
        Authorization changed = store.change(actor.merchantId(), old.id(), draft);
        expiry.look(actor.merchantId());
        return new Saved.Done<>(told(actor, "authorization.granted", changed));
    }

    private Optional<Authorization> twin(MerchantId merchant, AuthorizationDraft draft, @Nullable UUID self) {
        return store.list(merchant, draft.supplierId()).stream()
                .filter(one -> one.revokedAt() == null && !one.id().equals(self))
                .filter(one -> one.terms().sameScope(draft) && one.terms().overlaps(draft))
                .findFirst();
    }

    private static String twinSays(Authorization twin) {
        LocalDate to = twin.terms().to();
        return "The same stands already from " + twin.terms().from()
                + (to == null ? " on" : " to " + to + "; a renewal begins the day after");
    }

    private FieldProblems check(Actor actor, AuthorizationDraft draft) {
        return AuthorizationRules.check(draft)
                .check(
                        suppliers.find(actor.merchantId(), draft.supplierId()).isPresent(),
                        "supplierId",
                        "There is no such supplier");
    }

    private Authorization told(Actor actor, String action, Authorization one) {
        Map<String, Object> detail = new HashMap<>(Map.of(
                "brand", one.terms().brand(),
                "territory", one.terms().territory(),
                "from", one.terms().from().toString(),
                "id", one.id().toString()));
        LocalDate to = one.terms().to();
        if (to != null) {
            detail.put("to", to.toString());
        }
        String supplier = suppliers
                .find(actor.merchantId(), one.terms().supplierId())
                .orElseThrow()
                .code();
        audit.record(actor, action, supplier, detail);
        return one;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
