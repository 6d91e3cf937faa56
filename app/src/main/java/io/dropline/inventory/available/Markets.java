package io.dropline.inventory.available;

import io.dropline.platform.MerchantId;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads where merchants sell. */
@Repository
public class Markets {
    private final JdbcTemplate jdbc;

    Markets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the first store; without any, the country that is the default for stores. */
    public Market find(MerchantId merchant) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select coalesce(t.sales_channel, 'own-site') as sales_channel, coalesce(s.country, 'US') as country, m.currency
                from merchant m
                left join store t on t.merchant_id = m.id
                left join shelf s on s.merchant_id = t.merchant_id and s.store_id = t.id
                where m.id = ? order by t.created_at, t.id limit 1""",
                (row, _) ->
                        new Market(row.getString("sales_channel"), row.getString("country"), row.getString("currency")),
                merchant.value()));
    }
}
