package io.dropline.mailroom.pruning;

import io.dropline.mailroom.Sender;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import io.dropline.platform.retention.Walks;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What senders say of the kinds they speak decides how long each is kept. */
@Configuration
class OutgoingConfiguration {
    private final JdbcClient jdbc;
    private final Walks walks;
    private final Clock clock;

    OutgoingConfiguration(JdbcClient jdbc, Walks walks, Clock clock) {
        this.jdbc = jdbc;
        this.walks = walks;
        this.clock = clock;
    }

    @Bean
    Perishable oldLetters(List<Sender> senders) {
        return contents(DataClass.LETTERS, senders, OutgoingContents.EMPTY);
    }

    @Bean
    Perishable oldMessages(List<Sender> senders) {
        return contents(DataClass.MESSAGES, senders, OutgoingContents.EMPTY);
    }

    @Bean
    Perishable oldStockMessages(List<Sender> senders) {
        return contents(DataClass.STOCK_MESSAGES, senders, OutgoingContents.REMOVE);
    }

    private Perishable contents(DataClass data, List<Sender> senders, String what) {
        Set<String> kinds = senders.stream()
                .filter(sender -> sender.keptAs() == data)
                .flatMap(sender -> sender.kinds().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new OutgoingContents(data, kinds, what, jdbc, walks, clock);
    }
}
