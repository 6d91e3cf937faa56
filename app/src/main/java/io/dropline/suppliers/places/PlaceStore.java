package io.dropline.suppliers.places;

import io.dropline.platform.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ship-from places in the database. */
@Repository
class PlaceStore {
    private static final String COLUMNS = "code, name, street, city, region, postal, country, active";
    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Place> list(MerchantId merchant, UUID supplier) {
        return jdbc.sql("select " + COLUMNS
                        + " from supplier_place where merchant_id = ? and supplier_id = ? order by active desc, code")
                .params(merchant.value(), supplier)
                .query(PlaceStore::row)
                .list();
    }

    Place upsert(MerchantId merchant, UUID supplier, Place place) {
        return jdbc.sql("""
                insert into supplier_place (merchant_id, supplier_id, code, name, street, city, region, postal, country, active)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (merchant_id, supplier_id, code) do update set name = excluded.name, street = excluded.street,
                    city = excluded.city, region = excluded.region, postal = excluded.postal, country = excluded.country,
                    active = excluded.active
                returning
                """ + COLUMNS)
                .params(
                        merchant.value(),
                        supplier,
                        place.code(),
                        place.name(),
                        place.street(),
                        place.city(),
                        place.region(),
                        place.postal(),
                        place.country(),
                        place.active())
                .query(PlaceStore::row)
                .single();
    }

    boolean named(MerchantId merchant, UUID supplier, String code) {
        return jdbc.sql("""
                select exists (select 1 from offer where merchant_id = ? and supplier_id = ? and active and ? = any(ship_from))""")
                .params(merchant.value(), supplier, code)
                .query(Boolean.class)
                .single();
    }

    Optional<Place> remove(MerchantId merchant, UUID supplier, String code) {
        return jdbc.sql("delete from supplier_place where merchant_id = ? and supplier_id = ? and code = ? returning "
                        + COLUMNS)
                .params(merchant.value(), supplier, code)
                .query(PlaceStore::row)
                .optional();
    }

    private static Place row(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getString("code"),
                row.getString("name"),
                row.getString("street"),
                row.getString("city"),
                row.getString("region"),
                row.getString("postal"),
                row.getString("country"),
                row.getBoolean("active"));
    }
}
