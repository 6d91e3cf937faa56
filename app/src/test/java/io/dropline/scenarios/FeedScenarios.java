package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.feeds.archive.Came;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FeedFiles;
import io.dropline.feeds.archive.FileState;
import io.dropline.feeds.format.Format;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.format.Workbooks;
import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.mapping.ValueRules;
import io.dropline.feeds.run.Scope;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.FeedDraft;
import io.dropline.feeds.setup.FeedSchedule;
import io.dropline.feeds.setup.FeedSource;
import io.dropline.feeds.setup.Feeds;
import io.dropline.feeds.work.FeedWork;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.files.FileFault;
import io.dropline.simulators.files.SupplierFileServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a supplier's file gets from its server to our stock, and what can go wrong on the way. */
class FeedScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final SupplierFileServer server = SupplierFileServer.start();
    private final Actor person = new Actor.Automation(desk.merchant, "Ada");
    private final Feeds feeds = desk.house.bean(Feeds.class);
    private final FeedFiles files = desk.house.bean(FeedFiles.class);
    private final FeedWork work = desk.house.bean(FeedWork.class);
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);

    @AfterEach
    void close() {
        server.close();
        desk.close();
    }

    @Test
    void aFileIsFetchedWhenItIsTimeAndOnlyWhenItIsNew() {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = sftp(new FeedSchedule.Every(60));
        put("X-SAUNA;7;900\n");
        work.doAll();
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(7);
        assertThat(find(feed).hostKey()).isEqualTo(server.fingerprint());

        put("X-SAUNA;4;900\n");
        work.doAll();
        assertThat(desk.stock(nordic, "SAUNA")).as("before its time").isEqualTo(7);
        later(Duration.ofMinutes(61));
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(4);
        later(Duration.ofMinutes(61));
        assertThat(files.recent(desk.merchant, feed, 10))
                .as("nothing new was there")
                .hasSize(2);
    }

    @Test
    void aFileThatBreaksOffIsFetchedAgainSoon() {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = sftp(new FeedSchedule.Every(600));
        put("X-SAUNA;7;900\n" + "X-OTHER;7;900\n".repeat(20_000));
        server.next(1, new FileFault.Cut(50_000));
        work.doAll();
        assertThat(files.recent(desk.merchant, feed, 10)).isEmpty();
        assertThat(find(feed).failures()).isEqualTo(1);
        assertThat(count("select count(*) from feed_file where merchant_id = ?"))
                .as("nothing is left of it")
                .isZero();
        later(Duration.ofMinutes(2));
        assertThat(files.recent(desk.merchant, feed, 10)).hasSize(1);
        assertThat(find(feed).failures()).isZero();
    }

    @Test
    void aStrangerInTheServersPlaceIsNotBelieved() {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = sftp(new FeedSchedule.Every(60));
        put("X-SAUNA;7;900\n");
        work.doAll();
        server.changeHostKey();
        put("X-SAUNA;1;900\n");
        later(Duration.ofMinutes(61));
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(7);
        assertThat(problems()).containsExactly("feed.unreachable");
        assertThat(feeds.trustNewHostKey(person, feed)).isInstanceOf(Saved.Done.class);
        work.doAll();
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(1);
        assertThat(problems()).isEmpty();
    }

    /** The same two rows in each form that suppliers send, from the bytes to our stock. */
    @Test
    void everyFormBecomesStock() throws IOException {
        desk.offer(nordic, "SAUNA", "900", 2);
        becomesStock(
                3,
                mapping("Item No", "Qty", Layout.csv(";", 1)),
                bytes("Item No;Qty;Cost\nX-SAUNA;3;900\nX-STOVE;1;5\n").readAllBytes());
        becomesStock(
                4,
                mapping("Item No", "Qty", Layout.xlsx("", 1)),
                Workbooks.of(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\"><v>4</v></c></row>",
                        "Item No",
                        "Qty",
                        "X-SAUNA"));
        becomesStock(
                5,
                mapping("@no", "qty", Layout.tree(Format.XML, "/stock/item")),
                bytes("<stock><item no='X-SAUNA'><qty>5</qty></item><item no='X-STOVE'><qty>1</qty></item></stock>")
                        .readAllBytes());
        becomesStock(
                6,
                mapping("sku", "stock.east", Layout.tree(Format.JSON, "/items")),
                bytes(
                                "{\"items\":[{\"sku\":\"X-SAUNA\",\"stock\":{\"east\":6}},{\"sku\":\"X-STOVE\",\"stock\":{\"east\":1}}]}")
                        .readAllBytes());
    }

    private void becomesStock(int units, Mapping mapping, byte[] content) throws IOException {
        String name = mapping.layout().format().name();
        UUID feed = done(feeds.save(
                        person, draft(name, Scope.DELTA, new FeedSource.Brought(), new FeedSchedule.Never())))
                .id();
        done(feeds.map(person, feed, mapping));

        FeedFile file = files.receive(find(feed), "stock", Came.UPLOADED, null, new ByteArrayInputStream(content));
        work.doAll();

        assertThat(files.find(desk.merchant, file.id()).orElseThrow().state())
                .as(mapping.layout().toString())
                .isEqualTo(FileState.APPLIED);
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(units);
    }

    private static Mapping mapping(String sku, String quantity, Layout layout) {
        return new Mapping(layout, sku, List.of(quantity), "", "", "", "", ValueRules.PLAIN);
    }

    @Test
    void aFileThatLostAColumnIsRefusedAndSaysWhich() throws IOException {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = brought(Scope.DELTA);
        FeedFile lost = bring(feed, "Item No;Quantity;Cost\nX-SAUNA;7;900\n");
        assertThat(lost.state()).isEqualTo(FileState.UNREADABLE);
        assertThat(lost.why()).contains("\"Qty\" is missing; \"Quantity\" looks like it");
        assertThat(problems()).containsExactly("feed.broken-off");
        assertThat(bring(feed, "<html>Sign in</html>").why()).contains("web page");
        FeedFile good = bring(feed, "Item No;Qty;Cost\nX-SAUNA;7;900\n");
        assertThat(good.state()).isEqualTo(FileState.APPLIED);
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(7);
        assertThat(problems()).isEmpty();
    }

    @Test
    void filesAreKeptUntilSomebodyPointsAtTheColumns() throws IOException {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = done(feeds.save(person, draft(Scope.DELTA, new FeedSource.Brought(), new FeedSchedule.Never())))
                .id();
        FeedFile sample = bring(feed, "Item No;Qty;Cost\nX-SAUNA;7;900\n");
        assertThat(sample.state()).isEqualTo(FileState.KEPT);
        done(feeds.map(person, feed, mapping()));
        assertThat(files.release(desk.merchant, sample.id())).isTrue();
        work.doAll();
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(7);
        feeds.pause(person, feed);
        assertThat(bring(feed, "Item No;Qty;Cost\nX-SAUNA;1;900\n").state()).isEqualTo(FileState.KEPT);
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(7);
    }

    @Test
    void aFileWhoseReaderDiedIsTakenAgain() throws IOException {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = brought(Scope.DELTA);
        FeedFile file = files.receive(find(feed), "a.csv", Came.SENT, null, bytes("Item No;Qty;Cost\nX-SAUNA;7;900\n"));
        jdbc.sql(
                        "update feed_file set state = 'READING', attempts = 1, lease_until = now() + interval '1 hour' where id = ?")
                .param(file.id())
                .update();
        FeedFile next = files.receive(find(feed), "b.csv", Came.SENT, null, bytes("Item No;Qty;Cost\nX-SAUNA;9;900\n"));
        work.doAll();
        assertThat(files.find(desk.merchant, next.id()).orElseThrow().state())
                .as("one file of a supplier at a time")
                .isEqualTo(FileState.WAITING);
        jdbc.sql("update feed_file set lease_until = now() - interval '1 second' where id = ?")
                .param(file.id())
                .update();
        work.doAll();
        assertThat(files.find(desk.merchant, file.id()).orElseThrow().state()).isEqualTo(FileState.APPLIED);
        assertThat(files.find(desk.merchant, next.id()).orElseThrow().state()).isEqualTo(FileState.APPLIED);
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(9);
    }

    @Test
    void aFeedThatFallsSilentIsTold() {
        desk.offer(nordic, "SAUNA", "900", 2);
        sftp(new FeedSchedule.Every(60));
        put("X-SAUNA;7;900\n");
        work.doAll();
        desk.runJob("late-feeds");
        assertThat(problems()).isEmpty();
        later(Duration.ofMinutes(121));
        desk.runJob("late-feeds");
        assertThat(problems()).containsExactly("feed.late");
        put("X-SAUNA;8;900\n");
        later(Duration.ofMinutes(61));
        desk.runJob("late-feeds");
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatASupplierBringsIsStoredAsItCameAndNotForEver() throws IOException {
        UUID feed = brought(Scope.DELTA);
        String text = "Item No;Qty;Cost\n" + "X-SAUNA;7;900\n".repeat(200_000);
        FeedFile file = files.receive(find(feed), "../../big\n.csv", Came.SENT, null, bytes(text));
        assertThat(file.name()).isEqualTo("../../big .csv");
        assertThat(file.size()).isEqualTo(text.length());
        assertThat(count("select count(*) from feed_file_chunk where merchant_id = ?"))
                .isEqualTo(3);
        java.io.ByteArrayOutputStream back = new java.io.ByteArrayOutputStream();
        files.copy(file, back);
        assertThat(back.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        jdbc.sql("update feed_file set state = 'APPLIED' where id = ?")
                .param(file.id())
                .update();
        for (int i = 0; i < 31; i++) {
            FeedFile more = files.receive(find(feed), i + ".csv", Came.SENT, null, bytes("x" + i));
            jdbc.sql(
                            "update feed_file set state = 'APPLIED', received_at = received_at + make_interval(secs => ?) where id = ?")
                    .params(i + 1, more.id())
                    .update();
        }
        desk.runJob("retention");
        assertThat(count("select count(*) from feed_file where merchant_id = ?"))
                .isEqualTo(30);
        assertThat(files.find(desk.merchant, file.id())).isEmpty();
    }

    // ---- verbs

    private UUID sftp(FeedSchedule schedule) {
        FeedSource source = new FeedSource.Sftp(
                "127.0.0.1", server.sftpPort(), "/out/stock*.csv", SupplierFileServer.USER, false, "");
        put("X-NOBODY;1;1\n");
        UUID id = done(feeds.save(person, draft(Scope.DELTA, source, schedule))).id();
        done(feeds.map(person, id, mapping()));
        return id;
    }

    private UUID brought(Scope scope) {
        UUID id = done(feeds.save(person, draft(scope, new FeedSource.Brought(), new FeedSchedule.Never())))
                .id();
        done(feeds.map(person, id, mapping()));
        return id;
    }

    private FeedDraft draft(Scope scope, FeedSource source, FeedSchedule schedule) {
        return draft("stock", scope, source, schedule);
    }

    private FeedDraft draft(String name, Scope scope, FeedSource source, FeedSchedule schedule) {
        FeedTolerances usual = FeedTolerances.DEFAULT;
        FeedTolerances wide =
                new FeedTolerances(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, usual.overdue(), usual.badRows(), usual.fewest());
        return new FeedDraft(nordic, name, scope, source, schedule, 60, wide, SupplierFileServer.PASSWORD);
    }

    private static Mapping mapping() {
        return new Mapping(Layout.csv(";", 1), "Item No", List.of("Qty"), "Cost", "", "", "", ValueRules.PLAIN);
    }

    private void put(String rows) {
        server.put(
                "/out/stock-1.csv",
                ("Item No;Qty;Cost\n" + rows).getBytes(StandardCharsets.UTF_8),
                desk.house.clock.instant().plusMillis(rows.hashCode() & 0xfff));
    }

    private FeedFile bring(UUID feed, String text) throws IOException {
        FeedFile file = files.receive(find(feed), "stock.csv", Came.UPLOADED, null, bytes(text));
        work.doAll();
        desk.house.clock.advance(Duration.ofMinutes(45));
        return files.find(desk.merchant, file.id()).orElseThrow();
    }

    private void later(Duration time) {
        desk.house.clock.advance(time);
        work.doAll();
    }

    private Feed find(UUID id) {
        return feeds.find(desk.merchant, id).orElseThrow();
    }

    private List<String> problems() {
        return jdbc.sql(
                        "select kind from problem where merchant_id = ? and kind like 'feed.%' and resolved_at is null order by kind")
                .param(desk.merchant.value())
                .query(String.class)
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(desk.merchant.value()).query(Long.class).single();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Feed done(Saved<Feed> saved) {
        return switch (saved) {
            case Saved.Done<Feed>(Feed feed) -> feed;
            case Saved.Wrong<Feed>(List<FieldProblem> problems) -> throw new AssertionError(problems.toString());
        };
    }
}
