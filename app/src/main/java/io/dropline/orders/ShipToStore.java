package io.dropline.orders;

import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where orders go, and where the store said last that they go. */
@Repository
class ShipToStore {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ShipToStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The store said so, and so it is. */
    void told(MerchantId merchant, UUID order, Address to) {
        jdbc.update(
                "update customer_order set ship_told = null, ship_told_waits = false where merchant_id = ? and id = ?",
                merchant.value(),
                order);
        shipTo(merchant, order, to);
    }

    /** The store said so too late: it waits until nothing is on purchase orders. */
    void toldTooLate(MerchantId merchant, UUID order, Address to) {
        jdbc.update(
                "update customer_order set ship_told = ?::jsonb, ship_told_waits = true where merchant_id = ? and id = ?",
                json.writeValueAsString(to),
                merchant.value(),
                order);
    }

    /** A person knows better than the store; what it said is kept, so that saying it again changes nothing. */
    void corrected(MerchantId merchant, UUID order, Address to) {
        jdbc.update("""
                update customer_order set ship_told = coalesce(ship_told, jsonb_build_object('name', ship_name, 'company', ship_company,
                    'line1', ship_line1, 'line2', ship_line2, 'city', ship_city, 'region', ship_region, 'postalCode', ship_postal,
                    'country', ship_country, 'phone', ship_phone)), ship_told_waits = false
                where merchant_id = ? and id = ?""", merchant.value(), order);
        shipTo(merchant, order, to);
    }

    /** What came too late for purchase orders that are gone now is where these orders go; answers which. */
    List<UUID> takeWaiting(MerchantId merchant, List<UUID> orders) {
        return jdbc.query(
                """
                update customer_order o set ship_name = ship_told ->> 'name', ship_company = ship_told ->> 'company',
                    ship_line1 = ship_told ->> 'line1', ship_line2 = ship_told ->> 'line2', ship_city = ship_told ->> 'city',
                    ship_region = ship_told ->> 'region', ship_postal = ship_told ->> 'postalCode', ship_country = ship_told ->> 'country',
                    ship_phone = ship_told ->> 'phone', ship_told = null, ship_told_waits = false
                where o.merchant_id = ? and o.id = any(?) and o.ship_told_waits and not exists (
                    select 1 from order_line l where l.merchant_id = o.merchant_id and l.order_id = o.id and l.allocated > 0)
                returning o.id""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "id"));
    }

    private void shipTo(MerchantId merchant, UUID order, Address to) {
        jdbc.update(
                """
                update customer_order set ship_name = ?, ship_company = ?, ship_line1 = ?, ship_line2 = ?, ship_city = ?, ship_region = ?,
                    ship_postal = ?, ship_country = ?, ship_phone = ? where merchant_id = ? and id = ?""",
                to.name(),
                to.company(),
                to.line1(),
                to.line2(),
                to.city(),
                to.region(),
                to.postalCode(),
                to.country(),
                to.phone(),
                merchant.value(),
                order);
    }
}
