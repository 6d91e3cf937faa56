package io.dropline.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.platform.postgres.DatabaseRefused;
import io.dropline.platform.postgres.EmbeddedPostgres;
import io.dropline.platform.postgres.Options;
import io.dropline.platform.postgres.TestDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RequirementsTest {
    @Test
    void aDurableDatabaseIsTaken() {
        assertThatCode(() -> Requirements.check(TestDatabase.fresh())).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatAnswersBeforeItWritesIsRefused() {
        EmbeddedPostgres server = TestDatabase.server();
        assertThatThrownBy(() ->
                        Requirements.check(source(server, server.jdbcUrl() + "?options=-c%20synchronous_commit=off")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("synchronous_commit = off");
    }

    @Test
    void aDatabaseThatNeverWritesIsRefused(@TempDir Path home) {
        Options careless = new Options(16, 10, Options.Durability.SURVIVES_PROCESSES_ONLY);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, careless)) {
            assertThatThrownBy(() -> Requirements.check(source(server, server.jdbcUrl())))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("fsync = off");
        }
    }

    @Test
    void aDatabaseOutOfReachIsNamed() {
        DataSource nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none", "u", "p");
        assertThatThrownBy(() -> Requirements.check(nobody))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    private static DataSource source(EmbeddedPostgres server, String url) {
        return new DriverManagerDataSource(url, server.user(), server.password());
    }
}
