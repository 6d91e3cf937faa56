package io.dropline.returns.files;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The files of returns. */
@Component
public class ReturnFiles {
    private static final String COLUMNS = "id, return_id, kind, name, media_type, added_by, added_at";

    private record Row(UUID returnId, ReturnFile.Kind kind, String name, String mediaType, byte[] content) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ReturnFiles(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void addPhotos(
            MerchantId merchant, UUID returnId, ReturnFile.Kind kind, List<CleanPhoto> photos, String by) {
        List<Row> rows = new ArrayList<>();
        for (CleanPhoto photo : photos) {
            String name = "photo-" + (rows.size() + 1) + photo.type().ending();
            rows.add(new Row(returnId, kind, name, photo.type().mediaType(), photo.content()));
        }
        add(merchant, rows, by);
    }

    public void addLabel(MerchantId merchant, UUID returnId, String number, Photos.Label label, String by) {
        String ending = label.mediaType().substring(label.mediaType().indexOf('/') + 1);
        add(
                merchant,
                List.of(new Row(
                        returnId,
                        ReturnFile.Kind.LABEL,
                        number + "-label." + ending,
                        label.mediaType(),
                        label.content())),
                by);
    }

    private void add(MerchantId merchant, List<Row> rows, String by) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into return_file (merchant_id, added_by, added_at, id, return_id, kind, name, media_type, content)
                select ?, ?, ?, * from unnest(?, ?, ?, ?, ?, ?)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .value(by)
                        .at(clock.instant())
                        .uuid(unused -> Ids.next())
                        .uuid(Row::returnId)
                        .text(row -> row.kind().name())
                        .text(Row::name)
                        .text(Row::mediaType)
                        .bytes(Row::content));
    }

    /** Those of a return, the oldest first. */
    public List<ReturnFile> list(MerchantId merchant, UUID returnId) {
        return jdbc.query(
                "select " + COLUMNS + " from return_file where merchant_id = ? and return_id = ? order by id",
                (row, index) -> file(row),
                merchant.value(),
                returnId);
    }

    public Optional<ReturnFile.Content> find(MerchantId merchant, UUID returnId, UUID id) {
        return jdbc
                .query(
                        "select " + COLUMNS
                                + ", content from return_file where merchant_id = ? and return_id = ? and id = ?",
                        (row, index) -> new ReturnFile.Content(file(row), row.getBytes("content")),
                        merchant.value(),
                        returnId,
                        id)
                .stream()
                .findFirst();
    }

    /** The label that counts. */
    public Optional<ReturnFile.Content> label(MerchantId merchant, UUID returnId) {
        return jdbc
                .query(
                        "select " + COLUMNS
                                + ", content from return_file where merchant_id = ? and return_id = ? and kind = 'LABEL' order by id desc limit 1",
                        (row, index) -> new ReturnFile.Content(file(row), row.getBytes("content")),
                        merchant.value(),
                        returnId)
                .stream()
                .findFirst();
    }

    /** Those of these returns that have a label. */
    public Set<UUID> labelled(MerchantId merchant, List<UUID> returns) {
        return returns.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.query(
                        "select distinct return_id from return_file where merchant_id = ? and return_id = any(?) and kind = 'LABEL'",
                        Columns.of(returns).value(merchant.value()).uuid(id -> id),
                        (row, index) -> Moments.uuid(row, "return_id")));
    }

    private static ReturnFile file(ResultSet row) throws SQLException {
        return new ReturnFile(
                Moments.uuid(row, "id"),
                Moments.uuid(row, "return_id"),
                ReturnFile.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("added_by"),
                Moments.instant(row, "added_at"));
    }
}
