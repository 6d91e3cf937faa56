package io.dropline.finance.ageing;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what was owed at the end of a day (UTC): from what happened until then, whatever happened after. */
@Component
public class Ageing {
    private final JdbcTemplate jdbc;

    Ageing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One row a supplier and currency, by name; nobody who owed nothing. */
    public List<AgeingRow> at(MerchantId merchant, LocalDate day) {
        OffsetDateTime end = day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        return jdbc.query(
                """
                with owed as (
                    select c.supplier_id, c.currency, ?::date - (c.opened_at at time zone 'UTC')::date as age,
                        c.amount - coalesce((
                            select sum(m.amount) from supplier_credit_match m
                            where m.merchant_id = c.merchant_id and m.claim_id = c.id and m.matched_at < ?), 0)
                        - coalesce((
                            select sum(b.amount) from supplier_credit_taken_back b
                            where b.merchant_id = c.merchant_id and b.claim_id = c.id and b.matched_at < ? and b.taken_back_at >= ?), 0) as open
                    from supplier_claim c
                    where c.merchant_id = ? and c.opened_at < ?
                        and (c.state not in ('WRITTEN_OFF', 'WITHDRAWN') or c.ended_at >= ?)
                        and not exists (
                            select 1 from supplier_credit_taken_back b
                            where b.merchant_id = c.merchant_id and b.claim_id = c.id and b.written_off_at < ? and b.taken_back_at >= ?))
                select o.supplier_id, s.code, s.name, o.currency, count(*) as claims,
                    coalesce(sum(open) filter (where age <= 30), 0) as to30,
                    coalesce(sum(open) filter (where age between 31 and 60), 0) as to60,
                    coalesce(sum(open) filter (where age between 61 and 90), 0) as to90,
                    coalesce(sum(open) filter (where age > 90), 0) as over90
                from owed o join supplier s on s.merchant_id = ? and s.id = o.supplier_id
                where open > 0
                group by o.supplier_id, s.code, s.name, o.currency order by s.name, o.supplier_id, o.currency""",
                (row, index) -> new AgeingRow(
                        Moments.uuid(row, "supplier_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getBigDecimal("to30"),
                        row.getBigDecimal("to60"),
                        row.getBigDecimal("to90"),
                        row.getBigDecimal("over90"),
                        row.getInt("claims")),
                day,
                end,
                end,
                end,
                merchant.value(),
                end,
                end,
                end,
                end,
                merchant.value());
    }
}
