package io.dropline.insights.score;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps scores, throttles and the raw records that routing reads. */
@Repository
class ScoreStore {
    record Named(
            UUID id, String code, String name, @Nullable Integer agreedShipDays) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ScoreStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Named> suppliers(MerchantId merchant) {
        return jdbc.query(
                """
                select s.id, s.code, s.name, t.ship_within_days from supplier s
                left join supplier_terms t on t.merchant_id = s.merchant_id and t.supplier_id = s.id
                where s.merchant_id = ? and s.state <> 'RETIRED' order by lower(s.name), s.code""",
                (row, index) -> new Named(
                        Moments.uuid(row, "id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("ship_within_days", Integer.class)),
                merchant.value());
    }

    Map<UUID, Throttle> throttles(MerchantId merchant) {
        Map<UUID, Throttle> throttles = new HashMap<>();
        jdbc.query(
                "select supplier_id, share, since, reason from supplier_throttle where merchant_id = ?",
                row -> {
                    throttles.put(
                            Moments.uuid(row, "supplier_id"),
                            new Throttle(row.getInt("share"), Moments.instant(row, "since"), row.getString("reason")));
                },
                merchant.value());
        return throttles;
    }

    void throttle(MerchantId merchant, UUID supplier, Throttle throttle) {
        jdbc.update("""
                insert into supplier_throttle (merchant_id, supplier_id, share, since, reason) values (?, ?, ?, ?, ?)
                on conflict (merchant_id, supplier_id) do update set share = excluded.share, since = excluded.since, reason = excluded.reason""", merchant.value(), supplier, throttle.share(), Moments.toSql(throttle.since()), throttle.why());
    }

    /** Writes over what was found earlier on the day. */
    void keep(MerchantId merchant, LocalDate day, List<Score> scores) {
        jdbc.update(
                """
                insert into supplier_score (merchant_id, supplier_id, day, letter, points, detail)
                select ?, s, ?, letter, points, detail::jsonb from unnest(?, ?, ?, ?) as t(s, letter, points, detail)
                on conflict (merchant_id, supplier_id, day) do update
                set letter = excluded.letter, points = excluded.points, detail = excluded.detail""",
                Columns.of(scores)
                        .value(merchant.value())
                        .value(day)
                        .uuid(Score::supplierId)
                        .text(score -> score.grade().letter().name())
                        .numeric(score -> points(score.grade()))
                        .text(score -> json.writeValueAsString(score.grade().terms())));
    }

    /** Writes what routing reckons with: the counts as they are, nothing judged. */
    void keepRecords(MerchantId merchant, Map<UUID, SupplierTallies> counted, LocalDate since, Instant now) {
        List<Map.Entry<UUID, SupplierTallies>> rows = List.copyOf(counted.entrySet());
        jdbc.update(
                """
                insert into supplier_record (merchant_id, supplier_id, since, asked_lines, refused_lines, shipped_orders, late_orders,
                    shipped_units, returned_units, computed_at)
                select ?, s, ?, asked, refused, shipped, late, units, returned, ?
                from unnest(?, ?, ?, ?, ?, ?, ?) as t(s, asked, refused, shipped, late, units, returned)
                on conflict (merchant_id, supplier_id) do update
                set since = excluded.since, asked_lines = excluded.asked_lines, refused_lines = excluded.refused_lines,
                    shipped_orders = excluded.shipped_orders, late_orders = excluded.late_orders, shipped_units = excluded.shipped_units,
                    returned_units = excluded.returned_units, computed_at = excluded.computed_at""",
                Columns.of(rows)
                        .value(merchant.value())
                        .value(since)
                        .at(now)
                        .uuid(Map.Entry::getKey)
                        .integer(row -> all(row, Measure.STOCKS))
                        .integer(row -> bad(row, Measure.STOCKS))
                        .integer(row -> all(row, Measure.SHIPS))
                        .integer(row -> bad(row, Measure.SHIPS))
                        .integer(row -> Math.toIntExact(row.getValue().shippedUnits))
                        .integer(row -> Math.toIntExact(row.getValue().backUnits())));
    }

    List<ScoreDay> history(MerchantId merchant, UUID supplier, LocalDate since) {
        return jdbc.query(
                """
                select day, letter, points, (
                    select jsonb_object_agg(t ->> 'measure', (t -> 'tally' ->> 'good')::numeric / (t -> 'tally' ->> 'all')::numeric)
                    from jsonb_array_elements(detail) as t where (t -> 'tally' ->> 'all')::numeric > 0) as shares
                from supplier_score where merchant_id = ? and supplier_id = ? and day >= ? order by day""",
                (row, index) -> new ScoreDay(
                        row.getObject("day", LocalDate.class),
                        row.getString("letter"),
                        row.getBigDecimal("points"),
                        shares(row.getString("shares"))),
                merchant.value(),
                supplier,
                since);
    }

    /** What was measured then and is not any more is left out. */
    private Map<Measure, Double> shares(@Nullable String told) {
        Map<Measure, Double> shares = new EnumMap<>(Measure.class);
        if (told != null) {
            JsonNode all = json.readTree(told);
            for (Measure measure : Measure.values()) {
                JsonNode share = all.get(measure.name());
                if (share != null) {
                    shares.put(measure, share.asDouble());
                }
            }
        }
        return shares;
    }

    private static @Nullable BigDecimal points(Grade grade) {
        return Double.isNaN(grade.points())
                ? null
                : BigDecimal.valueOf(grade.points()).setScale(1, RoundingMode.HALF_EVEN);
    }

    private static int all(Map.Entry<UUID, SupplierTallies> row, Measure measure) {
        return Math.toIntExact(row.getValue().tally(measure).all());
    }

    private static int bad(Map.Entry<UUID, SupplierTallies> row, Measure measure) {
        Tally tally = row.getValue().tally(measure);
        return Math.toIntExact(tally.all() - tally.good());
    }
}
