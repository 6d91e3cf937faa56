package io.dropline.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.settings.Settings.ArmedFailpoint;
import io.dropline.platform.settings.Settings.Mode;
import io.dropline.platform.settings.Settings.Reading;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void defaultsAreThese() {
        assertThat(good(Map.of()))
                .isEqualTo(new Settings(
                        Mode.SERVE,
                        Path.of("/home/ann/.dropline"),
                        8080,
                        URI.create("http://localhost:8080"),
                        new DatabaseSettings.Embedded(16, 512),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        8,
                        Duration.ofSeconds(20),
                        Optional.empty()));
    }

    @Test
    void everythingCanBeSet() {
        Settings settings = good(Map.ofEntries(
                Map.entry("DROPLINE_HOME", "/srv/drop line"),
                Map.entry("DROPLINE_PORT", "9000"),
                Map.entry("DROPLINE_PUBLIC_URL", "https://desk.example.com/"),
                Map.entry("DROPLINE_DATABASE_URL", "jdbc:postgresql://db/dropline"),
                Map.entry("DROPLINE_DATABASE_USER", "ann"),
                Map.entry("DROPLINE_DATABASE_PASSWORD", "open sesame"),
                Map.entry("DROPLINE_DATABASE_POOL", "30"),
                Map.entry("DROPLINE_BOOTSTRAP_TOKEN", "0123456789abcdef"),
                Map.entry("DROPLINE_OWNER_LINK", "ann@example.com"),
                Map.entry("DROPLINE_SMTP_HOST", "mail.example.com"),
                Map.entry("DROPLINE_SMTP_PORT", "2525"),
                Map.entry("DROPLINE_SMTP_USER", "mailer"),
                Map.entry("DROPLINE_SMTP_PASSWORD", "open letter"),
                Map.entry("DROPLINE_SMTP_STARTTLS", "off"),
                Map.entry("DROPLINE_SMTP_FROM", "orders@example.com"),
                Map.entry("DROPLINE_ALLOW_PRIVATE_ADDRESSES", "10.1.0.0/16, fd00::/8,erp.internal"),
                Map.entry("DROPLINE_WORKERS", "3"),
                Map.entry("DROPLINE_SHUTDOWN_SECONDS", "5"),
                Map.entry("DROPLINE_FAILPOINT", "outbox.claimed:halt")));

        assertThat(settings)
                .isEqualTo(new Settings(
                        Mode.SERVE,
                        Path.of("/srv/drop line"),
                        9000,
                        URI.create("https://desk.example.com"),
                        new DatabaseSettings.Own(
                                30,
                                "jdbc:postgresql://db/dropline",
                                Optional.of("ann"),
                                Optional.of(new Secret("open sesame"))),
                        true,
                        Optional.of(new Secret("0123456789abcdef")),
                        Optional.of("ann@example.com"),
                        Optional.empty(),
                        Optional.of(new MailServer(
                                "mail.example.com",
                                2525,
                                Optional.of("mailer"),
                                Optional.of(new Secret("open letter")),
                                MailServer.StartTls.OFF,
                                "orders@example.com")),
                        List.of("10.1.0.0/16", "fd00::/8", "erp.internal"),
                        3,
                        Duration.ofSeconds(5),
                        Optional.of(new ArmedFailpoint("outbox.claimed", ArmedFailpoint.Action.HALT))));
        assertThat(settings.toString()).doesNotContain("open sesame", "open letter", "0123456789abcdef");
    }

    @Test
    void aDemoLivesBesideTheRealThing() {
        Settings demo = good(Map.of("DROPLINE_MODE", "demo"));
        assertThat(demo.home()).isEqualTo(Path.of("/home/ann/.dropline/demo"));
        assertThat(demo.onPort(8081).publicUrl()).isEqualTo(URI.create("http://localhost:8081"));
    }

    @Test
    void theAddressFormOfHostersIsRead() {
        DatabaseSettings database = good(Map.of(
                        "DROPLINE_DATABASE_URL", "postgres://ann:p%40ss@db:5433/shop?sslmode=require"))
                .database();
        assertThat(database)
                .isEqualTo(new DatabaseSettings.Own(
                        16,
                        "jdbc:postgresql://db:5433/shop?sslmode=require",
                        Optional.of("ann"),
                        Optional.of(new Secret("p@ss"))));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, '', false",
        "https://desk.example.com, '', true",
        "https://desk.example.com, no, false",
        "http://desk.internal, yes, true"
    })
    void aProxyIsBelievedWhereThereHasToBeOne(String url, String said, boolean believed) {
        assertThat(good(Map.of("DROPLINE_PUBLIC_URL", url, "DROPLINE_BEHIND_PROXY", said))
                        .behindProxy())
                .isEqualTo(believed);
    }

    @Test
    void anEmptyVariableIsNotSet() {
        assertThat(good(Map.of("DROPLINE_PORT", " ", "DROPLINE_DATABASE_URL", "")))
                .isEqualTo(good(Map.of()));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(faults(Map.of("DROPLINE_PROT", "1", "DROPLINE_PORT", "http", "DROPLINE_WORKERS", "0")))
                .containsExactly(
                        "DROPLINE_PROT is not a setting of Dropline. Did you mean DROPLINE_PORT? \"./dropline help\" lists them all.",
                        "DROPLINE_PORT is \"http\"; it must be a whole number from 0 to 65535.",
                        "DROPLINE_WORKERS is \"0\"; it must be a whole number from 1 to 256.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROPLINE_MODE                    | test                        | one of serve, demo",
                "DROPLINE_PUBLIC_URL              | desk.example.com            | https://desk.example.com",
                "DROPLINE_PUBLIC_URL              | ftp://desk.example.com      | https://desk.example.com",
                "DROPLINE_DATABASE_URL            | mysql://root:secret@db/shop | jdbc:postgresql://",
                "DROPLINE_DATABASE_USER           | ann                         | set DROPLINE_DATABASE_URL",
                "DROPLINE_BOOTSTRAP_TOKEN         | short                       | at least 16",
                "DROPLINE_SMTP_HOST               | mail.example.com            | DROPLINE_SMTP_FROM must",
                "DROPLINE_SMTP_STARTTLS           | yes                         | one of required, optional, off",
                "DROPLINE_SMTP_FROM               | Ann                         | orders@example.com",
                "DROPLINE_ALLOW_PRIVATE_ADDRESSES | 10.0.0.0/8;localhost        | with commas between",
                "DROPLINE_FAILPOINT               | outbox.claimed              | name:halt",
            })
    void aFaultNamesTheVariableAndWhatToDo(String name, String value, String words) {
        assertThat(faults(Map.of(name, value)))
                .singleElement()
                .asString()
                .contains(name, words)
                .doesNotContain("secret");
    }

    private static Settings good(Map<String, String> environment) {
        return switch (read(environment)) {
            case Reading.Good good -> good.settings();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static List<String> faults(Map<String, String> environment) {
        return switch (read(environment)) {
            case Reading.Good good -> List.of();
            case Reading.Faulty faulty -> faulty.faults();
        };
    }

    private static Reading read(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("HOME", "/home/ann");
        all.put("UNRELATED", "x");
        return Settings.read(all);
    }
}
