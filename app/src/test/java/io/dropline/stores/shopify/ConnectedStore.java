package io.dropline.stores.shopify;

import com.zaxxer.hikari.HikariDataSource;
import io.dropline.mailroom.InboxDraft;
import io.dropline.platform.MerchantId;
import io.dropline.platform.postgres.TestDatabase;
import io.dropline.platform.settings.Settings;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.store.StoreOptions;
import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.store.book.Product;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import io.dropline.stores.shopify.api.StoreSecrets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The simulated store, a database that knows it, and the client that speaks to it. */
public final class ConnectedStore implements AutoCloseable {
    /** A clock that tests move; it also walks by itself. */
    public static final class MovedClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        public void move(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    public final MovedClock clock = new MovedClock();
    public final Ledger ledger = Ledger.inMemory(clock);
    public final StoreSimulator store;
    public final StoreKey key = new StoreKey(new MerchantId(UUID.randomUUID()), UUID.randomUUID());
    public final JdbcTemplate jdbc;
    final List<InboxDraft> inbox = new ArrayList<>();
    private final HikariDataSource source = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public ConnectedStore(Path home) {
        this(home, options -> options);
    }

    public ConnectedStore(Path home, UnaryOperator<StoreOptions> choice) {
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
        jdbc = new JdbcTemplate(source);
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcTemplate.class, () -> jdbc);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(jdbc));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Settings.class, () -> settings(home));
        context.register(Transactions.class);
        context.scan(
                "io.dropline.platform.secrets",
                "io.dropline.platform.http",
                "io.dropline.problems",
                "io.dropline.stores.shopify.api");
        context.refresh();
        jdbc.update(
                "insert into merchant (id, name, slug, support_email, currency, created_at) values (?, 'M', ?, 'm@example.com', 'USD', now())",
                key.merchant().value(),
                key.storeId().toString());
        connect("STATIC", "shpat_simulated", null, null);
    }

    private static Settings settings(Path home) {
        Settings.Reading reading = Settings.read(
                Map.of("DROPLINE_HOME", home.toString(), "DROPLINE_ALLOW_PRIVATE_ADDRESSES", "127.0.0.1"));
        return switch (reading) {
            case Settings.Reading.Good(Settings settings) -> settings;
            case Settings.Reading.Faulty(List<String> faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    /** Connects the store by another kind of token. */
    public void connect(String kind, @Nullable String access, @Nullable String refresh, @Nullable Instant expires) {
        StoreSecrets secrets = bean(StoreSecrets.class);
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
                secrets.seal(StoreSecrets.WEBHOOK, "secret"),
                kind,
                secrets.seal(StoreSecrets.CLIENT, "simulated-secret"),
                access == null ? null : secrets.seal(StoreSecrets.ACCESS, access),
                refresh == null ? null : secrets.seal(StoreSecrets.REFRESH, refresh),
                expires == null ? null : expires.toString());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ShopifyGraphql graphql() {
        return bean(ShopifyGraphql.class);
    }

    public List<String> openProblems() {
        return jdbc.queryForList("select kind from problem where resolved_at is null order by kind", String.class);
    }

    @Override
    public void close() {
        context.close();
        source.close();
        store.close();
    }
}
