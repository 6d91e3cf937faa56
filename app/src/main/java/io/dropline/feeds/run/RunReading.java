package io.dropline.feeds.run;

import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.staging.BadRow;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs as pages show them. */
@Repository
class RunReading {
    private static final int FIRST_PAGE = 50;
    private static final String SELECT = """
            select r.id, r.feed_id, r.supplier_id, s.name as supplier, r.scope, r.file_name, r.made_at, r.started_at, r.finished_at, r.state, r.progress,
                r.why, r.decided_by, r.rows, r.bad_rows, r.repeated, r.conflicting, r.unknown, r.stock_changed, r.left_out, r.repriced
            from feed_run r join supplier s on s.merchant_id = r.merchant_id and s.id = r.supplier_id
            where r.merchant_id = :merchant and\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunReading(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<RunSummary> recent(MerchantId merchant, @Nullable UUID supplier, int limit) {
        String which = supplier == null ? "true" : "r.supplier_id = :supplier";
        JdbcClient.StatementSpec query = jdbc.sql(
                        SELECT + which + " order by r.started_at desc, r.id desc limit :limit")
                .param("merchant", merchant.value())
                .param("limit", limit);
        return (supplier == null ? query : query.param("supplier", supplier, Types.OTHER))
                .query(RunReading::summary)
                .list();
    }

    Optional<RunSummary> summary(MerchantId merchant, UUID run) {
        return jdbc.sql(SELECT + "r.id = :run")
                .param("merchant", merchant.value())
                .param("run", run)
                .query(RunReading::summary)
                .optional();
    }

    Optional<RunDetail> detail(MerchantId merchant, UUID run) {
        return summary(merchant, run)
                .map(summary -> new RunDetail(
                        summary,
                        findings(merchant, run),
                        changes(merchant, run, 0, FIRST_PAGE),
                        badRows(merchant, run),
                        unknownSkus(merchant, run)));
    }

    List<RunDetail.Change> changes(MerchantId merchant, UUID run, long after, int limit) {
        return jdbc.sql("""
                select n, sku, supplier_sku, stock_before, stock_after, cost_before, cost_after from feed_diff
                where merchant_id = ? and run_id = ? and n > ? order by n limit ?""")
                .params(merchant.value(), run, after, limit)
                .query((row, index) -> new RunDetail.Change(
                        row.getLong("n"),
                        row.getString("sku"),
                        row.getString("supplier_sku"),
                        row.getObject("stock_before", Integer.class),
                        row.getObject("stock_after", Integer.class),
                        row.getBigDecimal("cost_before"),
                        row.getBigDecimal("cost_after")))
                .list();
    }

    private List<Finding> findings(MerchantId merchant, UUID run) {
        String stored = jdbc.sql("select findings from feed_run where merchant_id = ? and id = ?")
                .params(merchant.value(), run)
                .query(String.class)
                .single();
        return json.readValue(stored, new TypeReference<List<Finding>>() {});
    }

    private List<BadRow> badRows(MerchantId merchant, UUID run) {
        return jdbc.sql(
                        "select line, why, raw from feed_bad_row where merchant_id = ? and run_id = ? order by n limit ?")
                .params(merchant.value(), run, FIRST_PAGE)
                .query((row, index) -> new BadRow(row.getLong("line"), row.getString("why"), row.getString("raw")))
                .list();
    }

    private List<RunDetail.UnknownSku> unknownSkus(MerchantId merchant, UUID run) {
        return jdbc.sql("""
                select line, supplier_sku, quantity from feed_unknown_sku where merchant_id = ? and run_id = ? order by n limit ?""")
                .params(merchant.value(), run, FIRST_PAGE)
                .query((row, index) -> new RunDetail.UnknownSku(
                        row.getLong("line"), row.getString("supplier_sku"), row.getObject("quantity", Integer.class)))
                .list();
    }

    private static RunSummary summary(ResultSet row, int index) throws SQLException {
        return new RunSummary(
                Moments.uuid(row, "id"),
                Moments.uuid(row, "feed_id"),
                Moments.uuid(row, "supplier_id"),
                row.getString("supplier"),
                Scope.valueOf(row.getString("scope")),
                row.getString("file_name"),
                Moments.instant(row, "made_at"),
                Moments.instant(row, "started_at"),
                Moments.instantOrNull(row, "finished_at"),
                RunState.valueOf(row.getString("state")),
                row.getDouble("progress"),
                row.getString("why"),
                row.getString("decided_by"),
                RunStore.counts(row));
    }
}
