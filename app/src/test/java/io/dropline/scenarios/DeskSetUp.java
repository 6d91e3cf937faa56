package io.dropline.scenarios;

import io.dropline.platform.Ids;
import io.dropline.platform.db.Moments;
import io.dropline.simulators.store.book.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is there before anything happens: policies, suppliers, goods and what they are made of. */
interface DeskSetUp extends DeskGround {
    default void holds(String policy) {
        policy("holds", policy);
    }

    default void policy(String kind, String document) {
        jdbc().sql("""
                insert into policy (merchant_id, kind, version, document, made_at, made_by)
                select ?, ?, coalesce(max(version), 0) + 1, ?::jsonb, now(), 'scenario' from policy where merchant_id = ? and kind = ?""")
                .params(merchant().value(), kind, document, merchant().value(), kind)
                .update();
    }

    default UUID supplier(String code) {
        UUID id = Ids.next();
        jdbc().sql("""
                insert into supplier (merchant_id, id, code, name, email, ship_from_postal, drop_fee, shipping_rule, created_at)
                values (?, ?, ?, ?, ?, '55401', 5, '{"kind":"flat","amount":20}', now())""")
                .params(merchant().value(), id, code, code + " Supply", mailOf(code))
                .update();
        jdbc().sql(
                        "insert into brand_authorization (merchant_id, id, supplier_id, brand, valid_from, created_at) values (?, ?, ?, 'Harvia', '2020-01-01', now())")
                .params(merchant().value(), Ids.next(), id)
                .update();
        return id;
    }

    default void offer(UUID supplier, String sku, String cost, int stock) {
        jdbc().sql("""
                insert into product (merchant_id, sku, title, brand, weight_grams, updated_at) values (?, ?, ?, 'Harvia', 20000, now())
                on conflict do nothing""").params(merchant().value(), sku, "The " + sku).update();
        jdbc().sql(
                        "insert into offer (merchant_id, supplier_id, sku, supplier_sku, unit_cost, updated_at) values (?, ?, ?, ?, ?::numeric, now())")
                .params(merchant().value(), supplier, sku, "X-" + sku, cost)
                .update();
        jdbc().sql("insert into stock (merchant_id, supplier_id, sku, on_hand, as_of) values (?, ?, ?, ?, ?)")
                .params(
                        merchant().value(),
                        supplier,
                        sku,
                        stock,
                        Moments.toSql(house().clock.instant()))
                .update();
        store().sell(new Product(sku, "The " + sku, "Harvia", new BigDecimal("1500"), 20000, ""));
    }

    /** The supplier says anew what it has. */
    default void stock(UUID supplier, String sku, int units) {
        jdbc().sql("update stock set on_hand = ?, committed = 0 where merchant_id = ? and supplier_id = ? and sku = ?")
                .params(units, merchant().value(), supplier, sku)
                .update();
    }

    /** Says something of a supplier that has no word of its own here; the statement's last two parameters are merchant and supplier. */
    default void of(UUID supplier, String sql, Object... values) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(merchant().value());
        all.add(supplier);
        jdbc().sql(sql).params(all).update();
    }

    /** A product made of others: "STOVE", 1, "BENCH", 2. */
    default void kit(String sku, Object... parts) {
        jdbc().sql("""
                insert into product (merchant_id, sku, title, brand, weight_grams, updated_at) values (?, ?, ?, 'Harvia', 0, now())
                on conflict do nothing""").params(merchant().value(), sku, "The " + sku).update();
        for (int i = 0; i < parts.length; i += 2) {
            jdbc().sql("insert into kit_part (merchant_id, kit_sku, part_sku, quantity) values (?, ?, ?, ?)")
                    .params(merchant().value(), sku, parts[i], parts[i + 1])
                    .update();
        }
    }

    default void leadDays(UUID supplier, String sku, int days) {
        jdbc().sql("update offer set lead_days = ? where merchant_id = ? and supplier_id = ? and sku = ?")
                .params(days, merchant().value(), supplier, sku)
                .update();
    }

    default void sold(String sku, boolean active) {
        jdbc().sql("update product set active = ? where merchant_id = ? and sku = ?")
                .params(active, merchant().value(), sku)
                .update();
    }
}
