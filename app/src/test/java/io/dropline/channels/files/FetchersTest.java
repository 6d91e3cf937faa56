package io.dropline.channels.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.fetch.FetchOrder;
import io.dropline.feeds.fetch.Fetched;
import io.dropline.feeds.fetch.Fetcher;
import io.dropline.feeds.fetch.Seen;
import io.dropline.feeds.setup.FeedSource;
import io.dropline.feeds.setup.FeedSource.SignIn;
import io.dropline.platform.http.AddressGuard;
import io.dropline.platform.http.GuardedHttp;
import io.dropline.simulators.files.FileFault;
import io.dropline.simulators.files.SupplierFileServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class FetchersTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final byte[] STOCK = "sku,qty\nA,1\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    private final SupplierFileServer supplier = SupplierFileServer.start();
    private final AnnotationConfigApplicationContext context = fetchers(List.of("127.0.0.0/8"));

    private static AnnotationConfigApplicationContext fetchers(List<String> allowed) {
        AddressGuard guard = AddressGuard.allowing(allowed);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(AddressGuard.class, () -> guard);
        context.registerBean(GuardedHttp.class, () -> new GuardedHttp(guard));
        context.scan("io.dropline.channels.http", "io.dropline.channels.sftp");
        context.refresh();
        return context;
    }

    @AfterEach
    void stop() {
        context.close();
        supplier.close();
    }

    private Fetched fetch(FeedSource source, String secret, String hostKey, Seen seen, Ashore ashore) {
        return fetch(context, source, secret, hostKey, seen, ashore);
    }

    private static Fetched fetch(
            AnnotationConfigApplicationContext beans,
            FeedSource source,
            String secret,
            String hostKey,
            Seen seen,
            Ashore ashore) {
        Fetcher fetcher = beans.getBeansOfType(Fetcher.class).values().stream()
                .filter(one -> one.speaks(source))
                .findFirst()
                .orElseThrow();
        return fetcher.fetch(new FetchOrder(source, secret, hostKey, seen), ashore);
    }

    private FeedSource.Sftp sftp(String path, String moveTo) {
        return new FeedSource.Sftp("127.0.0.1", supplier.sftpPort(), path, SupplierFileServer.USER, false, moveTo);
    }

    private FeedSource.Https https(SignIn signIn) {
        return new FeedSource.Https(supplier.uri("/out/stock.csv").toString(), signIn, SupplierFileServer.USER);
    }

    private Stream<FeedSource> both() {
        return Stream.of(sftp("/out/stock.csv", ""), https(SignIn.BASIC));
    }

    @Test
    void aFileIsBroughtOnceAndAgainWhenItChanged() {
        supplier.put("/out/stock.csv", STOCK, NOON);
        both().forEach(source -> {
            Ashore first = new Ashore();
            Fetched.Brought brought =
                    (Fetched.Brought) fetch(source, SupplierFileServer.PASSWORD, "", Seen.NOTHING, first);
            assertThat(first.bytes.toByteArray()).isEqualTo(STOCK);
            assertThat(first.kept).isTrue();
            assertThat(first.madeAt).isEqualTo(NOON);
            assertThat(first.name).isEqualTo("stock.csv");

            Ashore second = new Ashore();
            assertThat(fetch(source, SupplierFileServer.PASSWORD, brought.hostKey(), brought.seen(), second))
                    .isInstanceOf(Fetched.Unchanged.class);
            assertThat(second.kept).isFalse();

            supplier.put("/out/stock.csv", "sku,qty\nA,2\n".getBytes(StandardCharsets.UTF_8), NOON.plusSeconds(60));
            Ashore third = new Ashore();
            assertThat(fetch(source, SupplierFileServer.PASSWORD, brought.hostKey(), brought.seen(), third))
                    .isInstanceOf(Fetched.Brought.class);
            assertThat(third.text()).contains("A,2");
            supplier.put("/out/stock.csv", STOCK, NOON);
        });
    }

    @Test
    void aFileThatBreaksOffIsNotKept() {
        supplier.put("/out/stock.csv", STOCK, NOON);
        both().forEach(source -> {
            supplier.next(1, new FileFault.Cut(100_000));
            Ashore ashore = new Ashore();
            assertThat(fetch(source, SupplierFileServer.PASSWORD, "", Seen.NOTHING, ashore))
                    .isInstanceOf(Fetched.Failed.class);
            assertThat(ashore.kept).isFalse();
        });
    }

    @Test
    void slowServersAreWaitedFor() {
        supplier.put("/out/stock.csv", STOCK, NOON);
        both().forEach(source -> {
            supplier.next(1, new FileFault.Slow(Duration.ofMillis(400)));
            assertThat(fetch(source, SupplierFileServer.PASSWORD, "", Seen.NOTHING, new Ashore()))
                    .isInstanceOf(Fetched.Brought.class);
        });
    }

    @Test
    void whoIsNotLetInIsToldSoWithoutThePassword() {
        supplier.put("/out/stock.csv", STOCK, NOON);
        both().forEach(source -> {
            Fetched end = fetch(source, "wrong-password", "", Seen.NOTHING, new Ashore());
            assertThat(end).isInstanceOf(Fetched.Refused.class);
            assertThat(end.toString()).doesNotContain("wrong-password");
            assertThat(new FetchOrder(source, "wrong-password", "", Seen.NOTHING).toString())
                    .doesNotContain("wrong-password");
        });
        assertThat(fetch(https(SignIn.BEARER), SupplierFileServer.PASSWORD, "", Seen.NOTHING, new Ashore()))
                .isInstanceOf(Fetched.Brought.class);
    }

    @Test
    void aMissingFileMayComeYet() {
        both().forEach(source -> assertThat(fetch(source, SupplierFileServer.PASSWORD, "", Seen.NOTHING, new Ashore()))
                .isInstanceOf(Fetched.Failed.class));
        supplier.put("/out/stock.csv", STOCK, NOON);
        supplier.next(1, new FileFault.Refuse(503));
        assertThat(fetch(https(SignIn.BASIC), SupplierFileServer.PASSWORD, "", Seen.NOTHING, new Ashore()))
                .isEqualTo(new Fetched.Failed("The server answered HTTP 503"));
    }

    @Test
    void anotherHostKeyIsRefused() {
        supplier.put("/out/stock.csv", STOCK, NOON);
        Fetched.Brought met = (Fetched.Brought)
                fetch(sftp("/out/stock.csv", ""), SupplierFileServer.PASSWORD, "", Seen.NOTHING, new Ashore());
        assertThat(met.hostKey()).isEqualTo(supplier.fingerprint());
        supplier.changeHostKey();
        Fetched end = fetch(
                sftp("/out/stock.csv", ""), SupplierFileServer.PASSWORD, met.hostKey(), Seen.NOTHING, new Ashore());
        assertThat(((Fetched.Refused) end).why())
                .contains("host key has changed")
                .contains(supplier.fingerprint());
        assertThat(fetch(sftp("/out/stock.csv", ""), SupplierFileServer.PASSWORD, "", Seen.NOTHING, new Ashore()))
                .isInstanceOf(Fetched.Brought.class);
    }

    @Test
    void theNewestFileThatFitsIsTakenAndMovedWhenTold() {
        supplier.put("/out/stock-1.csv", "old".getBytes(StandardCharsets.UTF_8), NOON);
        supplier.put("/out/stock-2.csv", "new".getBytes(StandardCharsets.UTF_8), NOON.plusSeconds(5));
        supplier.put("/out/prices.csv", "other".getBytes(StandardCharsets.UTF_8), NOON.plusSeconds(9));
        supplier.put("/done/earlier.csv", new byte[1], NOON);
        Ashore ashore = new Ashore();
        Fetched end = fetch(sftp("/out/stock-*.csv", "/done/"), SupplierFileServer.PASSWORD, "", Seen.NOTHING, ashore);
        assertThat(((Fetched.Brought) end).remark()).isEmpty();
        assertThat(ashore.text()).isEqualTo("new");
        assertThat(supplier.paths()).contains("/done/stock-2.csv").doesNotContain("/out/stock-2.csv");
        Ashore stays = new Ashore();
        Fetched again =
                fetch(sftp("/out/stock-?.csv", "/nowhere"), SupplierFileServer.PASSWORD, "", Seen.NOTHING, stays);
        assertThat(((Fetched.Brought) again).remark()).contains("could not be moved");
        assertThat(stays.text()).isEqualTo("old");
        assertThat(supplier.paths()).contains("/out/stock-1.csv");
    }

    @Test
    void aPrivateKeyOpensTheDoorToo() {
        supplier.put("/out/stock.csv", STOCK, NOON);
        FeedSource.Sftp withKey = new FeedSource.Sftp(
                "127.0.0.1", supplier.sftpPort(), "/out/stock.csv", SupplierFileServer.USER, true, "");
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(supplier.visitorKey().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        assertThat(fetch(withKey, pem, "", Seen.NOTHING, new Ashore())).isInstanceOf(Fetched.Brought.class);
        assertThat(fetch(withKey, "no key at all", "", Seen.NOTHING, new Ashore()))
                .isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void ourOwnNetworkIsOutOfReach() {
        supplier.put("/out/stock.csv", STOCK, NOON);
        try (AnnotationConfigApplicationContext strict = fetchers(List.of())) {
            both().forEach(source -> {
                Ashore ashore = new Ashore();
                Fetched end = fetch(strict, source, SupplierFileServer.PASSWORD, "", Seen.NOTHING, ashore);
                assertThat(end.toString()).contains("not a public address");
                assertThat(ashore.kept).isFalse();
            });
        }
    }
}
