package io.dropline.api.attention;

import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads problems. */
@Repository
public class ProblemReading {
    private static final String ROW = """
            select id, kind, subject, order_id, severity, title, reason, next_step, link, owner, opened_at, last_seen_at, seen, resolved_at,
                resolution
            from problem where merchant_id = :merchant\s""";

    private final JdbcClient jdbc;

    ProblemReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Problems, the last opened first; null means any. */
    List<ProblemRow> list(
            MerchantId merchant, @Nullable Boolean open, @Nullable String kind, @Nullable UUID after, int limit) {
        return jdbc.sql(ROW + """
                and (cast(:after as uuid) is null or id < :after) and (cast(:open as boolean) is null or (resolved_at is null) = :open)
                and (cast(:kind as text) is null or kind = :kind)
                order by id desc limit :limit""")
                .param("merchant", merchant.value())
                .param("after", after, Types.OTHER)
                .param("open", open, Types.BOOLEAN)
                .param("kind", kind, Types.VARCHAR)
                .param("limit", limit)
                .query(ProblemRow.class)
                .list();
    }

    /** Those that concern an order. */
    public List<ProblemRow> ofOrder(MerchantId merchant, UUID order) {
        return jdbc.sql(ROW + "and order_id = :order order by opened_at, id")
                .param("merchant", merchant.value())
                .param("order", order)
                .query(ProblemRow.class)
                .list();
    }
}
