package io.dropline.suppliers;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brand authorizations in the database. */
@Repository
class AuthorizationStore {
    private static final String SELECT = """
            select a.id, a.supplier_id, a.brand, a.territory, a.skus, a.product_lines, a.sales_channels, a.valid_from, a.valid_to, a.note,
                a.checked_by, a.checked_at, a.checked_how, a.revoked_at, a.created_at, (
                    select count(*) from authorization_letter l where l.merchant_id = a.merchant_id and l.authorization_id = a.id) as letters
            from brand_authorization a
            """;
    private static final String ORDER = " order by lower(a.brand), a.valid_from, a.created_at, a.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuthorizationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps others from changing the supplier's authorizations until the transaction ends. */
    void lock(MerchantId merchant, UUID supplier) {
        jdbc.sql("select 1 from supplier where merchant_id = ? and id = ? for update")
                .params(merchant.value(), supplier)
                .query()
                .singleRow();
    }

    Authorization add(MerchantId merchant, AuthorizationDraft draft) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into brand_authorization (merchant_id, id, supplier_id, brand, territory, skus, product_lines, sales_channels, valid_from,
                    valid_to, note, created_at)
                values (:merchant, :id, :supplier, :brand, :territory, :skus, :lines, :channels, :from, :to, :note, :now)""")
                .param("supplier", draft.supplierId())
                .param("now", Moments.toSql(clock.instant()))
                .params(fields(merchant, id, draft))
                .update();
        return find(merchant, id).orElseThrow();
    }

    Authorization change(MerchantId merchant, UUID id, AuthorizationDraft draft) {
        jdbc.sql("""
                update brand_authorization set brand = :brand, territory = :territory, skus = :skus, product_lines = :lines,
                    sales_channels = :channels, valid_from = :from, valid_to = :to, note = :note
                where merchant_id = :merchant and id = :id""").params(fields(merchant, id, draft)).update();
        return find(merchant, id).orElseThrow();
    }

    void uncheck(MerchantId merchant, UUID id) {
        jdbc.sql("""
                update brand_authorization set checked_by = null, checked_at = null, checked_how = '' where merchant_id = ? and id = ?""").params(merchant.value(), id).update();
    }

    private static Map<String, Object> fields(MerchantId merchant, UUID id, AuthorizationDraft draft) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("merchant", merchant.value());
        fields.put("id", id);
        fields.put("brand", draft.brand());
        fields.put("territory", draft.territory().toArray(String[]::new));
        fields.put("skus", draft.skus().toArray(String[]::new));
        fields.put("lines", draft.productLines().toArray(String[]::new));
        fields.put("channels", draft.salesChannels().toArray(String[]::new));
        fields.put("from", draft.from());
        fields.put("to", new SqlParameterValue(Types.DATE, draft.to()));
        fields.put("note", draft.note());
        return fields;
    }

    Authorization checked(MerchantId merchant, UUID id, String by, String how) {
        jdbc.sql("""
                update brand_authorization set checked_by = ?, checked_at = ?, checked_how = ? where merchant_id = ? and id = ?""")
                .params(by, Moments.toSql(clock.instant()), how, merchant.value(), id)
                .update();
        return find(merchant, id).orElseThrow();
    }

    Optional<Authorization> revoke(MerchantId merchant, UUID id) {
        jdbc.sql("""
                update brand_authorization set revoked_at = coalesce(revoked_at, ?) where merchant_id = ? and id = ?""")
                .params(Moments.toSql(clock.instant()), merchant.value(), id)
                .update();
        return find(merchant, id);
    }

    Optional<Authorization> find(MerchantId merchant, UUID id) {
        return jdbc.sql(SELECT + "where a.merchant_id = ? and a.id = ?")
                .params(merchant.value(), id)
                .query(AuthorizationStore::row)
                .optional();
    }

    List<Authorization> list(MerchantId merchant) {
        return jdbc.sql(SELECT + "where a.merchant_id = ?" + ORDER)
                .params(merchant.value())
                .query(AuthorizationStore::row)
                .list();
    }

    List<Authorization> list(MerchantId merchant, UUID supplier) {
        return jdbc.sql(SELECT + "where a.merchant_id = ? and a.supplier_id = ?" + ORDER)
                .params(merchant.value(), supplier)
                .query(AuthorizationStore::row)
                .list();
    }

    private static Authorization row(ResultSet row, int number) throws SQLException {
        AuthorizationDraft terms = new AuthorizationDraft(
                Moments.uuid(row, "supplier_id"),
                row.getString("brand"),
                texts(row, "territory"),
                texts(row, "skus"),
                texts(row, "product_lines"),
                texts(row, "sales_channels"),
                row.getObject("valid_from", LocalDate.class),
                Moments.dateOrNull(row, "valid_to"),
                row.getString("note"));
        String by = row.getString("checked_by");
        Instant at = Moments.instantOrNull(row, "checked_at");
        return new Authorization(
                Moments.uuid(row, "id"),
                terms,
                by == null || at == null ? null : new Authorization.Check(by, at, row.getString("checked_how")),
                row.getInt("letters"),
                Moments.instantOrNull(row, "revoked_at"),
                Moments.instant(row, "created_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
