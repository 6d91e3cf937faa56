package io.dropline.scenarios;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The SQL statements that a step costs: what Spring's JdbcTemplate says that it executes on this thread. */
final class Statements {
    private static final Pattern EXECUTED =
            Pattern.compile("Executing (?:prepared )?SQL (?:statement|query|update) \\[(.*)]", Pattern.DOTALL);

    private static final class Heard extends AppenderBase<ILoggingEvent> {
        private final Thread listener = Thread.currentThread();
        private final List<String> statements = new ArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            Matcher matcher = EXECUTED.matcher(event.getFormattedMessage());
            if (Thread.currentThread().equals(listener) && matcher.matches()) {
                statements.add(Objects.requireNonNull(matcher.group(1)).replaceAll("\\s+", " "));
            }
        }
    }

    private Statements() {}

    /** Those of a step, in their order; what other threads do meanwhile is not among them. */
    static List<String> of(Runnable step) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        @Nullable Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        Heard heard = new Heard();
        heard.setContext(logger.getLoggerContext());
        heard.start();
        logger.addAppender(heard);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            step.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(additive);
            logger.detachAppender(heard);
        }
        return List.copyOf(heard.statements);
    }
}
