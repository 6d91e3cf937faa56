package io.dropline.simulators.store;

import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Listen;
import io.dropline.simulators.store.admin.Tokens;
import io.dropline.simulators.store.book.Product;
import io.dropline.simulators.store.book.Shop;
import io.dropline.simulators.store.pages.SampleOrder;
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
 * @param introspection the official schema, gzipped; empty: our own small one
 * @param firstId where ids start; beyond 2^53 they cannot be numbers in JavaScript
 */
public record StoreOptions(
        Listen listen,
        Shop shop,
        Shelf shelf,
        Tokens.Credentials credentials,
        Hooks hooks,
        Optional<Path> introspection,
        Limits limits,
        long firstId,
        Ledger ledger,
        Clock clock) {
    /** @param samples buttons on the first page that place an order; empty: derived from the products */
    public record Shelf(List<Product> products, List<SampleOrder> samples) {
        public Shelf {
            products = List.copyOf(products);
            samples = List.copyOf(samples);
        }
    }

    /**
     * @param secret signs webhooks; the app's client secret
     * @param target hears every topic, as an app-configured subscription does; empty for none
     * @param retries how long to wait before each repetition
     */
    public record Hooks(String secret, Optional<URI> target, List<Duration> retries) {
        public Hooks {
            retries = List.copyOf(retries);
        }
    }

    /** The cost bucket: points, and how many come back in a second. */
    public record Limits(int bucket, int restoreRate) {}

    /** Repeats after 1, 2, 4 ... seconds: the eight repetitions of the real store, in minutes and not in hours. */
    public static final List<Duration> QUICK_RETRIES = Stream.iterate(
                    Duration.ofSeconds(1), delay -> delay.multipliedBy(2))
            .limit(8)
            .toList();

    /** A US dollar store on a free port of this machine, without products and webhooks. */
    public static StoreOptions defaults(Ledger ledger, Clock clock) {
        return new StoreOptions(
                Listen.anywhere(),
                new Shop("Hearth & Harbor", "hearth-and-harbor.myshopify.com", "USD"),
                new Shelf(List.of(), List.of()),
                new Tokens.Credentials("simulated-client", "simulated-secret", "shpat_simulated", "shprt_simulated"),
                new Hooks("simulated-secret", Optional.empty(), QUICK_RETRIES),
                Optional.empty(),
                new Limits(2000, 100),
                5_400_000_000_001L,
                ledger,
                clock);
    }

    public StoreOptions withListen(Listen other) {
        return new StoreOptions(other, shop, shelf, credentials, hooks, introspection, limits, firstId, ledger, clock);
    }

    public StoreOptions withShop(Shop other) {
        return new StoreOptions(
                listen, other, shelf, credentials, hooks, introspection, limits, firstId, ledger, clock);
    }

    public StoreOptions withProducts(List<Product> products) {
        return new StoreOptions(
                listen,
                shop,
                new Shelf(products, shelf.samples()),
                credentials,
                hooks,
                introspection,
                limits,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withSamples(List<SampleOrder> samples) {
        return new StoreOptions(
                listen,
                shop,
                new Shelf(shelf.products(), samples),
                credentials,
                hooks,
                introspection,
                limits,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withCredentials(Tokens.Credentials other) {
        return new StoreOptions(listen, shop, shelf, other, hooks, introspection, limits, firstId, ledger, clock);
    }

    public StoreOptions withWebhooks(URI target, String secret) {
        return new StoreOptions(
                listen,
                shop,
                shelf,
                credentials,
                new Hooks(secret, Optional.of(target), hooks.retries()),
                introspection,
                limits,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withRetries(List<Duration> retries) {
        return new StoreOptions(
                listen,
                shop,
                shelf,
                credentials,
                new Hooks(hooks.secret(), hooks.target(), retries),
                introspection,
                limits,
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withIntrospection(Path gzipped) {
        return new StoreOptions(
                listen, shop, shelf, credentials, hooks, Optional.of(gzipped), limits, firstId, ledger, clock);
    }

    public StoreOptions withBucket(int points, int pointsPerSecond) {
        return new StoreOptions(
                listen,
                shop,
                shelf,
                credentials,
                hooks,
                introspection,
                new Limits(points, pointsPerSecond),
                firstId,
                ledger,
                clock);
    }

    public StoreOptions withFirstId(long id) {
        return new StoreOptions(listen, shop, shelf, credentials, hooks, introspection, limits, id, ledger, clock);
    }
}
