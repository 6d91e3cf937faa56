package io.dropline.catalog.kits;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Kits in the database. */
@Repository
class KitStore {
    /** A part of a kit, to be written. */
    record Row(String kit, KitDraft.Part part) {}

    private final JdbcTemplate jdbc;

    KitStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these products there are; they stay as they are until the transaction ends. */
    Set<String> lockProducts(MerchantId merchant, List<String> skus) {
        return skus(
                "select sku from product where merchant_id = ? and sku = any(?) order by sku for update",
                merchant,
                skus);
    }

    Set<String> kitsAmong(MerchantId merchant, List<String> skus) {
        return skus("select distinct kit_sku from kit_part where merchant_id = ? and kit_sku = any(?)", merchant, skus);
    }

    /** Which of these are parts of kits other than these. */
    Set<String> partsAmong(MerchantId merchant, List<String> skus, List<String> butOf) {
        return new HashSet<>(jdbc.query(
                "select distinct part_sku from kit_part where merchant_id = ? and part_sku = any(?) and kit_sku <> all(?)",
                (row, index) -> row.getString(1),
                merchant.value(),
                skus.toArray(String[]::new),
                butOf.toArray(String[]::new)));
    }

    Set<String> offeredAmong(MerchantId merchant, List<String> skus) {
        return skus("select distinct sku from offer where merchant_id = ? and sku = any(?) and active", merchant, skus);
    }

    /** Makes these the parts that the kits have. Answers the kits that changed. */
    Set<String> replace(MerchantId merchant, List<String> kits, List<Row> parts) {
        Set<String> changed = new HashSet<>(jdbc.query(
                """
                delete from kit_part k where k.merchant_id = ? and k.kit_sku = any(?) and not exists (
                    select 1 from unnest(?, ?) as t(kit, part) where t.kit = k.kit_sku and t.part = k.part_sku)
                returning kit_sku""",
                (row, index) -> row.getString(1),
                merchant.value(),
                kits.toArray(String[]::new),
                parts.stream().map(Row::kit).toArray(String[]::new),
                parts.stream().map(row -> row.part().sku()).toArray(String[]::new)));
        changed.addAll(jdbc.query(
                """
                insert into kit_part as k (merchant_id, kit_sku, part_sku, quantity)
                select ?, t.kit, t.part, t.quantity from unnest(?, ?, ?) as t(kit, part, quantity) order by t.kit, t.part
                on conflict (merchant_id, kit_sku, part_sku) do update set quantity = excluded.quantity
                where k.quantity <> excluded.quantity
                returning kit_sku""",
                Columns.of(parts)
                        .value(merchant.value())
                        .text(Row::kit)
                        .text(row -> row.part().sku())
                        .integer(row -> row.part().quantity()),
                (row, index) -> row.getString(1)));
        return changed;
    }

    boolean remove(MerchantId merchant, String kit) {
        return jdbc.update("delete from kit_part where merchant_id = ? and kit_sku = ?", merchant.value(), kit) > 0;
    }

    /**
     * Kits by SKU.
     *
     * @param sku only this one; null: all after {@code after}
     */
    List<Kit> list(MerchantId merchant, @Nullable String sku, String after, int limit) {
        Map<String, Kit> kits = new LinkedHashMap<>();
        jdbc.query(
                """
                select k.kit_sku, w.title as kit_title, k.part_sku, p.title, k.quantity
                from (select distinct kit_sku from kit_part
                      where merchant_id = ? and kit_sku > ? and (?::text is null or kit_sku = ?) order by kit_sku limit ?) page
                join kit_part k on k.merchant_id = ? and k.kit_sku = page.kit_sku
                join product w on w.merchant_id = k.merchant_id and w.sku = k.kit_sku
                join product p on p.merchant_id = k.merchant_id and p.sku = k.part_sku
                order by k.kit_sku, k.part_sku""",
                row -> {
                    String kit = row.getString("kit_sku");
                    Kit before = kits.get(kit);
                    List<Kit.Part> parts = new ArrayList<>(before == null ? List.of() : before.parts());
                    parts.add(new Kit.Part(row.getString("part_sku"), row.getString("title"), row.getInt("quantity")));
                    kits.put(kit, new Kit(kit, row.getString("kit_title"), parts));
                },
                merchant.value(),
                after,
                sku,
                sku,
                limit,
                merchant.value());
        return List.copyOf(kits.values());
    }

    /** The kits of which a product is a part. */
    List<String> with(MerchantId merchant, String part) {
        return jdbc.query(
                "select kit_sku from kit_part where merchant_id = ? and part_sku = ? order by kit_sku",
                (row, index) -> row.getString(1),
                merchant.value(),
                part);
    }

    private Set<String> skus(String sql, MerchantId merchant, List<String> skus) {
        return new HashSet<>(
                jdbc.query(sql, (row, index) -> row.getString(1), merchant.value(), skus.toArray(String[]::new)));
    }
}
