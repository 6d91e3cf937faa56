package io.dropline.platform.settings;

import static io.dropline.platform.settings.Variable.*;

import io.dropline.platform.settings.Settings.ArmedFailpoint;
import io.dropline.platform.settings.Settings.Mode;
import io.dropline.platform.settings.Settings.Reading;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the environment into settings: everything is read, so that all faults are told at once. */
final class SettingsReader {
    private static final Pattern FAILPOINT = Pattern.compile("([a-z0-9.-]+):(halt|throw)");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z.:_-]+(/\\d{1,3})?");
    private static final int LEAST_TOKEN_LENGTH = 16;

    private final Values values;

    SettingsReader(Map<String, String> environment) {
        this.values = new Values(environment);
    }

    Reading read() {
        noteUnknown();
        Mode mode = values.choice(DROPLINE_MODE, Mode.class);
        int port = values.number(DROPLINE_PORT, 0, 65_535);
        URI url = values.parsed(
                        DROPLINE_PUBLIC_URL, "an address like https://desk.example.com", SettingsReader::publicUrl)
                .orElse(Settings.localUrl(port));
        Settings settings = new Settings(
                mode,
                home(mode),
                port,
                url,
                new DatabaseReader(values).read(),
                behindProxy(url),
                token(),
                values.parsed(DROPLINE_OWNER_LINK, "an owner's mail address", SettingsReader::mailAddress),
                values.secret(DROPLINE_MASTER_KEY),
                mailServer(),
                addresses(mode),
                values.number(DROPLINE_WORKERS, 1, 256),
                Duration.ofSeconds(values.number(DROPLINE_SHUTDOWN_SECONDS, 0, 600)),
                values.parsed(DROPLINE_FAILPOINT, "name:halt or name:throw", SettingsReader::failpoint));
        return values.faults().isEmpty()
                ? new Reading.Good(settings)
                : new Reading.Faulty(List.copyOf(values.faults()));
    }

    private void noteUnknown() {
        values.environment().keySet().stream()
                .filter(name ->
                        name.startsWith("DROPLINE_") && Variable.named(name).isEmpty())
                .sorted()
                .map(name -> name + " is not a setting of Dropline. Did you mean " + Variable.nearestTo(name)
                        + "? \"./dropline help\" lists them all.")
                .forEach(values.faults()::add);
    }

    /** A demo lives beside the real thing, never in it. */
    private Path home(Mode mode) {
        String home = values.text(DROPLINE_HOME).orElse(DROPLINE_HOME.shownDefault());
        String user = Optional.ofNullable(values.environment().get("HOME")).orElse(System.getProperty("user.home"));
        Path folder = Path.of(home.equals("~") || home.startsWith("~/") ? user + home.substring(1) : home)
                .toAbsolutePath()
                .normalize();
        return switch (mode) {
            case SERVE -> folder;
            case DEMO -> folder.resolve("demo");
        };
    }

    private static Optional<URI> publicUrl(String text) {
        try {
            URI url = new URI(text.replaceAll("/+$", ""));
            boolean web = List.of("http", "https")
                    .contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT));
            return Optional.of(url).filter(u -> web && u.getHost() != null && u.getQuery() == null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * We speak no TLS ourselves: where people reach us by https there is a proxy, and without its word on who calls, all sign-ins would count for
     * one address. Where they do not, that word could be anybody's.
     */
    private boolean behindProxy(URI url) {
        return values.parsed(DROPLINE_BEHIND_PROXY, "yes or no", SettingsReader::yesOrNo)
                .orElse("https".equalsIgnoreCase(url.getScheme()));
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<String> mailAddress(String text) {
        return Optional.of(text).filter(address -> address.matches("[^@\\s]+@[^@\\s]+"));
    }

    private Optional<Secret> token() {
        Optional<Secret> token = values.secret(DROPLINE_BOOTSTRAP_TOKEN);
        if (token.filter(t -> t.reveal().length() < LEAST_TOKEN_LENGTH).isPresent()) {
            values.faults()
                    .add(DROPLINE_BOOTSTRAP_TOKEN + " is too short; take at least " + LEAST_TOKEN_LENGTH
                            + " random characters (openssl rand -hex 24).");
        }
        return token;
    }

    private Optional<MailServer> mailServer() {
        MailServer.StartTls startTls = values.choice(DROPLINE_SMTP_STARTTLS, MailServer.StartTls.class);
        int port = values.number(DROPLINE_SMTP_PORT, 1, 65_535);
        Optional<String> from = values.parsed(
                DROPLINE_SMTP_FROM, "one mail address like orders@example.com", SettingsReader::mailAddress);
        Optional<String> host = values.text(DROPLINE_SMTP_HOST);
        if (host.isPresent() && values.text(DROPLINE_SMTP_FROM).isEmpty()) {
            values.faults()
                    .add(DROPLINE_SMTP_HOST + " is set, so " + DROPLINE_SMTP_FROM
                            + " must be the address that mails come from.");
        }
        return host.map(name -> new MailServer(
                name,
                port,
                values.text(DROPLINE_SMTP_USER),
                values.secret(DROPLINE_SMTP_PASSWORD),
                startTls,
                from.orElse("")));
    }

    /** A demo's partners live on this machine; nobody else's may. */
    private List<String> addresses(Mode mode) {
        return values.parsed(
                        DROPLINE_ALLOW_PRIVATE_ADDRESSES,
                        "networks and host names with commas between, like 10.1.0.0/16,erp.internal",
                        SettingsReader::addressList)
                .orElse(mode == Mode.DEMO ? List.of("127.0.0.0/8") : List.of());
    }

    private static Optional<List<String>> addressList(String text) {
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        return Optional.of(parts).filter(list -> list.stream().allMatch(ADDRESS.asMatchPredicate()));
    }

    private static Optional<ArmedFailpoint> failpoint(String text) {
        Matcher matcher = FAILPOINT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ArmedFailpoint(
                        matcher.group(1),
                        ArmedFailpoint.Action.valueOf(matcher.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }
}
