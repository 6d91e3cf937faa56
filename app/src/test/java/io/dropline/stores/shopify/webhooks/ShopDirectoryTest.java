package io.dropline.stores.shopify.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ShopDirectoryTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
    private final AtomicInteger lookUps = new AtomicInteger();
    private volatile Optional<Shop> shop = Optional.empty();
    private final ShopDirectory directory = new ShopDirectory(
            domain -> {
                lookUps.incrementAndGet();
                return shop.filter(_ -> domain.equals("x.myshopify.com"));
            },
            now::get);

    @Test
    void keepsAShopForAMomentAndAnUnknownOneToo() {
        assertThat(directory.find("x.myshopify.com")).isEmpty();
        shop = Optional.of(shop());
        assertThat(directory.find("x.myshopify.com")).isEmpty();
        assertThat(lookUps).hasValue(1);

        now.updateAndGet(before -> before.plusSeconds(5));
        assertThat(directory.find("x.myshopify.com")).isPresent();
        assertThat(directory.find("x.myshopify.com")).isPresent();
        assertThat(lookUps).hasValue(2);
    }

    @Test
    void fetchesAtOnceWhenToldOfAChange() {
        assertThat(directory.find("x.myshopify.com")).isEmpty();
        shop = Optional.of(shop());
        directory.changed("x.myshopify.com");

        assertThat(directory.find("x.myshopify.com")).isPresent();
    }

    private static Shop shop() {
        return new Shop(new MerchantId(new UUID(1, 1)), new UUID(2, 2), List.of());
    }
}
