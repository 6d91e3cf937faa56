package io.dropline.acceptance.crash;

import io.dropline.platform.Ids;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A merchant with a store, and the suppliers it buys from. */
record Premises(Installation installation, UUID merchant) {
    private static final String SECRET = "secret-of-the-crashing-store";

    static Premises open(Installation installation, Partners partners) {
        Premises premises = new Premises(installation, Ids.next());
        JdbcClient jdbc = installation.database();
        jdbc.sql("""
                insert into merchant (id, name, slug, support_email, currency, created_at)
                values (?, 'Hearth & Harbor', 'crashing', 'help@crash.example', 'USD', now())""").param(premises.merchant).update();
        jdbc.sql("""
                insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, access_token, created_at)
                values (?, ?, 'SHOPIFY', 'Store', 'hearth-and-harbor.myshopify.com', ?, ?, 'STATIC', ?, now())""")
                .params(
                        premises.merchant,
                        Ids.next(),
                        partners.store().toString(),
                        installation.seal("store.webhook-secret", SECRET),
                        installation.seal("store.access-token", "shpat_simulated"))
                .update();
        jdbc.sql("""
                insert into policy (merchant_id, kind, version, document, made_at, made_by)
                values (?, 'holds', 1, '{"graceMinutes":0,"duplicateWithinHours":0}', now(), 'test')""").param(premises.merchant).update();
        partners.sendWebhooksTo(installation.address().resolve("/hooks/shopify"), SECRET);
        return premises;
    }

    /** A supplier that ships one SKU, of which it has more than will be asked for. */
    void supplier(String code, String email, String sku) {
        UUID id = Ids.next();
        JdbcClient jdbc = installation.database();
        jdbc.sql("""
                insert into supplier (merchant_id, id, code, name, email, ship_from_postal, drop_fee, shipping_rule, created_at)
                values (?, ?, ?, ?, ?, '55401', 5, '{"kind":"flat","amount":20}', now())""").params(merchant, id, code, code + " Supply", email).update();
        jdbc.sql("""
                insert into brand_authorization (merchant_id, id, supplier_id, brand, valid_from, created_at)
                values (?, ?, ?, 'Harvia', '2020-01-01', now())""").params(merchant, Ids.next(), id).update();
        jdbc.sql("""
                insert into product (merchant_id, sku, title, brand, weight_grams, updated_at) values (?, ?, ?, 'Harvia', 20000, now())""").params(merchant, sku, "The " + sku).update();
        jdbc.sql("""
                insert into offer (merchant_id, supplier_id, sku, supplier_sku, unit_cost, updated_at) values (?, ?, ?, ?, 900, now())""").params(merchant, id, sku, "X-" + sku).update();
        jdbc.sql("insert into stock (merchant_id, supplier_id, sku, on_hand, as_of) values (?, ?, ?, 1000, now())")
                .params(merchant, id, sku)
                .update();
    }
}
