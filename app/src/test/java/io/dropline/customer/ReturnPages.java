package io.dropline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.portal.Premises;
import io.dropline.portal.Shop;
import io.dropline.returns.files.Pictures;
import io.dropline.returns.notice.ReturnLinks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for the pages of returns, beside those of the premises and the shop. */
final class ReturnPages {
    private static final String UPS = "1Z999AA10123456784";
    private static final String OTHER_UPS = "1Z12345E0205271686";
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Premises premises = Premises.OPEN;

    /** Three heaters and a bench that are with the customer, and a supplier who takes them back. */
    Shop delivered() {
        Shop shop = new Shop().issued();
        shop.parcel(UPS, "DELIVERED", shop.today, 3, 0);
        shop.parcel(OTHER_UPS, "DELIVERED", shop.today, 0, 1);
        shop.run("""
                insert into supplier_return_policy (merchant_id, supplier_id, window_days, paid_by, restocking_percent, name, street, city, region, postal,
                    country, updated_at)
                select merchant_id, id, 30, 'CUSTOMER', 15, 'Returns', '1 Dock Rd', 'Minneapolis', 'MN', '55401', 'US', now()
                from supplier where merchant_id = ?""", shop.merchant.value());
        return shop;
    }

    /** One heater, by a policy that asks nobody. */
    UUID authorized(Shop shop, String reason) {
        shop.run(
                "insert into policy (merchant_id, kind, version, document, made_at, made_by) values (?, 'returns', 1, '{\"approveUpTo\":5000,\"approveReasons\":[\"UNWANTED\",\"DAMAGED\"]}', now(), 'test')",
                shop.merchant.value());
        Map<String, String> fields =
                hidden(review(shop, Map.of("units-" + shop.heaters, "1", "reason-" + shop.heaters, reason))
                        .body());
        premises.post(shop.trackPath() + "/return", fields, "photos", List.of(Pictures.jpeg(64, 48)));
        assertThat(shop.read(
                        String.class, "select state from goods_return where merchant_id = ?", shop.merchant.value()))
                .containsExactly("AUTHORIZED");
        return shop.read(UUID.class, "select id from goods_return where merchant_id = ?", shop.merchant.value())
                .getFirst();
    }

    HttpResponse<String> review(Shop shop, Map<String, String> form) {
        return premises.post(shop.trackPath() + "/return/review", form);
    }

    String supplierPath(Shop shop, UUID id) {
        return Premises.path(premises.bean(ReturnLinks.class)
                .returnLink(shop.merchant, id, Instant.now().plus(Duration.ofDays(1))));
    }

    String expired(Shop shop, UUID id) {
        return Premises.path(premises.bean(ReturnLinks.class)
                .returnLink(shop.merchant, id, Instant.now().minus(Duration.ofDays(1))));
    }

    static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = HIDDEN.matcher(page);
        while (matcher.find()) {
            fields.put(
                    matcher.group(1),
                    matcher.group(2).replace("&lt;", "<").replace("&amp;", "&").replace("&#34;", "\""));
        }
        return fields;
    }

    static int count(Shop shop, String table) {
        return shop.read(
                        Integer.class,
                        "select count(*)::int from " + table + " where merchant_id = ?",
                        shop.merchant.value())
                .getFirst();
    }
}
