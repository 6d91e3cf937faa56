package io.dropline.bench.house;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.SecretBox;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A merchant with a store, 40 SKUs and four suppliers. The first two suppliers share the first half of the SKUs, the other two the second half, at
 * prices that differ by less than a second parcel costs: who orders from one half gets one purchase order, who orders from both gets two.
 */
public record Shop(MerchantId merchant, UUID store, String domain, String secret) {
    public static final int SKUS = 40;
    private static final int SUPPLIERS = 4;
    private static final int PLENTY = 1_000_000_000;

    public static Shop open(JdbcClient jdbc, SecretBox box) {
        Shop shop = new Shop(new MerchantId(Ids.next()), Ids.next(), "bench.myshopify.com", "the secret of the bench");
        shop.setUp(jdbc, box);
        shop.stockUp(jdbc, shop.suppliers(jdbc));
        return shop;
    }

    public static String sku(int number) {
        return "SAUNA-%03d".formatted(number);
    }

    public static BigDecimal price(int sku) {
        return BigDecimal.valueOf(90_000 + 1_700L * sku, 2);
    }

    private void setUp(JdbcClient jdbc, SecretBox box) {
        jdbc.sql("""
                insert into merchant (id, name, slug, support_email, currency, created_at)
                values (?, 'Hearth & Harbor', 'bench', 'help@hearth.example', 'USD', now())""").params(merchant.value()).update();
        jdbc.sql("""
                insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, access_token, created_at)
                values (?, ?, 'SHOPIFY', 'Store', ?, 'https://store.example', ?, 'STATIC', ?, now())""")
                .params(
                        merchant.value(),
                        store,
                        domain,
                        box.sealText("store.webhook-secret", secret),
                        box.sealText("store.access-token", "shpat_bench"))
                .update();
        jdbc.sql("""
                insert into policy (merchant_id, kind, version, document, made_at, made_by)
                values (?, 'holds', 1, '{"graceMinutes":0}', now(), 'bench')""").params(merchant.value()).update();
    }

    private List<UUID> suppliers(JdbcClient jdbc) {
        List<UUID> suppliers = new ArrayList<>();
        for (int i = 0; i < SUPPLIERS; i++) {
            UUID id = Ids.next();
            suppliers.add(id);
            jdbc.sql("""
                    insert into supplier (merchant_id, id, code, name, email, ship_from_postal, drop_fee, shipping_rule, created_at)
                    values (?, ?, ?, ?, ?, ?, 5, '{"kind":"flat","amount":20}', now())""")
                    .params(
                            merchant.value(),
                            id,
                            "S" + i,
                            "Supplier number " + i,
                            "orders@s" + i + ".example",
                            List.of("55401", "30301", "98101", "75201").get(i))
                    .update();
            jdbc.sql("""
                    insert into brand_authorization (merchant_id, id, supplier_id, brand, valid_from, created_at)
                    values (?, ?, ?, 'Harvia', '2020-01-01', now())""").params(merchant.value(), Ids.next(), id).update();
        }
        return suppliers;
    }

    private void stockUp(JdbcClient jdbc, List<UUID> suppliers) {
        for (int i = 0; i < SKUS; i++) {
            jdbc.sql("""
                    insert into product (merchant_id, sku, title, brand, weight_grams, updated_at)
                    values (?, ?, ?, 'Harvia', 20000, now())""")
                    .params(merchant.value(), sku(i), "Barrel sauna number " + i)
                    .update();
            int half = i < SKUS / 2 ? 0 : 2;
            for (int j = 0; j < 2; j++) {
                UUID supplier = suppliers.get(half + j);
                BigDecimal cost = price(i).multiply(new BigDecimal("0.6")).add(BigDecimal.valueOf((i + j) % 2 * 3L));
                jdbc.sql("""
                        insert into offer (merchant_id, supplier_id, sku, supplier_sku, unit_cost, updated_at)
                        values (?, ?, ?, ?, ?, now())""")
                        .params(merchant.value(), supplier, sku(i), "X-" + sku(i), cost)
                        .update();
                jdbc.sql("insert into stock (merchant_id, supplier_id, sku, on_hand, as_of) values (?, ?, ?, ?, now())")
                        .params(merchant.value(), supplier, sku(i), PLENTY)
                        .update();
            }
        }
    }
}
