package io.dropline.carriers;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.secrets.SecretBox;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up accounts with services that watch parcels. What is secret is sealed before it is stored, and never given back. */
@Component
public class TrackingAccounts {
    private final TrackingAccountStore store;
    private final SecretBox box;
    private final Audit audit;

    TrackingAccounts(TrackingAccountStore store, SecretBox box, Audit audit) {
        this.store = store;
        this.box = box;
        this.audit = audit;
    }

    /** Adds the merchant's account with a service, or changes it. */
    @Transactional
    public Saved<TrackingAccount> save(Actor actor, TrackingAccount.Draft draft) {
        Optional<TrackingAccount> known = find(actor.merchantId(), draft.kind());
        return check(draft, known).orElse(() -> {
            byte[] key = sealed(TrackingSecrets.API_KEY, draft.apiKey());
            byte[] webhook = sealed(TrackingSecrets.WEBHOOK, draft.webhookSecret());
            TrackingAccount saved = key != null && webhook != null
                    ? store.insert(actor.merchantId(), draft, key, webhook)
                    : store.update(actor.merchantId(), draft, key, webhook);
            Map<String, ?> entered = Map.of("keyEntered", key != null, "webhookSecretEntered", webhook != null);
            audit.record(actor, "tracking-account.saved", draft.kind().name(), entered);
            return saved;
        });
    }

    public List<TrackingAccount> list(MerchantId merchant) {
        return store.list(merchant);
    }

    public Optional<TrackingAccount> find(MerchantId merchant, TrackingAccount.Kind kind) {
        return store.find(merchant, kind);
    }

    private byte @Nullable [] sealed(String purpose, String entered) {
        return entered.isEmpty() ? null : box.sealText(purpose, entered);
    }

    private static FieldProblems check(TrackingAccount.Draft draft, Optional<TrackingAccount> known) {
        // else the key that is kept could be sent to any address
        boolean serves =
                known.filter(account -> account.apiUrl().equals(draft.apiUrl())).isPresent();
        return new FieldProblems()
                .check(httpAddress(draft.apiUrl()), "apiUrl", "The address must begin with https://")
                .check(
                        serves || !draft.apiKey().isEmpty(),
                        "apiKey",
                        known.isPresent()
                                ? "The address changes: enter the service's API key again"
                                : "The service's API key is missing")
                .check(
                        known.isPresent() || !draft.webhookSecret().isEmpty(),
                        "webhookSecret",
                        "The secret with which the service signs its webhooks is missing")
                .optional(draft.apiKey(), 500, "apiKey", "The key")
                .optional(draft.webhookSecret(), 500, "webhookSecret", "The secret");
    }

    private static boolean httpAddress(String url) {
        try {
            URI uri = URI.create(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
