package io.dropline.suppliers.letters;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Letters in the database. */
@Repository
class LetterStore {
    private static final String COLUMNS =
            "id, authorization_id, name, media_type, size, sha256, uploaded_by, uploaded_at";
    private final JdbcTemplate jdbc;

    LetterStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The supplier whose authorization it is, locked; empty if there is no such authorization or it was revoked. */
    Optional<String> lock(MerchantId merchant, UUID authorization) {
        return jdbc.queryForList("""
                        select s.code from brand_authorization a join supplier s on s.merchant_id = a.merchant_id and s.id = a.supplier_id
                        where a.merchant_id = ? and a.id = ? and a.revoked_at is null for update of a""", String.class, merchant.value(), authorization).stream()
                .findFirst();
    }

    /** What was checked was another set of letters. */
    void uncheck(MerchantId merchant, UUID authorization) {
        jdbc.update(
                "update brand_authorization set checked_by = null, checked_at = null, checked_how = '' where merchant_id = ? and id = ?",
                merchant.value(),
                authorization);
    }

    void add(MerchantId merchant, Letter letter, byte[] content) {
        jdbc.update(
                """
                insert into authorization_letter (merchant_id, id, authorization_id, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                merchant.value(),
                letter.id(),
                letter.authorization(),
                letter.name(),
                letter.type().mediaType(),
                letter.size(),
                letter.sha256(),
                content,
                letter.uploadedBy(),
                Moments.toSql(letter.uploadedAt()));
    }

    List<Letter> list(MerchantId merchant, List<UUID> authorizations) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from authorization_letter where merchant_id = ? and authorization_id = any(?) order by uploaded_at, id",
                Columns.of(authorizations).value(merchant.value()).uuid(id -> id),
                (row, number) -> row(row));
    }

    Optional<LetterFile> find(MerchantId merchant, UUID authorization, UUID id) {
        return jdbc
                .query(
                        "select " + COLUMNS
                                + ", content from authorization_letter where merchant_id = ? and authorization_id = ? and id = ?",
                        (row, number) -> new LetterFile(row(row), row.getBytes("content")),
                        merchant.value(),
                        authorization,
                        id)
                .stream()
                .findFirst();
    }

    Optional<Letter> remove(MerchantId merchant, UUID authorization, UUID id) {
        return jdbc
                .query(
                        "delete from authorization_letter where merchant_id = ? and authorization_id = ? and id = ? returning "
                                + COLUMNS,
                        (row, number) -> row(row),
                        merchant.value(),
                        authorization,
                        id)
                .stream()
                .findFirst();
    }

    private static Letter row(ResultSet row) throws SQLException {
        return new Letter(
                Moments.uuid(row, "id"),
                Moments.uuid(row, "authorization_id"),
                row.getString("name"),
                LetterType.ofMedia(row.getString("media_type")),
                row.getInt("size"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                Moments.instant(row, "uploaded_at"));
    }
}
