package io.dropline.inventory.shelf;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settings of shelves in the database. */
@Repository
class ShelfStore {
    private record Place(UUID storeId, Shelf.Location location) {}

    private final JdbcClient jdbc;

    ShelfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for every store, whether somebody decided anything about it or not. */
    List<Shelf> list(MerchantId merchant) {
        Map<UUID, List<Shelf.Location>> places = new HashMap<>();
        jdbc.sql("""
                select store_id, location_ref, name, main from shelf_location where merchant_id = ?
                order by main desc, name, location_ref""")
                .param(merchant.value())
                .query((row, _) -> new Place(
                        Moments.uuid(row, "store_id"),
                        new Shelf.Location(
                                row.getString("location_ref"), row.getString("name"), row.getBoolean("main"))))
                .list()
                .forEach(place -> places.computeIfAbsent(place.storeId(), _ -> new java.util.ArrayList<>())
                        .add(place.location()));
        return jdbc.sql("""
                select t.id, t.name, t.domain, coalesce(s.publishes, false) as publishes, coalesce(s.country, 'US') as country, s.cap,
                    coalesce(s.location_ref, '') as location_ref, coalesce(s.halted, '') as halted, s.read_at,
                    (select count(*) from shelf_item i where i.merchant_id = t.merchant_id and i.store_id = t.id and i.stocked) as items
                from store t left join shelf s on s.merchant_id = t.merchant_id and s.store_id = t.id
                where t.merchant_id = ? order by t.created_at, t.id""")
                .param(merchant.value())
                .query((row, _) -> shelf(row, places))
                .list();
    }

    void save(MerchantId merchant, UUID storeId, Shelf.Draft draft) {
        jdbc.sql("""
                insert into shelf (merchant_id, store_id, publishes, country, cap, location_ref)
                values (:merchant, :store, :publishes, :country, :cap, :location)
                on conflict (merchant_id, store_id) do update set publishes = excluded.publishes, country = excluded.country,
                    cap = excluded.cap, location_ref = excluded.location_ref, halted = '', read_at = null""")
                .param("merchant", merchant.value())
                .param("store", storeId)
                .param("publishes", draft.publishes())
                .param("country", draft.country())
                .param("cap", draft.cap())
                .param("location", draft.locationRef())
                .update();
    }

    private static Shelf shelf(ResultSet row, Map<UUID, List<Shelf.Location>> places) throws SQLException {
        UUID id = Moments.uuid(row, "id");
        return new Shelf(
                id,
                row.getString("name"),
                row.getString("domain"),
                row.getBoolean("publishes"),
                row.getString("country").strip(),
                row.getObject("cap", Integer.class),
                row.getString("location_ref"),
                row.getString("halted"),
                Moments.instantOrNull(row, "read_at"),
                places.getOrDefault(id, List.of()),
                row.getInt("items"));
    }
}
