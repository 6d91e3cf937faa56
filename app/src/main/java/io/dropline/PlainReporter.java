package io.dropline;

import io.dropline.platform.postgres.DatabaseRefused;
import java.util.Optional;
import java.util.stream.Stream;
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
            default -> Optional.empty();
        };
    }
}
