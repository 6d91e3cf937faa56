package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.archive.Came;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FileState;
import io.dropline.feeds.format.Format;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.format.Workbooks;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.mapping.ValueRules;
import io.dropline.feeds.setup.FeedSchedule;
import io.dropline.feeds.setup.FeedSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the files that a supplier brings: read, kept, refused, and forgotten in the end. */
class FeedFileScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final FileDesk files = new FileDesk(desk, nordic);
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);

    @AfterEach
    void close() {
        files.close();
        desk.close();
    }

    /** The same two rows in each form that suppliers send, from the bytes to our stock. */
    @Test
    void everyFormBecomesStock() throws IOException {
        desk.offer(nordic, "SAUNA", "900", 2);
        becomesStock(
                3,
                mapping("Item No", "Qty", Layout.csv(";", 1)),
                FileDesk.bytes("Item No;Qty;Cost\nX-SAUNA;3;900\nX-STOVE;1;5\n").readAllBytes());
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
                FileDesk.bytes(
                                "<stock><item no='X-SAUNA'><qty>5</qty></item><item no='X-STOVE'><qty>1</qty></item></stock>")
                        .readAllBytes());
        becomesStock(
                6,
                mapping("sku", "stock.east", Layout.tree(Format.JSON, "/items")),
                FileDesk.bytes(
                                "{\"items\":[{\"sku\":\"X-SAUNA\",\"stock\":{\"east\":6}},{\"sku\":\"X-STOVE\",\"stock\":{\"east\":1}}]}")
                        .readAllBytes());
    }

    private void becomesStock(int units, Mapping mapping, byte[] content) throws IOException {
        String name = mapping.layout().format().name();
        UUID feed = FileDesk.done(files.feeds.save(
                        files.person, files.draft(name, new FeedSource.Brought(), new FeedSchedule.Never())))
                .id();
        FileDesk.done(files.feeds.map(files.person, feed, mapping));

        FeedFile file = files.archive.receive(
                files.find(feed), "stock", Came.UPLOADED, null, new ByteArrayInputStream(content));
        files.work();

        assertThat(files.archive.find(desk.merchant, file.id()).orElseThrow().state())
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
        UUID feed = files.brought();
        FeedFile lost = files.bring(feed, "Item No;Quantity;Cost\nX-SAUNA;7;900\n");
        assertThat(lost.state()).isEqualTo(FileState.UNREADABLE);
        assertThat(lost.why()).contains("\"Qty\" is missing; \"Quantity\" looks like it");
        assertThat(files.problems()).containsExactly("feed.broken-off");
        assertThat(files.bring(feed, "<html>Sign in</html>").why()).contains("web page");
        FeedFile good = files.bring(feed, "Item No;Qty;Cost\nX-SAUNA;7;900\n");
        assertThat(good.state()).isEqualTo(FileState.APPLIED);
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(7);
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void filesAreKeptUntilSomebodyPointsAtTheColumns() throws IOException {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = FileDesk.done(files.feeds.save(
                        files.person, files.draft("stock", new FeedSource.Brought(), new FeedSchedule.Never())))
                .id();
        FeedFile sample = files.bring(feed, "Item No;Qty;Cost\nX-SAUNA;7;900\n");
        assertThat(sample.state()).isEqualTo(FileState.KEPT);
        FileDesk.done(files.feeds.map(files.person, feed, FileDesk.mapping()));
        assertThat(files.archive.release(desk.merchant, sample.id())).isTrue();
        files.work();
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(7);
        files.feeds.pause(files.person, feed);
        assertThat(files.bring(feed, "Item No;Qty;Cost\nX-SAUNA;1;900\n").state())
                .isEqualTo(FileState.KEPT);
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(7);
    }

    @Test
    void aFileWhoseReaderDiedIsTakenAgain() throws IOException {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = files.brought();
        FeedFile file = files.archive.receive(
                files.find(feed), "a.csv", Came.SENT, null, FileDesk.bytes("Item No;Qty;Cost\nX-SAUNA;7;900\n"));
        jdbc.sql(
                        "update feed_file set state = 'READING', attempts = 1, lease_until = now() + interval '1 hour' where id = ?")
                .param(file.id())
                .update();
        FeedFile next = files.archive.receive(
                files.find(feed), "b.csv", Came.SENT, null, FileDesk.bytes("Item No;Qty;Cost\nX-SAUNA;9;900\n"));
        files.work();
        assertThat(files.archive.find(desk.merchant, next.id()).orElseThrow().state())
                .as("one file of a supplier at a time")
                .isEqualTo(FileState.WAITING);
        jdbc.sql("update feed_file set lease_until = now() - interval '1 second' where id = ?")
                .param(file.id())
                .update();
        files.work();
        assertThat(files.archive.find(desk.merchant, file.id()).orElseThrow().state())
                .isEqualTo(FileState.APPLIED);
        assertThat(files.archive.find(desk.merchant, next.id()).orElseThrow().state())
                .isEqualTo(FileState.APPLIED);
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(9);
    }

    @Test
    void whatASupplierBringsIsStoredAsItCameAndNotForEver() throws IOException {
        UUID feed = files.brought();
        String text = "Item No;Qty;Cost\n" + "X-SAUNA;7;900\n".repeat(200_000);
        FeedFile file =
                files.archive.receive(files.find(feed), "../../big\n.csv", Came.SENT, null, FileDesk.bytes(text));
        assertThat(file.name()).isEqualTo("../../big .csv");
        assertThat(file.size()).isEqualTo(text.length());
        assertThat(files.count("select count(*) from feed_file_chunk where merchant_id = ?"))
                .isEqualTo(3);
        java.io.ByteArrayOutputStream back = new java.io.ByteArrayOutputStream();
        files.archive.copy(file, back);
        assertThat(back.toString(StandardCharsets.UTF_8)).isEqualTo(text);
        jdbc.sql("update feed_file set state = 'APPLIED' where id = ?")
                .param(file.id())
                .update();
        for (int i = 0; i < 31; i++) {
            FeedFile more =
                    files.archive.receive(files.find(feed), i + ".csv", Came.SENT, null, FileDesk.bytes("x" + i));
            jdbc.sql(
                            "update feed_file set state = 'APPLIED', received_at = received_at + make_interval(secs => ?) where id = ?")
                    .params(i + 1, more.id())
                    .update();
        }
        desk.runJob("retention");
        assertThat(files.count("select count(*) from feed_file where merchant_id = ?"))
                .isEqualTo(30);
        assertThat(files.archive.find(desk.merchant, file.id())).isEmpty();
    }
}
