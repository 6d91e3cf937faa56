package io.dropline.finance.books;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps the books a few seconds behind the facts, so that no order waits for them. */
@Component
public class Bookkeeper implements MerchantJob {
    private static final int MOST = 500;

    /** Longer than any step takes: what it told is committed by then. */
    private static final Duration STEP = Duration.ofSeconds(30);

    private final Books books;

    Bookkeeper(Books books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run(MerchantId merchant) {
        while (books.follow(merchant, Ids.firstOf(STEP), MOST)) {
            // the next batch
        }
    }
}
