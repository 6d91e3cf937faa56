package io.dropline.platform;

import java.time.Duration;
import java.util.function.Consumer;

/** A {@link RecurringJob} that takes one merchant after the other: what fails for one keeps no other from its turn. */
public interface MerchantJob {
    /** Unique and stable: the database knows it by this name. */
    String name();

    /** How long to wait after one round of all merchants before the next. */
    Duration every();

    void run(MerchantId merchant);

    /** A job of one step. */
    static MerchantJob of(String name, Duration every, Consumer<MerchantId> step) {
        return new MerchantJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return every;
            }

            @Override
            public void run(MerchantId merchant) {
                step.accept(merchant);
            }
        };
    }
}
