package io.dropline.stores;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Connections to stores in the database. */
@Repository
class StoreStore {
    /** What is kept of a store, secrets sealed. Of a new one: nothing. */
    record Kept(
            @Nullable UUID id,
            byte @Nullable [] webhookSecret,
            byte @Nullable [] clientSecret,
            byte @Nullable [] accessToken,
            byte @Nullable [] refreshToken,
            String clientId,
            @Nullable TokenKind kind,
            String apiUrl) {
        static final Kept NOTHING = new Kept(null, null, null, null, null, "", null, "");

        boolean webhook() {
            return webhookSecret != null;
        }

        /** Whether secrets that were entered before may be used as this draft says. They are never sent to another address than they were meant for. */
        boolean servesAt(StoreDraft draft) {
            return apiUrl.equals(draft.apiUrl());
        }

        boolean client() {
            return clientSecret != null;
        }

        /** Whether somebody entered the access token: one that we asked for ourselves dies within the day. */
        boolean access() {
            return accessToken != null && kind == TokenKind.STATIC;
        }

        boolean refresh() {
            return refreshToken != null && kind == TokenKind.EXPIRING;
        }
    }

    /** Sealed secrets to write; null leaves what is there. */
    record Sealed(
            byte @Nullable [] webhook,
            byte @Nullable [] client,
            byte @Nullable [] access,
            byte @Nullable [] refresh,
            boolean forgetAccess) {}

