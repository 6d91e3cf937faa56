package io.dropline.console;

import io.dropline.platform.MerchantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the frame around every page tells, in one statement. */
@Repository
class FrameStore {
    private final JdbcClient jdbc;

    FrameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Around(String merchantName, String currency, int openProblems, int urgentProblems) {}

    Around around(MerchantId merchant) {
        return jdbc.sql("""
                select m.name, m.currency, p.open, p.urgent
                from merchant m
                cross join lateral (
                    select count(*) as open, count(*) filter (where severity = 'URGENT') as urgent
                    from problem where merchant_id = m.id and resolved_at is null) p
                where m.id = :merchant
                """)
                .param("merchant", merchant.value())
                .query((row, number) -> new Around(
                        row.getString("name"), row.getString("currency"), row.getInt("open"), row.getInt("urgent")))
                .single();
    }
}
