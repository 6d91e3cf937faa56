package io.dropline.policies;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions of policies in the database. */
@Repository
class PolicyStore {
    record Row(int version, Instant madeAt, String madeBy, boolean trial, JsonNode document) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PolicyStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Row> latest(MerchantId merchant, String kind) {
        return jdbc.sql("""
                select version, document, made_at, made_by, trial from policy where merchant_id = ? and kind = ? and not trial
                order by version desc limit 1""").params(merchant.value(), kind).query(this::row).optional();
    }

    Optional<Row> find(MerchantId merchant, String kind, int version) {
        return jdbc.sql(
                        "select version, document, made_at, made_by, trial from policy where merchant_id = ? and kind = ? and version = ?")
                .params(merchant.value(), kind, version)
                .query(this::row)
                .optional();
    }

    List<Row> history(MerchantId merchant, String kind) {
        return jdbc.sql("""
                select version, document, made_at, made_by, trial from policy where merchant_id = ? and kind = ?
                order by version desc limit 200""").params(merchant.value(), kind).query(this::row).list();
    }

    /** Adds the next version. Whoever saves at the same time waits, so that no version is made twice. */
    int add(MerchantId merchant, String kind, Object document, String by, boolean trial) {
        jdbc.sql("select 1 from merchant where id = ? for no key update")
                .param(merchant.value())
                .query()
                .singleRow();
        return jdbc.sql("""
                insert into policy (merchant_id, kind, version, document, made_at, made_by, trial)
                select :merchant, :kind, coalesce(max(version), 0) + 1, cast(:document as jsonb), :now, :by, :trial
                from policy where merchant_id = :merchant and kind = :kind
                returning version""")
                .param("merchant", merchant.value())
                .param("kind", kind)
                .param("document", json.writeValueAsString(document))
                .param("now", Moments.toSql(clock.instant()))
                .param("by", by)
                .param("trial", trial)
                .query(Integer.class)
                .single();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getInt("version"),
                Moments.instant(row, "made_at"),
                row.getString("made_by"),
                row.getBoolean("trial"),
                json.readTree(row.getString("document")));
    }
}
