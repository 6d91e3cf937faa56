package io.dropline.mailroom;

import com.zaxxer.hikari.HikariDataSource;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.Traffic;
import io.dropline.platform.postgres.TestDatabase;
import io.dropline.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The mailroom, nothing above it; its workers stand still unless a test says otherwise. */
final class PostOffice implements AutoCloseable {
    static final String KIND = "letter";
    static final String LANE = "partner";

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    final MerchantId merchant = new MerchantId(Ids.next());
    final TestClock clock = new TestClock(Instant.parse("2026-11-23T15:00:00Z"));
    final Partner partner = new Partner();
    final Reader reader = new Reader();
    final HikariDataSource database = TestDatabase.fresh();
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    PostOffice() {
        this(false);
    }

    PostOffice(boolean work) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> jdbc);
        context.registerBean(JdbcTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Settings.class, PostOffice::settings);
        context.registerBean(
                MailroomSettings.class, () -> new MailroomSettings(Duration.ofMinutes(2), work, Duration.ofMillis(50)));
        context.registerBean(Sender.class, () -> partner);
        context.registerBean(InboxHandler.class, () -> reader);
        context.register(Transactions.class, Traffic.class);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.scan(
                "io.dropline.mailroom",
                "io.dropline.platform.retention",
                "io.dropline.problems",
                "io.dropline.timeline");
        context.refresh();
    }

    private static Settings settings() {
        return switch (Settings.read(Map.of("DROPLINE_SHUTDOWN_SECONDS", "5"))) {
            case Settings.Reading.Good good -> good.settings();
            case Settings.Reading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void send() {
        bean(Dispatcher.class).drain();
    }

    UUID letter(String subject) {
        UUID id = Ids.next();
        bean(Outbox.class)
                .write(List.of(new OutboxDraft(
                        merchant, id, LANE, KIND, subject, null, "m-" + id, "{}", "Letter " + subject)));
        return id;
    }

    List<UUID> withdraw(String subject) {
        return bean(Outbox.class).withdraw(merchant, List.of(subject), KIND);
    }

    boolean decide(UUID id, Decision decision) {
        return bean(Outbox.class).decide(merchant, id, decision, "Ada") instanceof Decided.Done;
    }

    String state(UUID id) {
        return column(id, "state");
    }

    String column(UUID id, String column) {
        return String.valueOf(jdbc.queryForObject("select " + column + " from outbox where id = ?", String.class, id));
    }

    void leaseRunsOut(UUID id) {
        jdbc.update("update outbox set lease_until = clock_timestamp() - interval '1 second' where id = ?", id);
    }

    /** The kinds of the open problems with this document. */
    List<String> problems(String subject) {
        return jdbc.queryForList(
                "select kind from problem where merchant_id = ? and subject = ? and resolved_at is null order by kind",
                String.class,
                merchant.value(),
                subject);
    }

    int failures() {
        Integer failures = jdbc.queryForObject(
                "select failures from lane where merchant_id = ? and lane = ?", Integer.class, merchant.value(), LANE);
        return failures == null ? -1 : failures;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
