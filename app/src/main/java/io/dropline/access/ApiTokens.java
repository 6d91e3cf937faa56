package io.dropline.access;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.OpaqueToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keys that programs show as {@code Authorization: Bearer}. Only their hashes are stored. */
@Component
public class ApiTokens {
    /** How a token names itself that came from the environment. */
    static final String BOOTSTRAP = "DROPLINE_BOOTSTRAP_TOKEN";

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private final ApiTokenStore store;
    private final Audit audit;
    private final SecurityClock clock;

    ApiTokens(ApiTokenStore store, Audit audit, SecurityClock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token that was just made; its text cannot be had again. */
    public record Created(UUID id, String token) {}

    /**
     * A token as it is listed.
     *
     * @param lastUsedAt to the minute
     */
    public record Listed(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** Makes a token for the actor's merchant. */
    @Transactional
    public Created create(Actor actor, String name) {
        String token = "dl_" + OpaqueToken.fresh();
        UUID id = Ids.next();
        store.insert(actor.merchantId(), id, name.strip(), OpaqueToken.hash(token), clock.sqlNow());
        audit.record(actor, "api-token.created", name.strip(), Map.of("id", id));
        return new Created(id, token);
    }

    /** All tokens of a merchant, the revoked ones too, newest first. */
    public List<Listed> list(MerchantId merchant) {
        return store.list(merchant);
    }

    /**
     * Ends a token at once.
     *
     * @return false when the merchant has no such token in use
     */
    @Transactional
    public boolean revoke(Actor actor, UUID id) {
        Optional<String> name = store.revoke(actor.merchantId(), id, clock.sqlNow());
        name.ifPresent(revoked -> audit.record(actor, "api-token.revoked", revoked, Map.of("id", id)));
        return name.isPresent();
    }

    /** Whom a token speaks for; empty when it is unknown or revoked. */
    public Optional<ApiCaller> authenticate(String token) {
        byte[] hash = OpaqueToken.hash(token);
        Optional<ApiTokenStore.Live> live = store.findLive(hash);
        live.filter(found -> found.lastUsedAt() == null
                        || found.lastUsedAt().plus(USE_NOTED_EVERY).isBefore(clock.now()))
                .ifPresent(found -> store.noteUse(found.caller(), clock.sqlNow()));
        return live.map(ApiTokenStore.Live::caller);
    }

    /**
     * Accepts a token chosen outside, in place of the one chosen before. One that was revoked stays revoked.
     *
     * @param token as strong as its chooser made it
     */
    @Transactional
    public void acceptBootstrap(MerchantId merchant, String token) {
        byte[] hash = OpaqueToken.hash(token);
        store.revokeOthers(merchant, BOOTSTRAP, hash, clock.sqlNow());
        store.insert(merchant, Ids.next(), BOOTSTRAP, hash, clock.sqlNow());
    }
}
