package io.dropline.platform.settings;

import static io.dropline.platform.settings.Variable.*;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The database's variables. Hosters hand out {@code postgres://user:password@host/name}, which JDBC does not read. */
record DatabaseReader(Values values) {
    private static final String WANTED = "an address like jdbc:postgresql://host:5432/name";

    DatabaseSettings read() {
        int pool = values.number(DROPLINE_DATABASE_POOL, 4, 500);
        int cache = values.number(DROPLINE_DATABASE_CACHE_MB, 16, 65_536);
        Optional<DatabaseSettings.Own> own = values.text(DROPLINE_DATABASE_URL)
                .flatMap(text -> address(text, pool).or(() -> {
                    // the text itself stays unsaid: it may hold a password
                    values.faults().add(DROPLINE_DATABASE_URL + " must be " + WANTED + ".");
                    return Optional.empty();
                }));
        if (values.text(DROPLINE_DATABASE_URL).isEmpty()
                && (values.text(DROPLINE_DATABASE_USER).isPresent()
                        || values.text(DROPLINE_DATABASE_PASSWORD).isPresent())) {
            values.faults()
                    .add(DROPLINE_DATABASE_USER + " and " + DROPLINE_DATABASE_PASSWORD
                            + " belong to a database of your own; set " + DROPLINE_DATABASE_URL + " too.");
        }
        return own.<DatabaseSettings>map(database -> database)
                .orElseGet(() -> new DatabaseSettings.Embedded(pool, cache));
    }

    private Optional<DatabaseSettings.Own> address(String text, int pool) {
        Optional<String> user = values.text(DROPLINE_DATABASE_USER);
        Optional<Secret> password = values.secret(DROPLINE_DATABASE_PASSWORD);
        if (text.startsWith("jdbc:postgresql:")) {
            return Optional.of(new DatabaseSettings.Own(pool, text, user, password));
        }
        if (!text.startsWith("postgres://") && !text.startsWith("postgresql://")) {
            return Optional.empty();
        }
        try {
            return of(new URI(text), pool, user, password);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<DatabaseSettings.Own> of(
            URI uri, int pool, Optional<String> user, Optional<Secret> password) {
        if (uri.getHost() == null) {
            return Optional.empty();
        }
        String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String[] who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        return Optional.of(new DatabaseSettings.Own(
                pool,
                "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                user.or(() -> part(who, 0)),
                password.or(() -> part(who, 1).map(Secret::new))));
    }

    private static Optional<String> part(String[] parts, int index) {
        return parts.length > index && !parts[index].isEmpty()
                ? Optional.of(URLDecoder.decode(parts[index].replace("+", "%2B"), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
