package io.dropline.suppliers.evidence;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what proves a supplier's authorizations. */
@Repository
class EvidenceStore {
    private record Cover(String merchant, String supplier, String code, String address, String country) {}

    /** Of a merchant and a supplier, on a day, of a brand or (null) of all; the brand twice. */
    private static final String STANDING = """
            merchant_id = ? and supplier_id = ? and revoked_at is null and (valid_to is null or valid_to >= ?)
                and (cast(? as text) is null or lower(brand) = lower(?))""";

    private final JdbcTemplate jdbc;

    EvidenceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands on the day; of one brand, or of all. Empty if there is no such supplier. */
    Optional<Evidence> load(MerchantId merchant, UUID supplier, @Nullable String brand, Instant now, LocalDate today) {
        return cover(merchant, supplier)
                .map(cover -> new Evidence(
                        cover.merchant(),
                        cover.supplier(),
                        cover.code(),
                        cover.address(),
                        cover.country(),
                        now,
                        today,
                        List.copyOf(grants(merchant, supplier, brand, today).values())));
    }

    /** The bytes of all letters that {@link #load} would bring. */
    long weight(MerchantId merchant, UUID supplier, @Nullable String brand, LocalDate today) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select coalesce(sum(size), 0) from authorization_letter
                where merchant_id = ? and authorization_id in (select id from brand_authorization where %s)""".formatted(STANDING),
                Long.class,
                merchant.value(),
                merchant.value(),
                supplier,
                today,
                brand,
                brand));
    }

    private Optional<Cover> cover(MerchantId merchant, UUID supplier) {
        return jdbc
                .query(
                        """
                        select m.name as merchant, s.name, s.code, trim(concat_ws(' ', s.ship_from_postal, s.ship_from_country)) as address,
                            s.ship_from_country
                        from supplier s join merchant m on m.id = s.merchant_id where s.merchant_id = ? and s.id = ?""",
                        (row, number) -> new Cover(
                                row.getString("merchant"),
                                row.getString("name"),
                                row.getString("code"),
                                row.getString("address"),
                                row.getString("ship_from_country")),
                        merchant.value(),
                        supplier)
                .stream()
                .findFirst();
    }

    private Map<UUID, Evidence.Grant> grants(
            MerchantId merchant, UUID supplier, @Nullable String brand, LocalDate today) {
        Map<UUID, Evidence.Grant> grants = new LinkedHashMap<>();
        jdbc.query(
                """
                select id, brand, territory, skus, product_lines, sales_channels, valid_from, valid_to, checked_by, checked_at, checked_how
                from brand_authorization where %s order by lower(brand), valid_from, id""".formatted(STANDING),
                row -> {
                    Evidence.Grant grant = grant(row);
                    grants.put(grant.id(), grant);
                },
                merchant.value(),
                supplier,
                today,
                brand,
                brand);
        jdbc.query(
                """
                select authorization_id, name, media_type, sha256, uploaded_at, content from authorization_letter
                where merchant_id = ? and authorization_id = any(?) order by uploaded_at, id""",
                Columns.of(List.copyOf(grants.keySet())).value(merchant.value()).uuid(id -> id),
                row -> {
                    Objects.requireNonNull(grants.get(Moments.uuid(row, "authorization_id")))
                            .letters()
                            .add(new Evidence.File(
                                    row.getString("name"),
                                    row.getString("media_type"),
                                    row.getString("sha256"),
                                    Moments.instant(row, "uploaded_at"),
                                    row.getBytes("content")));
                });
        return grants;
    }

    private static Evidence.Grant grant(ResultSet row) throws SQLException {
        return new Evidence.Grant(
                Moments.uuid(row, "id"),
                row.getString("brand"),
                texts(row, "territory"),
                texts(row, "skus"),
                texts(row, "product_lines"),
                texts(row, "sales_channels"),
                row.getObject("valid_from", LocalDate.class),
                Moments.dateOrNull(row, "valid_to"),
                Objects.requireNonNullElse(row.getString("checked_by"), ""),
                Moments.instantOrNull(row, "checked_at"),
                row.getString("checked_how"),
                new ArrayList<>());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
