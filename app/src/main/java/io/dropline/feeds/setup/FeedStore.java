package io.dropline.feeds.setup;

import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.run.Scope;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Feeds in the database. */
@Repository
class FeedStore {
    static final String COLUMNS =
            "merchant_id, id, supplier_id, name, scope, source, secret is not null as has_secret, host_key, schedule, expected_minutes, mapping,"
                    + " tolerances, state, next_fetch_at, fetched_at, failures, fetch_problem, last_file_at, created_at, updated_at";
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    FeedStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<Feed> list(MerchantId merchant) {
        return jdbc.sql("select " + COLUMNS + " from feed where merchant_id = ? order by supplier_id, lower(name)")
                .param(merchant.value())
                .query(this::row)
                .list();
    }

    Optional<Feed> find(MerchantId merchant, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from feed where merchant_id = ? and id = ?")
                .params(merchant.value(), id)
                .query(this::row)
                .optional();
    }

    Optional<Feed> find(MerchantId merchant, UUID supplier, String name) {
        return jdbc.sql("select " + COLUMNS
                        + " from feed where merchant_id = ? and supplier_id = ? and lower(name) = lower(?)")
                .params(merchant.value(), supplier, name)
                .query(this::row)
                .optional();
    }

    /** Another source forgets the former one's host key and what was seen there. Null leaves the secret. */
    Feed upsert(MerchantId merchant, FeedDraft draft, byte @Nullable [] secret, @Nullable Instant nextFetch) {
        return jdbc.sql("""
                insert into feed (merchant_id, id, supplier_id, name, scope, source, secret, schedule, expected_minutes, tolerances, state,
                    next_fetch_at, created_at, updated_at)
                values (:merchant, :id, :supplier, :name, :scope, cast(:source as jsonb), :secret, cast(:schedule as jsonb), :expected,
                    cast(:tolerances as jsonb), 'SET_UP', :next, :now, :now)
                on conflict (merchant_id, supplier_id, lower(name)) do update set scope = excluded.scope, source = excluded.source,
                    secret = coalesce(excluded.secret, feed.secret), schedule = excluded.schedule,
                    expected_minutes = excluded.expected_minutes, tolerances = excluded.tolerances,
                    host_key = case when feed.source = excluded.source then feed.host_key end,
                    seen = case when feed.source = excluded.source then feed.seen end,
                    next_fetch_at = case when feed.state = 'PAUSED' then null else excluded.next_fetch_at end,
                    failures = 0, fetch_problem = '', updated_at = excluded.updated_at
                returning
                """ + COLUMNS)
                .param("merchant", merchant.value())
                .param("id", Ids.next())
                .param("supplier", draft.supplierId())
                .param("name", draft.name())
                .param("scope", draft.scope().name())
                .param("source", json.writerFor(FeedSource.class).writeValueAsString(draft.source()))
                .param("secret", secret, Types.BINARY)
                .param("schedule", json.writerFor(FeedSchedule.class).writeValueAsString(draft.schedule()))
                .param("expected", draft.expectedMinutes())
                .param("tolerances", json.writeValueAsString(draft.tolerances()))
                .param("next", nextFetch == null ? null : Moments.toSql(nextFetch), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", Moments.toSql(clock.instant()))
                .query(this::row)
                .single();
    }

    /** A feed that is set up thereby becomes active. */
    Optional<Feed> map(MerchantId merchant, UUID id, Mapping mapping) {
        return jdbc.sql("""
                update feed set mapping = cast(? as jsonb), state = case when state = 'SET_UP' then 'ACTIVE' else state end, updated_at = ?
                where merchant_id = ? and id = ?
                returning
                """ + COLUMNS)
                .params(json.writeValueAsString(mapping), Moments.toSql(clock.instant()), merchant.value(), id)
                .query(this::row)
                .optional();
    }

    Optional<Feed> state(MerchantId merchant, UUID id, boolean paused, @Nullable Instant nextFetch) {
        return jdbc.sql("""
                update feed set state = case when :paused then 'PAUSED' when mapping is null then 'SET_UP' else 'ACTIVE' end,
                    next_fetch_at = :next, failures = 0, updated_at = :now
                where merchant_id = :merchant and id = :id
                returning
                """ + COLUMNS)
                .param("paused", paused)
                .param("next", nextFetch == null ? null : Moments.toSql(nextFetch), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", Moments.toSql(clock.instant()))
                .param("merchant", merchant.value())
                .param("id", id)
                .query(this::row)
                .optional();
    }

    Optional<Feed> forgetHostKey(MerchantId merchant, UUID id) {
        return jdbc.sql("""
                update feed set host_key = null, next_fetch_at = case when state <> 'PAUSED' and source ->> 'kind' <> 'brought' then cast(:now as timestamptz) end,
                    updated_at = :now
                where merchant_id = :merchant and id = :id
                returning
                """ + COLUMNS)
                .param("now", Moments.toSql(clock.instant()))
                .param("merchant", merchant.value())
                .param("id", id)
                .query(this::row)
                .optional();
    }

    Feed row(ResultSet row, int number) throws SQLException {
        String mapping = row.getString("mapping");
        String hostKey = row.getString("host_key");
        return new Feed(
                new MerchantId(Moments.uuid(row, "merchant_id")),
                Moments.uuid(row, "id"),
                Moments.uuid(row, "supplier_id"),
                row.getString("name"),
                Scope.valueOf(row.getString("scope")),
                json.readValue(row.getString("source"), FeedSource.class),
                row.getBoolean("has_secret"),
                hostKey == null ? "" : hostKey,
                json.readValue(row.getString("schedule"), FeedSchedule.class),
                row.getInt("expected_minutes"),
                mapping == null ? null : json.readValue(mapping, Mapping.class),
                json.readValue(row.getString("tolerances"), FeedTolerances.class),
                FeedState.valueOf(row.getString("state")),
                Moments.instantOrNull(row, "next_fetch_at"),
                Moments.instantOrNull(row, "fetched_at"),
                row.getInt("failures"),
                row.getString("fetch_problem"),
                Moments.instantOrNull(row, "last_file_at"),
                Moments.instant(row, "created_at"),
                Moments.instant(row, "updated_at"));
    }
}
