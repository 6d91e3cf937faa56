package io.dropline.platform.http;

import com.zaxxer.hikari.HikariDataSource;
import io.dropline.platform.MerchantId;
import io.dropline.platform.postgres.TestDatabase;
import io.dropline.platform.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What translators stand on: a fresh database with one merchant, secrets, problems, HTTP that may reach loopback, and a clock. */
public final class TestGround implements AutoCloseable {
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
    public final JdbcTemplate jdbc;
    public final MerchantId merchant = new MerchantId(UUID.randomUUID());
    private final HikariDataSource source = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param packages more packages whose components are wanted */
    public TestGround(Path home, String... packages) {
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
                "io.dropline.platform.retention",
                "io.dropline.problems");
        if (packages.length > 0) {
            context.scan(packages);
        }
        context.refresh();
        jdbc.update(
                "insert into merchant (id, name, slug, support_email, currency, created_at) values (?, 'M', 'm', 'm@example.com', 'USD', now())",
                merchant.value());
    }

    private static Settings settings(Path home) {
        Settings.Reading reading = Settings.read(
                Map.of("DROPLINE_HOME", home.toString(), "DROPLINE_ALLOW_PRIVATE_ADDRESSES", "127.0.0.1"));
        return switch (reading) {
            case Settings.Reading.Good(Settings settings) -> settings;
            case Settings.Reading.Faulty(List<String> faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public List<String> openProblems() {
        return jdbc.queryForList("select kind from problem where resolved_at is null order by kind", String.class);
    }

    @Override
    public void close() {
        context.close();
        source.close();
    }
}
