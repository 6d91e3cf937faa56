package io.dropline.finance.upload;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The invoice_upload table. */
@Repository
class UploadStore {
    private static final TypeReference<List<UploadOutcome>> OUTCOMES = new TypeReference<>() {};

    /** A file as it came. */
    record Raw(
            UUID id,
            @Nullable UUID supplierId,
            String name,
            byte[] content,
            Instant uploadedAt,
            String uploadedBy,
            @Nullable Instant takenAt,
            List<UploadOutcome> outcomes) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    UploadStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(
            MerchantId merchant, UUID id, @Nullable UUID supplier, String name, byte[] content, Instant at, String by) {
        jdbc.update(
                "insert into invoice_upload (merchant_id, id, supplier_id, name, content, uploaded_at, uploaded_by) values (?, ?, ?, ?, ?, ?, ?)",
                merchant.value(),
                id,
                supplier,
                name,
                content,
                Moments.toSql(at),
                by);
    }

    /** Locked, so that a file is taken once. */
    Optional<Raw> lock(MerchantId merchant, UUID id) {
        return jdbc
                .query(
                        """
                        select id, supplier_id, name, content, uploaded_at, uploaded_by, taken_at, coalesce(outcome, '[]') as outcome
                        from invoice_upload where merchant_id = ? and id = ? for update""",
                        (row, index) -> new Raw(
                                Moments.uuid(row, "id"),
                                Moments.uuidOrNull(row, "supplier_id"),
                                row.getString("name"),
                                row.getBytes("content"),
                                Moments.instant(row, "uploaded_at"),
                                row.getString("uploaded_by"),
                                Moments.instantOrNull(row, "taken_at"),
                                json.readValue(row.getString("outcome"), OUTCOMES)),
                        merchant.value(),
                        id)
                .stream()
                .findFirst();
    }

    void taken(MerchantId merchant, UUID id, List<UploadOutcome> outcomes, Instant at) {
        jdbc.update(
                "update invoice_upload set taken_at = ?, outcome = ?::jsonb where merchant_id = ? and id = ?",
                Moments.toSql(at),
                json.writeValueAsString(outcomes),
                merchant.value(),
                id);
    }
}
