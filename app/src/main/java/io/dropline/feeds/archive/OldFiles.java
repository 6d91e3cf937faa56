package io.dropline.feeds.archive;

import io.dropline.platform.MerchantId;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps of each feed the last thirty files, none older than the merchant wants but the very last. */
@Component
class OldFiles implements Perishable {
    private static final int NEWEST = 30;
    private static final int PORTION = 20; // their bytes go with them
    private static final Duration NEVER_CAME = Duration.ofDays(1);

    private final FeedFileStore store;
    private final Clock clock;

    OldFiles(FeedFileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public DataClass data() {
        return DataClass.STOCK_FILES;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        Instant brokenOffBefore = clock.instant().minus(NEVER_CAME);
        return store.removeOld(merchant, NEWEST, before, brokenOffBefore, PORTION) == PORTION;
    }
}
