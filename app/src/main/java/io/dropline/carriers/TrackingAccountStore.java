package io.dropline.carriers;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts with tracking services in the database. */
@Repository
class TrackingAccountStore {
    private static final String COLUMNS = "id, kind, api_url, api_key_set_at, webhook_secret_set_at, created_at";
    private final JdbcClient jdbc;
    private final Clock clock;

    TrackingAccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<TrackingAccount> list(MerchantId merchant) {
        return jdbc.sql("select " + COLUMNS + " from tracking_account where merchant_id = ? order by kind")
                .param(merchant.value())
                .query(TrackingAccountStore::row)
                .list();
    }

    Optional<TrackingAccount> find(MerchantId merchant, TrackingAccount.Kind kind) {
        return jdbc.sql("select " + COLUMNS + " from tracking_account where merchant_id = ? and kind = ?")
                .params(merchant.value(), kind.name())
                .query(TrackingAccountStore::row)
                .optional();
    }

    TrackingAccount insert(MerchantId merchant, TrackingAccount.Draft draft, byte[] key, byte[] webhook) {
        return params("""
                insert into tracking_account (merchant_id, id, kind, api_url, api_key, webhook_secret, api_key_set_at, webhook_secret_set_at,
                    created_at)
                values (:merchant, :id, :kind, :apiUrl, :key, :webhook, :now, :now, :now)
                on conflict (merchant_id, kind) do update set api_url = excluded.api_url, api_key = excluded.api_key,
                    webhook_secret = excluded.webhook_secret, api_key_set_at = excluded.api_key_set_at,
                    webhook_secret_set_at = excluded.webhook_secret_set_at
                returning
                """ + COLUMNS, merchant, draft, key, webhook).single();
    }

    /** Null leaves a secret as it is. */
    TrackingAccount update(
            MerchantId merchant, TrackingAccount.Draft draft, byte @Nullable [] key, byte @Nullable [] webhook) {
        return params("""
                update tracking_account set api_url = :apiUrl, api_key = coalesce(:key, api_key),
                    api_key_set_at = case when cast(:key as bytea) is null then api_key_set_at else :now end,
                    webhook_secret = coalesce(:webhook, webhook_secret),
                    webhook_secret_set_at = case when cast(:webhook as bytea) is null then webhook_secret_set_at else :now end
                where merchant_id = :merchant and kind = :kind
                returning
                """ + COLUMNS, merchant, draft, key, webhook).single();
    }

    private JdbcClient.MappedQuerySpec<TrackingAccount> params(
            String sql,
            MerchantId merchant,
            TrackingAccount.Draft draft,
            byte @Nullable [] key,
            byte @Nullable [] webhook) {
        return jdbc.sql(sql)
                .param("merchant", merchant.value())
                .param("id", Ids.next())
                .param("kind", draft.kind().name())
                .param("apiUrl", draft.apiUrl())
                .param("key", key, Types.BINARY)
                .param("webhook", webhook, Types.BINARY)
                .param("now", Moments.toSql(clock.instant()))
                .query(TrackingAccountStore::row);
    }

    private static TrackingAccount row(ResultSet row, int number) throws SQLException {
        return new TrackingAccount(
                Moments.uuid(row, "id"),
                TrackingAccount.Kind.valueOf(row.getString("kind")),
                row.getString("api_url"),
                Moments.instantOrNull(row, "api_key_set_at"),
                Moments.instantOrNull(row, "webhook_secret_set_at"),
                Moments.instant(row, "created_at"));
    }
}
