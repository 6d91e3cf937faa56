package io.dropline.stores.shopify;

import io.dropline.mailroom.InboxDraft;
import io.dropline.platform.http.TestGround;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.store.StoreOptions;
import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.store.book.Product;
import io.dropline.stores.StoreSecrets;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The simulated store, a database that knows it, and the client that speaks to it. */
public final class ConnectedStore implements AutoCloseable {
    private final TestGround ground;
    public final TestGround.MovedClock clock;
    public final Ledger ledger;
    public final StoreSimulator store;
    public final StoreKey key;
    public final JdbcTemplate jdbc;
    final List<InboxDraft> inbox = new ArrayList<>();

    public ConnectedStore(Path home) {
        this(home, options -> options);
    }

    public ConnectedStore(Path home, UnaryOperator<StoreOptions> choice) {
        ground = new TestGround(home, "io.dropline.stores.shopify.api");
        clock = ground.clock;
        jdbc = ground.jdbc;
        key = new StoreKey(ground.merchant, UUID.randomUUID());
        ledger = Ledger.inMemory(clock);
        store = StoreSimulator.start(choice.apply(StoreOptions.defaults(ledger, clock)
                .withFirstId(9_007_199_254_740_993_001L)
                .withProducts(List.of(
                        new Product(
                                "SAUNA-2P",
                                "Two-person cedar sauna",
                                "Nordhus",
                                new BigDecimal("3299.00"),
                                180_000,
                                ""),
                        new Product(
                                "DESK-140", "Standing desk 140", "Uplift", new BigDecimal("649.50"), 38_000, "")))));
        connect("STATIC", "shpat_simulated", null, null);
    }

    /** Connects the store by another kind of token. */
    public void connect(String kind, @Nullable String access, @Nullable String refresh, @Nullable Instant expires) {
        SecretBox box = bean(SecretBox.class);
        String api = store.uri().toString().replaceAll("/$", "");
        jdbc.update("delete from store");
        jdbc.update(
                """
                insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, client_id, client_secret,
                                   access_token, refresh_token, token_expires_at, created_at)
                values (?, ?, 'SHOPIFY', 'Store', ?, ?, ?, ?, 'simulated-client', ?, ?, ?, ?::timestamptz, now() - interval '1 hour')""",
                key.merchant().value(),
                key.storeId(),
                key.storeId() + ".myshopify.com",
                api,
                box.sealText(StoreSecrets.WEBHOOK, "secret"),
                kind,
                box.sealText(StoreSecrets.CLIENT, "simulated-secret"),
                access == null ? null : box.sealText(StoreSecrets.ACCESS, access),
                refresh == null ? null : box.sealText(StoreSecrets.REFRESH, refresh),
                expires == null ? null : expires.toString());
    }

    public <T> T bean(Class<T> type) {
        return ground.bean(type);
    }

    public ShopifyGraphql graphql() {
        return bean(ShopifyGraphql.class);
    }

    public List<String> openProblems() {
        return ground.openProblems();
    }

    @Override
    public void close() {
        ground.close();
        store.close();
    }
}
