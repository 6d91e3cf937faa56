package io.dropline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.dropline.platform.postgres.TestDatabase;
import io.dropline.platform.settings.Settings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class LaunchTest {
    @TempDir
    private Path home = Path.of("unset");

    @Test
    void startsOnADatabaseOfItsOwnAndLeavesNothingBehind() throws Exception {
        URI address;
        try (ConfigurableApplicationContext context = Launch.launch(settings(Map.of()))) {
            address = context.getBean(Settings.class).publicUrl();
            assertThat(status(address)).isBetween(200, 499);
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("dropline");
        }
        assertThatThrownBy(() -> status(address)).isInstanceOf(IOException.class);
        assertThat(home.resolve("postgres/data-18/PG_VERSION")).exists();
        assertThat(home.resolve("postgres/data-18/postmaster.pid")).doesNotExist();
    }

    @Test
    void startsOnTheOperatorsDatabaseAndTellsWhetherItAnswers() throws Exception {
        String url = TestDatabase.freshUrl();
        Map<String, String> environment = Map.of(
                "DROPLINE_DATABASE_URL", url,
                "DROPLINE_DATABASE_USER", TestDatabase.server().user(),
                "DROPLINE_DATABASE_PASSWORD", TestDatabase.server().password());
        try (ConfigurableApplicationContext context = Launch.launch(settings(environment))) {
            assertThat(url)
                    .endsWith("/"
                            + context.getBean(JdbcClient.class)
                                    .sql("select current_database()")
                                    .query(String.class)
                                    .single());
            URI health = URI.create(context.getBean(Settings.class).publicUrl() + "/healthz");
            assertThat(status(health)).isEqualTo(200);
            context.getBean(HikariDataSource.class).close();
            assertThat(status(health)).isEqualTo(503);
        }
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());
            assertThatThrownBy(() -> Launch.launch(settings(Map.of("DROPLINE_PORT", port))))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + port + " is taken")
                    .hasMessageContaining("DROPLINE_PORT");
        }
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    @Test
    void aDemoTakesTheNextFreePort() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            Settings demo =
                    settings(Map.of("DROPLINE_MODE", "demo", "DROPLINE_PORT", Integer.toString(other.getLocalPort())));
            Settings moved = FreePort.choose(demo);
            assertThat(moved.port()).isGreaterThan(other.getLocalPort());
            assertThat(moved.publicUrl()).isEqualTo(URI.create("http://localhost:" + moved.port()));
        }
    }

    private Settings settings(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of("DROPLINE_HOME", home.toString(), "DROPLINE_PORT", "0"));
        environment.putAll(more);
        return switch (Settings.read(environment)) {
            case Settings.Reading.Good good -> good.settings();
            case Settings.Reading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static int status(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
