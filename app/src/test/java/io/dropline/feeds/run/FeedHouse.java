package io.dropline.feeds.run;

import com.zaxxer.hikari.HikariDataSource;
import io.dropline.access.Audit;
import io.dropline.access.SecurityClock;
import io.dropline.platform.Traffic;
import io.dropline.platform.postgres.TestDatabase;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The feeds alone on one database, with a clock that is set by hand; one for all desks. */
final class FeedHouse {
    static final HandClock CLOCK = new HandClock();
    private static final HikariDataSource DATABASE = TestDatabase.fresh();
    private static final AnnotationConfigApplicationContext CONTEXT = context();

    /** Stands until it is set. */
    static final class HandClock extends Clock {
        volatile Instant now = FeedDesk.NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private FeedHouse() {}

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    private static AnnotationConfigApplicationContext context() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> DATABASE);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(DATABASE));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(DATABASE));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(DATABASE)));
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(Clock.class, () -> CLOCK);
        context.registerBean(SecurityClock.class, () -> new SecurityClock(CLOCK));
        context.register(Audit.class, Problems.class, Traffic.class);
        context.scan(
                "io.dropline.feeds.alarm",
                "io.dropline.feeds.guard",
                "io.dropline.feeds.lease",
                "io.dropline.feeds.merge",
                "io.dropline.feeds.run",
                "io.dropline.feeds.staging",
                "io.dropline.inventory.news",
                "io.dropline.catalog.news");
        context.refresh();
        return context;
    }
}
