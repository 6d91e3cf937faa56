package io.dropline;

import io.dropline.platform.postgres.DatabaseRefused;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells in a sentence why the start failed, where there is a sentence; all else gets its stack trace. */
final class PlainReporter implements SpringBootExceptionReporter {
    /** @param context unused, but the constructor Spring Boot looks for */
    PlainReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = Stream.<Throwable>iterate(failure, f -> f != null, Throwable::getCause)
                .flatMap(cause -> sentence(cause).stream())
                .findFirst();
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case DatabaseRefused refused -> Optional.ofNullable(refused.getMessage());
            case PortInUseException port -> Optional.of(FreePort.taken(port.getPort()));
            case FlywayValidateException foreign ->
                Optional.of("The database was made by another version of Dropline and cannot be used by this one. "
                        + "Run that version, or set DROPLINE_HOME or DROPLINE_DATABASE_URL to another database. ("
                        + String.valueOf(foreign.getMessage()).lines().limit(2).collect(Collectors.joining(": "))
                        + ")");
            default -> Optional.empty();
        };
    }
}
