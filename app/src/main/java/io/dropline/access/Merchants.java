package io.dropline.access;

import io.dropline.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenants of this installation. */
@Component
public class Merchants {
    private final JdbcClient jdbc;
    private final SecurityClock clock;
    private final Audit audit;

    Merchants(JdbcClient jdbc, SecurityClock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Adds a merchant. */
    public void create(Merchant merchant) {
        params("""
                insert into merchant (id, name, slug, support_email, currency, accent, created_at)
                values (:id, :name, :slug, :supportEmail, :currency, :accent, :now)
                """, merchant).param("now", clock.sqlNow()).update();
    }

    /**
     * Writes all of a merchant's profile but its id.
     *
     * @return false, and nothing is written, where another merchant has the slug
     */
    @Transactional
    public boolean update(Actor actor, Merchant merchant) {
        if (!actor.merchantId().equals(merchant.id())) {
            throw new IllegalArgumentException("Nobody changes another merchant");
        }
        int written = params("""
                update merchant set name = :name, slug = :slug, support_email = :supportEmail, currency = :currency,
                    accent = :accent
                where id = :id and not exists (select 1 from merchant other where other.slug = :slug and other.id <> :id)
                """, merchant).update();
        if (written == 0) {
            return false;
        }
        audit.record(actor, "merchant.changed", merchant.name(), Map.of());
        return true;
    }

    /** One merchant, by its id. */
    public Optional<Merchant> find(MerchantId id) {
        return jdbc.sql("select id, name, slug, support_email, currency, accent from merchant where id = :id")
                .param("id", id.value())
                .query(Merchants::row)
                .optional();
    }

    /** All merchants, the first made first. */
    public List<Merchant> all() {
        return jdbc.sql("select id, name, slug, support_email, currency, accent from merchant order by created_at, id")
                .query(Merchants::row)
                .list();
    }

    private JdbcClient.StatementSpec params(String sql, Merchant merchant) {
        return jdbc.sql(sql)
                .param("id", merchant.id().value())
                .param("name", merchant.name())
                .param("slug", merchant.slug())
                .param("supportEmail", merchant.supportEmail())
                .param("currency", merchant.currency())
                .param("accent", merchant.accent());
    }

    private static Merchant row(ResultSet row, int number) throws SQLException {
        return new Merchant(
                new MerchantId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("slug"),
                row.getString("support_email"),
                row.getString("currency"),
                row.getString("accent"));
    }
}
