package io.dropline.suppliers.vetting;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is known of a supplier, and keeps why it stands where it stands. */
@Repository
class VettingStore {
    private final JdbcClient jdbc;

    VettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Known> known(MerchantId merchant, UUID supplier, LocalDate today) {
        return jdbc.sql("""
                with offered as (
                    select o.sku, p.brand, exists (
                            select 1 from stock t where t.merchant_id = o.merchant_id and t.supplier_id = o.supplier_id and t.sku = o.sku) as stocked,
                        exists (
                            select 1 from brand_authorization a
                            where a.merchant_id = o.merchant_id and a.supplier_id = o.supplier_id and lower(a.brand) = lower(p.brand)
                                and a.revoked_at is null and a.checked_at is not null and a.valid_from <= :today
                                and (a.valid_to is null or a.valid_to >= :today)
                                and covers_goods(a.skus, a.product_lines, o.sku, p.product_line)
                                and exists (select 1 from authorization_letter l
                                    where l.merchant_id = a.merchant_id and l.authorization_id = a.id)) as proved
                    from offer o join product p on p.merchant_id = o.merchant_id and p.sku = o.sku
                    where o.merchant_id = :merchant and o.supplier_id = :supplier and o.active and p.active)
                select s.email, s.ship_from_postal,
                    s.contact <> '' or exists (
                        select 1 from supplier_contact c
                        where c.merchant_id = s.merchant_id and c.supplier_id = s.id and c.role = 'ORDERS') as order_contact,
                    (select count(*) from purchase_order p where p.merchant_id = s.merchant_id and p.supplier_id = s.id and (
                        p.acknowledged_at is not null or exists (select 1 from outbox x
                            where x.merchant_id = p.merchant_id and x.subject = 'po:' || p.id and x.state = 'CONFIRMED'))) as confirmed,
                    (select count(*) from supplier_place w where w.merchant_id = s.merchant_id and w.supplier_id = s.id and w.active) as places,
                    exists (select 1 from supplier_return_policy r where r.merchant_id = s.merchant_id and r.supplier_id = s.id) as returns,
                    exists (select 1 from supplier_terms t where t.merchant_id = s.merchant_id and t.supplier_id = s.id) as terms,
                    (select count(*) from offered) as offers, (select count(*) from offered where stocked) as stocked,
                    (select count(distinct lower(brand)) from offered) as brands,
                    array(select min(brand) from offered where not proved group by lower(brand) order by 1) as unproved
                from supplier s where s.merchant_id = :merchant and s.id = :supplier""")
                .param("merchant", merchant.value())
                .param("supplier", supplier)
                .param("today", today)
                .query(VettingStore::known)
                .optional();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getBoolean("order_contact"),
                row.getString("email"),
                row.getInt("confirmed"),
                row.getInt("places"),
                row.getString("ship_from_postal"),
                row.getBoolean("returns"),
                row.getBoolean("terms"),
                row.getInt("brands"),
                List.of((String[]) row.getArray("unproved").getArray()),
                row.getInt("offers"),
                row.getInt("stocked"));
    }

    void add(MerchantId merchant, UUID supplier, Turn turn) {
        jdbc.sql("""
                insert into supplier_history (merchant_id, id, supplier_id, at, actor, from_state, to_state, reason, unmet)
                values (:merchant, :id, :supplier, :at, :actor, :from, :to, :reason, :unmet)""")
                .param("merchant", merchant.value())
                .param("id", Ids.next())
                .param("supplier", supplier)
                .param("at", Moments.toSql(turn.at()))
                .param("actor", turn.actor())
                .param("from", turn.from())
                .param("to", turn.to())
                .param("reason", turn.reason())
                .param("unmet", turn.unmet().toArray(String[]::new))
                .update();
    }

    List<Turn> history(MerchantId merchant, UUID supplier) {
        return jdbc.sql("""
                select at, actor, from_state, to_state, reason, unmet from supplier_history
                where merchant_id = ? and supplier_id = ? order by at desc, id desc limit 200""")
                .params(merchant.value(), supplier)
                .query((row, number) -> new Turn(
                        Moments.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("reason"),
                        List.of((String[]) row.getArray("unmet").getArray())))
                .list();
    }
}
