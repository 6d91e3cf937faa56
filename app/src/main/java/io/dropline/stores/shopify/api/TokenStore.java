package io.dropline.stores.shopify.api;

import io.dropline.platform.db.Moments;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.stores.StoreSecrets;
import io.dropline.stores.StoreState;
import io.dropline.stores.TokenKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens in the database, sealed, and the lease that lets one node at a time renew them. */
@Component
class TokenStore {
    private final JdbcClient jdbc;
    private final SecretBox box;

    TokenStore(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    Optional<StoreTokens> find(StoreKey store) {
        return jdbc.sql("""
                        select api_url, token_kind, client_id, client_secret, access_token, refresh_token, token_expires_at,
                            state, token_set_at
                        from store where merchant_id = ? and id = ?""")
                .params(store.merchant().value(), store.storeId())
                .query((row, _) -> new StoreTokens(
                        row.getString("api_url"),
                        TokenKind.valueOf(row.getString("token_kind")),
                        row.getString("client_id"),
                        open(StoreSecrets.CLIENT, row.getBytes("client_secret")),
                        open(StoreSecrets.ACCESS, row.getBytes("access_token")),
                        open(StoreSecrets.REFRESH, row.getBytes("refresh_token")),
                        Moments.instantOrNull(row, "token_expires_at"),
                        StoreState.valueOf(row.getString("state")),
                        Moments.instantOrNull(row, "token_set_at")))
                .optional();
    }

    /** Whether {@code holder} now holds the lease: nobody else does, or their time is over. Committed at once. */
    boolean lease(StoreKey store, UUID holder, Duration length) {
        return jdbc.sql("""
                        insert into shopify_token_lease (merchant_id, store_id, holder, lease_until)
                        values (:merchant, :store, :holder, clock_timestamp() + :seconds * interval '1 second')
                        on conflict (merchant_id, store_id) do update
                        set holder = excluded.holder, lease_until = excluded.lease_until
                        where shopify_token_lease.lease_until < clock_timestamp()""")
                        .param("merchant", store.merchant().value())
                        .param("store", store.storeId())
                        .param("holder", holder)
                        .param("seconds", length.toSeconds())
                        .update()
                == 1;
    }

    /**
     * Keeps the new tokens and gives the lease back, if it is still the holder's: a node that was too slow must not overwrite its successor's.
     * Nor are tokens kept that were got with what a person has replaced since, or for a store that has left since.
     */
    @Transactional
    public boolean renew(
            StoreKey store,
            UUID holder,
            StoreTokens with,
            String access,
            @Nullable String refresh,
            @Nullable Instant expiresAt) {
        if (!release(store, holder)) {
            return false;
        }
        return jdbc.sql("""
                        update store set access_token = :access, refresh_token = coalesce(:refresh, refresh_token), token_expires_at = :expires
                        where merchant_id = :merchant and id = :store and state <> 'UNINSTALLED' and token_set_at is not distinct from :entered""")
                        .param(
                                "entered",
                                with.enteredAt() == null ? null : Moments.toSql(with.enteredAt()),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("access", box.sealText(StoreSecrets.ACCESS, access))
                        .param(
                                "refresh",
                                refresh == null ? null : box.sealText(StoreSecrets.REFRESH, refresh),
                                java.sql.Types.BINARY)
                        .param(
                                "expires",
                                expiresAt == null ? null : Moments.toSql(expiresAt),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("merchant", store.merchant().value())
                        .param("store", store.storeId())
                        .update()
                == 1;
    }

    boolean release(StoreKey store, UUID holder) {
        return jdbc.sql("delete from shopify_token_lease where merchant_id = ? and store_id = ? and holder = ?")
                        .params(store.merchant().value(), store.storeId(), holder)
                        .update()
                == 1;
    }

    private @Nullable String open(String purpose, byte @Nullable [] sealed) {
        return sealed == null ? null : box.openText(purpose, sealed);
    }
}
