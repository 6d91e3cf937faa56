package io.dropline.access;

import io.dropline.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of api_token. */
@Repository
class ApiTokenStore {
    private final JdbcClient jdbc;

    ApiTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Live(ApiCaller caller, @Nullable Instant lastUsedAt) {}

    void insert(MerchantId merchant, UUID id, String name, byte[] hash, OffsetDateTime now) {
        jdbc.sql("""
                insert into api_token (merchant_id, id, name, token_hash, created_at)
                values (:merchant, :id, :name, :hash, :now)
                on conflict (token_hash) do nothing
                """)
                .param("merchant", merchant.value())
                .param("id", id)
                .param("name", name)
                .param("hash", hash)
                .param("now", now)
                .update();
    }

    List<ApiTokens.Listed> list(MerchantId merchant) {
        return jdbc.sql("""
                select id, name, created_at, last_used_at, revoked_at from api_token
                where merchant_id = :merchant order by created_at desc, id desc
                """)
                .param("merchant", merchant.value())
                .query((row, number) -> new ApiTokens.Listed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row, "last_used_at"),
                        instant(row, "revoked_at")))
                .list();
    }

    Optional<String> revoke(MerchantId merchant, UUID id, OffsetDateTime now) {
        return jdbc.sql("""
                update api_token set revoked_at = :now
                where merchant_id = :merchant and id = :id and revoked_at is null
                returning name
                """)
                .param("merchant", merchant.value())
                .param("id", id)
                .param("now", now)
                .query(String.class)
                .optional();
    }

    void revokeOthers(MerchantId merchant, String name, byte[] keptHash, OffsetDateTime now) {
        jdbc.sql("""
                update api_token set revoked_at = :now
                where merchant_id = :merchant and name = :name and token_hash <> :hash and revoked_at is null
                """)
                .param("merchant", merchant.value())
                .param("name", name)
                .param("hash", keptHash)
                .param("now", now)
                .update();
    }

    Optional<Live> findLive(byte[] hash) {
        return jdbc.sql("""
                select merchant_id, id, name, last_used_at from api_token
                where token_hash = :hash and revoked_at is null
                """)
                .param("hash", hash)
                .query((row, number) -> new Live(
                        new ApiCaller(
                                new MerchantId(row.getObject("merchant_id", UUID.class)),
                                row.getObject("id", UUID.class),
                                row.getString("name")),
                        instant(row, "last_used_at")))
                .optional();
    }

    void noteUse(ApiCaller caller, OffsetDateTime now) {
        jdbc.sql("update api_token set last_used_at = :now where merchant_id = :merchant and id = :id")
                .param("merchant", caller.merchantId().value())
                .param("id", caller.tokenId())
                .param("now", now)
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
