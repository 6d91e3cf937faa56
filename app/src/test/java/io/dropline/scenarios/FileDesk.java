package io.dropline.scenarios;

import io.dropline.access.Actor;
import io.dropline.feeds.archive.Came;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FeedFiles;
import io.dropline.feeds.format.Layout;
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
import io.dropline.simulators.files.SupplierFileServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supplier's files and the server they lie on: verbs for feeds, beside those of the desk. */
final class FileDesk implements AutoCloseable {
    final Actor person;
    final Feeds feeds;
    final FeedFiles archive;
    final SupplierFileServer server = SupplierFileServer.start();
    private final Desk desk;
    private final UUID supplier;

    FileDesk(Desk desk, UUID supplier) {
        this.desk = desk;
        this.supplier = supplier;
        this.person = new Actor.Automation(desk.merchant, "Ada");
        this.feeds = desk.house.bean(Feeds.class);
        this.archive = desk.house.bean(FeedFiles.class);
    }

    // ---- set-up

    /** A feed whose file is fetched from the supplier's server. */
    UUID fetched(FeedSchedule schedule) {
        FeedSource source = new FeedSource.Sftp(
                "127.0.0.1", server.sftpPort(), "/out/stock*.csv", SupplierFileServer.USER, false, "");
        put("X-NOBODY;1;1\n");
        return pointedAt(draft("stock", source, schedule));
    }

    /** A feed whose files somebody brings. */
    UUID brought() {
        return pointedAt(draft("stock", new FeedSource.Brought(), new FeedSchedule.Never()));
    }

    private UUID pointedAt(FeedDraft draft) {
        UUID id = done(feeds.save(person, draft)).id();
        done(feeds.map(person, id, mapping()));
        return id;
    }

    /** A feed of changes that nothing is too much for. */
    FeedDraft draft(String name, FeedSource source, FeedSchedule schedule) {
        FeedTolerances usual = FeedTolerances.DEFAULT;
        FeedTolerances wide =
                new FeedTolerances(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, usual.overdue(), usual.badRows(), usual.fewest());
        return new FeedDraft(supplier, name, Scope.DELTA, source, schedule, 60, wide, SupplierFileServer.PASSWORD);
    }

    /** Item No;Qty;Cost */
    static Mapping mapping() {
        return new Mapping(Layout.csv(";", 1), "Item No", List.of("Qty"), "Cost", "", "", "", ValueRules.PLAIN);
    }

    // ---- what happens

    /** The supplier puts a file with these rows on its server, in place of the one that was there. */
    void put(String rows) {
        server.put(
                "/out/stock-1.csv",
                ("Item No;Qty;Cost\n" + rows).getBytes(StandardCharsets.UTF_8),
                desk.house.clock.instant().plusMillis(rows.hashCode() & 0xfff));
    }

    /** Somebody brings a file; it is worked off, and some time goes by. */
    FeedFile bring(UUID feed, String text) throws IOException {
        FeedFile file = archive.receive(find(feed), "stock.csv", Came.UPLOADED, null, bytes(text));
        work();
        desk.house.clock.advance(Duration.ofMinutes(45));
        return archive.find(desk.merchant, file.id()).orElseThrow();
    }

    void work() {
        desk.house.bean(FeedWork.class).doAll();
    }

    void later(Duration time) {
        desk.house.clock.advance(time);
        work();
    }

    // ---- how things stand

    Feed find(UUID id) {
        return feeds.find(desk.merchant, id).orElseThrow();
    }

    /** The kinds of problems with feeds that are open. */
    List<String> problems() {
        return desk.facts(
                "select kind from problem where merchant_id = ? and kind like 'feed.%' and resolved_at is null order by kind");
    }

    /** @param sql takes the merchant */
    long count(String sql) {
        return desk.house
                .bean(JdbcClient.class)
                .sql(sql)
                .param(desk.merchant.value())
                .query(Long.class)
                .single();
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static Feed done(Saved<Feed> saved) {
        return switch (saved) {
            case Saved.Done<Feed>(Feed feed) -> feed;
            case Saved.Wrong<Feed>(List<FieldProblem> problems) -> throw new AssertionError(problems.toString());
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
