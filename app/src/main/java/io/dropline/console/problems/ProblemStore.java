package io.dropline.console.problems;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.uuid;
import static io.dropline.platform.db.Moments.uuidOrNull;

import io.dropline.platform.MerchantId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads problems for their page. */
@Repository
class ProblemStore {
    private static final String ROW = """
            select p.id, p.severity, p.title, p.reason, p.next_step, p.link, p.order_id, o.number, p.owner, p.opened_at, p.last_seen_at,
                p.seen, p.resolved_at, p.resolution
            from problem p
            left join customer_order o on o.merchant_id = p.merchant_id and o.id = p.order_id
            where p.merchant_id = :merchant
            """;
    private final JdbcClient jdbc;

    ProblemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(int open, int mine) {}

    Counts counts(MerchantId merchant, String me) {
        return jdbc.sql("""
                select count(*) as open, count(*) filter (where owner = :me) as mine
                from problem where merchant_id = :merchant and resolved_at is null
                """)
                .param("merchant", merchant.value())
                .param("me", me)
                .query((row, number) -> new Counts(row.getInt("open"), row.getInt("mine")))
                .single();
    }

    /** The worst first, among equals the oldest. */
    List<ProblemsPage.Row> open(MerchantId merchant, int count) {
        return rows(ROW + """
                and p.resolved_at is null
                order by case p.severity when 'URGENT' then 0 when 'WARNING' then 1 else 2 end, p.opened_at, p.id limit :count
                """, merchant, "", count);
    }

    List<ProblemsPage.Row> ownedBy(MerchantId merchant, String owner, int count) {
        return rows(ROW + """
                and p.resolved_at is null and p.owner = :owner
                order by case p.severity when 'URGENT' then 0 when 'WARNING' then 1 else 2 end, p.opened_at, p.id limit :count
                """, merchant, owner, count);
    }

    /** The newest first. */
    List<ProblemsPage.Row> resolved(MerchantId merchant, int count) {
        return rows(
                ROW + "and p.resolved_at is not null order by p.resolved_at desc, p.id desc limit :count",
                merchant,
                "",
                count);
    }

    private List<ProblemsPage.Row> rows(String sql, MerchantId merchant, String owner, int count) {
        return jdbc.sql(sql)
                .param("merchant", merchant.value())
                .param("owner", owner)
                .param("count", count)
                .query((row, number) -> new ProblemsPage.Row(
                        uuid(row, "id"),
                        row.getString("severity"),
                        row.getString("title"),
                        row.getString("reason"),
                        row.getString("next_step"),
                        row.getString("link"),
                        uuidOrNull(row, "order_id"),
                        row.getString("number"),
                        row.getString("owner"),
                        instant(row, "opened_at"),
                        instant(row, "last_seen_at"),
                        row.getInt("seen"),
                        instantOrNull(row, "resolved_at"),
                        row.getString("resolution")))
                .list();
    }
}
