package io.dropline.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @Test
    void freshDatabasesAreMigratedAndDoNotSeeEachOther() {
        DataSource one = TestDatabase.fresh();
        DataSource two = TestDatabase.fresh();
        JdbcClient.create(one).sql("create table mine (id int)").update();

        assertThat(tables(one)).isEqualTo(tables(two) + 1).isGreaterThan(10);
    }

    private static int tables(DataSource database) {
        return JdbcClient.create(database)
                .sql("select count(*) from information_schema.tables where table_schema = 'public'")
                .query(Integer.class)
                .single();
    }
}
