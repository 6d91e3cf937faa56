package io.dropline.stores.shopify.webhooks;

import io.dropline.platform.MerchantId;
import io.dropline.platform.http.HmacSha256;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.stores.StoreSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shops in the database. A shop that uninstalled the app may still deliver: its privacy topics come up to two days later. */
final class ShopStore {
    private final JdbcClient jdbc;
    private final SecretBox box;

    ShopStore(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** By domain alone: the one query that cannot name the merchant, because it finds out who it is. */
    Optional<Shop> byDomain(String domain) {
        return jdbc.sql("""
                        select merchant_id, id, webhook_secret,
                            case when webhook_secret_set_at > clock_timestamp() - interval '24 hours' then previous_secret end as previous_secret
                        from store where kind = 'SHOPIFY' and domain = ?""")
                .param(domain)
                .query((row, _) -> {
                    List<HmacSha256> keys = new ArrayList<>();
                    for (String column : List.of("webhook_secret", "previous_secret")) {
                        byte[] sealed = row.getBytes(column);
                        if (sealed != null) {
                            keys.add(new HmacSha256(box.openText(StoreSecrets.WEBHOOK, sealed)));
                        }
                    }
                    return new Shop(
                            new MerchantId(row.getObject("merchant_id", UUID.class)),
                            row.getObject("id", UUID.class),
                            List.copyOf(keys));
                })
                .optional();
    }
}
