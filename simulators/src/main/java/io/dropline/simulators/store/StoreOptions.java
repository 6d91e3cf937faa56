package io.dropline.simulators.store;

import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Listen;
import io.dropline.simulators.store.admin.Tokens;
import io.dropline.simulators.store.book.Product;
import io.dropline.simulators.store.book.Shop;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What store is opened, and how it behaves.
 *
 * @param credentials what the app was given at installation
 * @param webhookSecret signs webhooks; the app's client secret
 * @param webhookTarget hears every topic, as an app-configured subscription does; empty for none
 * @param retries how long to wait before each repetition of a webhook
 * @param introspection the official schema, gzipped; empty: our own small one
 * @param bucket points of the cost bucket; {@code restoreRate} a second
 * @param firstId where ids start; beyond 2^53 they cannot be numbers in JavaScript
 */
public record StoreOptions(
        Listen listen,
        Shop shop,
        List<Product> products,
        Tokens.Credentials credentials,
        String webhookSecret,
        Optional<URI> webhookTarget,
        List<Duration> retries,
        Optional<Path> introspection,
        int bucket,
        int restoreRate,
        long firstId,
        Ledger ledger,
        Clock clock) {
    /** Repeats after 1, 2, 4 ... seconds: the eight repetitions of the real store, in minutes and not in hours. */
    public static final List<Duration> QUICK_RETRIES = Stream.iterate(
                    Duration.ofSeconds(1), delay -> delay.multipliedBy(2))
            .limit(8)
            .toList();

    public StoreOptions {
        products = List.copyOf(products);
        retries = List.copyOf(retries);
    }

    /** A US dollar store on a free port of this machine, without products and webhooks. */
    public static StoreOptions defaults(Ledger ledger, Clock clock) {
        return new StoreOptions(
                Listen.anywhere(),
                new Shop("Hearth & Harbor", "hearth-and-harbor.myshopify.com", "USD"),
                List.of(),
                new Tokens.Credentials("simulated-client", "simulated-secret", "shpat_simulated", "shprt_simulated"),
                "simulated-secret",
                Optional.empty(),
                QUICK_RETRIES,
                Optional.empty(),
                2000,
                100,
                5_400_000_000_001L,
                ledger,
                clock);
    }

    public StoreOptions withListen(Listen other) {
        return new StoreOptions(
                other,
                shop,
                products,
                credentials,
                webhookSecret,
                webhookTarget,
                retries,
                introspection,
                bucket,
                restoreRate,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withShop(Shop other) {
        return new StoreOptions(
                listen,
                other,
                products,
                credentials,
                webhookSecret,
                webhookTarget,
                retries,
                introspection,
                bucket,
                restoreRate,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withProducts(List<Product> others) {
        return new StoreOptions(
                listen,
                shop,
                others,
                credentials,
                webhookSecret,
                webhookTarget,
                retries,
                introspection,
                bucket,
                restoreRate,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withCredentials(Tokens.Credentials others) {
        return new StoreOptions(
                listen,
                shop,
                products,
                others,
                webhookSecret,
                webhookTarget,
                retries,
                introspection,
                bucket,
                restoreRate,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withWebhooks(URI target, String secret) {
        return new StoreOptions(
                listen,
                shop,
                products,
                credentials,
                secret,
                Optional.of(target),
                retries,
                introspection,
                bucket,
                restoreRate,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withRetries(List<Duration> delays) {
        return new StoreOptions(
                listen,
                shop,
                products,
                credentials,
                webhookSecret,
                webhookTarget,
                delays,
                introspection,
                bucket,
                restoreRate,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withIntrospection(Path gzipped) {
        return new StoreOptions(
                listen,
                shop,
                products,
                credentials,
                webhookSecret,
                webhookTarget,
                retries,
                Optional.of(gzipped),
                bucket,
                restoreRate,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withBucket(int points, int pointsPerSecond) {
        return new StoreOptions(
                listen,
                shop,
                products,
                credentials,
                webhookSecret,
                webhookTarget,
                retries,
                introspection,
                points,
                pointsPerSecond,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withFirstId(long id) {
        return new StoreOptions(
                listen,
                shop,
                products,
                credentials,
                webhookSecret,
                webhookTarget,
                retries,
                introspection,
                bucket,
                restoreRate,
                id,
                ledger,
                clock);
    }
}
