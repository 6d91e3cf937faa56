package io.dropline.feeds.run;

import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.platform.MerchantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One file of a feed.
 *
 * @param scope FULL speaks for everything this supplier sells us; a supplier with several files for several brands sends DELTAs
 * @param madeAt when the supplier made the file: its stock is as of then
 * @param fileSha256 of the bytes, in hexadecimal
 * @param expectedEvery how often the supplier makes one
 */
public record FeedDelivery(
        MerchantId merchant,
        UUID feedId,
        UUID supplierId,
        Scope scope,
        Instant madeAt,
        String fileName,
        String fileSha256,
        FeedTolerances tolerances,
        Duration expectedEvery) {}