    private static final String COLUMNS = """
            id, kind, name, domain, api_url, token_kind, client_id,
            previous_secret is not null and webhook_secret_set_at > clock_timestamp() - interval '24 hours' as previous,
            client_secret is not null as client, access_token is not null as access, refresh_token is not null as refresh,
            webhook_secret_set_at, token_set_at, state, polled_to, last_heard_at, created_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoreStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Store> list(MerchantId merchant) {
        return jdbc.sql("select " + COLUMNS + " from store where merchant_id = ? order by created_at, id")
                .param(merchant.value())
                .query(StoreStore::row)
                .list();
    }

    Optional<Store> find(MerchantId merchant, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from store where merchant_id = ? and id = ?")
                .params(merchant.value(), id)
                .query(StoreStore::row)
                .optional();
    }

    Optional<Store> find(MerchantId merchant, String domain) {
        return jdbc.sql("select " + COLUMNS + " from store where merchant_id = ? and domain = ?")
                .params(merchant.value(), domain)
                .query(StoreStore::row)
                .optional();
    }

    /** What is kept of the merchant's store with this domain, locked until the transaction ends. */
    Kept kept(MerchantId merchant, String domain) {
        return jdbc.sql("""
                select id, webhook_secret, client_secret, access_token, refresh_token, client_id, token_kind, api_url from store
                where merchant_id = ? and domain = ? for update""")
                .params(merchant.value(), domain)
                .query((row, _) -> new Kept(
                        Moments.uuid(row, "id"),
                        row.getBytes("webhook_secret"),
                        row.getBytes("client_secret"),
                        row.getBytes("access_token"),
                        row.getBytes("refresh_token"),
                        text(row, "client_id"),
                        TokenKind.valueOf(row.getString("token_kind")),
                        row.getString("api_url")))
                .optional()
                .orElse(Kept.NOTHING);
    }

    /** Adds a store; empty if any merchant has the domain. */
    Optional<Store> insert(MerchantId merchant, StoreDraft draft, Sealed sealed) {
        return params("""
                insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, client_id, client_secret,
                    access_token, refresh_token, webhook_secret_set_at, token_set_at, created_at)
                values (:merchant, :id, :kind, :name, :domain, :apiUrl, :webhook, :tokenKind, :clientId, :client, :access, :refresh,
                    :now, :now, :now)
                on conflict (domain) do nothing
                returning
                """ + COLUMNS, merchant, draft, sealed)
                .param("id", Ids.next())
                .param("kind", draft.kind().name())
                .query(StoreStore::row)
                .optional();
    }

    /** Writes over a store. A new webhook secret leaves the one before in force beside it; a store that removed us is back. */
    Store update(MerchantId merchant, UUID id, StoreDraft draft, Sealed sealed) {
        return params("""
                update store set name = :name, api_url = :apiUrl, token_kind = :tokenKind, client_id = :clientId,
                    previous_secret = case when cast(:webhook as bytea) is null then previous_secret else webhook_secret end,
                    webhook_secret = coalesce(:webhook, webhook_secret),
                    webhook_secret_set_at = case when cast(:webhook as bytea) is null then webhook_secret_set_at else :now end,
                    client_secret = coalesce(:client, client_secret),
                    access_token = case when :forget then cast(:access as bytea) else coalesce(:access, access_token) end,
                    token_expires_at = case when :forget or cast(:access as bytea) is not null then null else token_expires_at end,
                    refresh_token = coalesce(:refresh, refresh_token),
                    token_set_at = case when state <> 'UNINSTALLED' and coalesce(cast(:client as bytea), :access, :refresh) is null
                        then token_set_at else :now end,
                    state = case when state = 'UNINSTALLED' then 'ACTIVE' else state end
                where merchant_id = :merchant and domain = :domain and id = :id
                returning
                """ + COLUMNS, merchant, draft, sealed)
                .param("id", id)
                .param("forget", sealed.forgetAccess())
                .query(StoreStore::row)
                .single();
    }

    Optional<Store> state(MerchantId merchant, UUID id, StoreState state) {
        return jdbc.sql("update store set state = ? where merchant_id = ? and id = ? returning " + COLUMNS)
                .params(state.name(), merchant.value(), id)
                .query(StoreStore::row)
                .optional();
    }

    /** Leaves nothing of a store's secrets but one that nobody knows; answers its domain. */
    Optional<String> eraseSecrets(MerchantId merchant, UUID id, byte[] unknown) {
        return jdbc.sql("""
                update store set webhook_secret = ?, previous_secret = null, client_id = null, client_secret = null, access_token = null,
                    refresh_token = null, token_expires_at = null
                where merchant_id = ? and id = ? and state = 'UNINSTALLED' returning domain""")
                .params(unknown, merchant.value(), id)
                .query(String.class)
                .optional();
    }

    private JdbcClient.StatementSpec params(String sql, MerchantId merchant, StoreDraft draft, Sealed sealed) {
        return jdbc.sql(sql)
                .param("merchant", merchant.value())
                .param("name", draft.name())
                .param("domain", draft.domain())
                .param("apiUrl", draft.apiUrl())
                .param("tokenKind", draft.tokenKind().name())
                .param("clientId", draft.clientId().isEmpty() ? null : draft.clientId(), Types.VARCHAR)
                .param("webhook", sealed.webhook(), Types.BINARY)
                .param("client", sealed.client(), Types.BINARY)
                .param("access", sealed.access(), Types.BINARY)
                .param("refresh", sealed.refresh(), Types.BINARY)
                .param("now", Moments.toSql(clock.instant()));
    }

    private static Store row(ResultSet row, int number) throws SQLException {
        return new Store(
                Moments.uuid(row, "id"),
                StoreKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("domain"),
                row.getString("api_url"),
                TokenKind.valueOf(row.getString("token_kind")),
                text(row, "client_id"),
                new Store.Secrets(
                        row.getBoolean("previous"),
                        row.getBoolean("client"),
                        row.getBoolean("access"),
                        row.getBoolean("refresh")),
                Moments.instantOrNull(row, "webhook_secret_set_at"),
                Moments.instantOrNull(row, "token_set_at"),
                StoreState.valueOf(row.getString("state")),
                Moments.instantOrNull(row, "polled_to"),
                Moments.instantOrNull(row, "last_heard_at"),
                Moments.instant(row, "created_at"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
