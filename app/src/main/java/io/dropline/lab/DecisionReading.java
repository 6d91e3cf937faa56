package io.dropline.lab;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.routing.RoutingPlan;
import io.dropline.routing.supply.Asked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads decisions with their questions. */
@Repository
public class DecisionReading {
    /** How many decisions of a time have a question, and how many have none. */
    public record Count(int asked, int unasked) {}

    private static final int AT_ONCE = 500;
    private static final String COLUMNS = """
            select d.order_id, o.number, d.decided_at, d.question, d.answer -> 'answer' -> 'chosen' as chosen,
                jsonb_array_length(d.answer -> 'answer' -> 'shortfalls') = 0 as complete
            from routing_decision d join customer_order o on o.merchant_id = d.merchant_id and o.id = d.order_id
            where d.merchant_id = ? and d.question is not null\s""";

    private final JdbcTemplate jdbc;
    private final JdbcTemplate stream;
    private final JsonMapper json;

    DecisionReading(DataSource database, JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        stream = new JdbcTemplate(database);
        stream.setFetchSize(AT_ONCE);
    }

    public Count count(MerchantId merchant, Instant since) {
        return jdbc.query(
                        "select count(question)::int, count(*)::int from routing_decision where merchant_id = ? and decided_at >= ?",
                        (row, index) -> new Count(row.getInt(1), row.getInt(2) - row.getInt(1)),
                        merchant.value(),
                        Moments.toSql(since))
                .getFirst();
    }

    /**
     * Reads them one after the other; in a transaction, only a few are in memory at a time.
     *
     * @param unreadable hears of those that are not what they should be
     */
    public void each(
            MerchantId merchant, Instant since, Consumer<StoredDecision> to, Consumer<RuntimeException> unreadable) {
        stream.query(
                COLUMNS + "and d.decided_at >= ?",
                row -> {
                    StoredDecision decision;
                    try {
                        decision = decision(row);
                    } catch (RuntimeException e) { // one bad decision harms only itself
                        unreadable.accept(e);
                        return;
                    }
                    to.accept(decision);
                },
                merchant.value(),
                Moments.toSql(since));
    }

    /** The latest of an order. */
    public Optional<StoredDecision> latest(MerchantId merchant, UUID order) {
        return jdbc
                .query(
                        COLUMNS + "and d.order_id = ? order by d.decided_at desc, d.id desc limit 1",
                        (row, index) -> decision(row),
                        merchant.value(),
                        order)
                .stream()
                .findFirst();
    }

    /** What the latest decision of an order gave as its reasons, as sentences. */
    public List<String> because(MerchantId merchant, UUID order) {
        return jdbc.queryForList("""
                select jsonb_array_elements_text(d.answer -> 'explanation') from (
                    select answer from routing_decision where merchant_id = ? and order_id = ? and question is not null
                    order by decided_at desc, id desc limit 1) as d""", String.class, merchant.value(), order);
    }

    private StoredDecision decision(ResultSet row) throws SQLException {
        return new StoredDecision(
                Moments.uuid(row, "order_id"),
                row.getString("number"),
                Moments.instant(row, "decided_at"),
                json.readValue(row.getString("question"), Asked.class),
                json.readValue(row.getString("chosen"), RoutingPlan.class),
                row.getBoolean("complete"));
    }
}
