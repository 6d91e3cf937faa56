package io.dropline.stores;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.problems.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Connects stores. What is secret is sealed before it is stored, and never given back. */
@Component
public class Stores {
    private final StoreStore store;
    private final SecretBox box;
    private final List<StoreWatch> watches;
    private final Problems problems;
    private final Audit audit;

    Stores(StoreStore store, SecretBox box, List<StoreWatch> watches, Problems problems, Audit audit) {
        this.store = store;
        this.box = box;
        this.watches = watches;
        this.problems = problems;
        this.audit = audit;
    }

    /**
     * Connects a store, or changes the one with its domain. A new webhook secret leaves the one before in force beside it, because a
     * store may sign with it for a while yet: it counts for a day.
     */
    @Transactional
    public Saved<Store> save(Actor actor, StoreDraft draft) {
        StoreStore.Kept known = store.kept(actor.merchantId(), draft.domain());
        FieldProblems wrong = StoreRules.check(draft, known);
        if (!wrong.none()) {
            return new Saved.Wrong<>(wrong.list());
        }
        StoreStore.Sealed sealed = seal(draft, known);
        UUID id = known.id();
        Optional<Store> saved = id == null
                ? store.insert(actor.merchantId(), draft, sealed)
                : Optional.of(store.update(actor.merchantId(), id, draft, sealed));
        return saved.map(done -> saved(actor, done, sealed))
                .orElseGet(() -> Saved.wrong("domain", "This store is connected already, by another merchant"));
    }

    private Saved<Store> saved(Actor actor, Store saved, StoreStore.Sealed sealed) {
        audit.record(
                actor,
                "store.saved",
                saved.domain(),
                Map.of("webhookSecretEntered", sealed.webhook() != null, "tokenKind", saved.tokenKind()));
        String subject = "store:" + saved.id();
        boolean entered = sealed.client() != null || sealed.access() != null || sealed.refresh() != null;
        if (entered) {
            problems.resolve(actor.merchantId(), "shopify.disconnected", List.of(subject), "Connected anew.");
        }
        problems.resolve(actor.merchantId(), "shopify.uninstalled", List.of(subject), "Connected anew.");
        forgetAfterCommit(saved.domain());
        return new Saved.Done<>(saved);
    }

    /** We ask the store for nothing until it is resumed; what it sends is stored all the same. */
    @Transactional
    public Optional<Store> pause(Actor actor, UUID id) {
        return state(actor, id, StoreState.PAUSED);
    }

    @Transactional
    public Optional<Store> resume(Actor actor, UUID id) {
        return state(actor, id, StoreState.ACTIVE);
    }

    /** Erases the secrets of a store that removed us; it is unknown at the door from then on, until somebody connects it anew. */
    @Transactional
    public void eraseSecrets(MerchantId merchant, UUID id) {
        store.eraseSecrets(merchant, id, box.sealText(StoreSecrets.WEBHOOK, OpaqueToken.fresh()))
                .ifPresent(this::forgetAfterCommit);
    }

    /** All stores, the first connected first. */
    public List<Store> list(MerchantId merchant) {
        return store.list(merchant);
    }

    public Optional<Store> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    public Optional<Store> find(MerchantId merchant, String domain) {
        return store.find(merchant, domain);
    }

    private Optional<Store> state(Actor actor, UUID id, StoreState state) {
        Optional<Store> changed = store.state(actor.merchantId(), id, state);
        changed.ifPresent(one -> {
            audit.record(actor, "store.state", one.domain(), Map.of("state", state));
            forgetAfterCommit(one.domain());
        });
        return changed;
    }

    private StoreStore.Sealed seal(StoreDraft draft, StoreStore.Kept known) {
        byte[] webhook = changed(StoreSecrets.WEBHOOK, draft.webhookSecret(), known.webhookSecret());
        byte[] client = changed(StoreSecrets.CLIENT, draft.clientSecret(), known.clientSecret());
        byte[] access = changed(StoreSecrets.ACCESS, draft.accessToken(), known.accessToken());
        byte[] refresh = changed(StoreSecrets.REFRESH, draft.refreshToken(), known.refreshToken());
        // another app's token, or one got in another way, is of no use any more
        boolean otherApp = client != null
                || !draft.clientId().equals(known.clientId())
                || known.kind() != draft.tokenKind()
                || !known.servesAt(draft);
        return new StoreStore.Sealed(
                webhook,
                client,
                access,
                refresh,
                otherApp && draft.accessToken().isEmpty());
    }

    /** The secret sealed, or null where none was entered or the one that is kept. */
    private byte @Nullable [] changed(String purpose, String entered, byte @Nullable [] kept) {
        if (entered.isEmpty() || (kept != null && box.openText(purpose, kept).equals(entered))) {
            return null;
        }
        return box.sealText(purpose, entered);
    }

    private void forgetAfterCommit(String domain) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                watches.forEach(watch -> watch.changed(domain));
            }
        });
    }
}
