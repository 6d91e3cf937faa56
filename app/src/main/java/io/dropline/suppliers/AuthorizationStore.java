package io.dropline.suppliers;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brand authorizations in the database. */
@Repository
class AuthorizationStore {
    private static final String COLUMNS =
            "id, supplier_id, brand, territory, valid_from, valid_to, note, revoked_at, created_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuthorizationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes over the standing authorization for the brand, or adds one. The supplier's row keeps two from doing so at once. */
    Authorization upsert(MerchantId merchant, AuthorizationDraft draft) {
        jdbc.sql("select 1 from supplier where merchant_id = ? and id = ? for update")
                .params(merchant.value(), draft.supplierId())
                .query()
                .singleRow();
        return write("""
                update brand_authorization set brand = :brand, territory = :territory, valid_from = :from, valid_to = :to, note = :note
                where merchant_id = :merchant and id = (
                    select id from brand_authorization
                    where merchant_id = :merchant and supplier_id = :supplier and lower(brand) = lower(:brand) and revoked_at is null
                    order by created_at desc, id desc limit 1)
                returning
                """ + COLUMNS, merchant, draft)
                .optional()
                .orElseGet(() -> write("""
                        insert into brand_authorization (merchant_id, id, supplier_id, brand, territory, valid_from, valid_to, note, created_at)
                        values (:merchant, :id, :supplier, :brand, :territory, :from, :to, :note, :now)
                        returning
                        """ + COLUMNS, merchant, draft).single());
    }

    Optional<Authorization> revoke(MerchantId merchant, UUID id) {
        return jdbc.sql("""
                update brand_authorization set revoked_at = coalesce(revoked_at, ?) where merchant_id = ? and id = ?
                returning
                """ + COLUMNS)
                .params(Moments.toSql(clock.instant()), merchant.value(), id)
                .query(AuthorizationStore::row)
                .optional();
    }

    List<Authorization> list(MerchantId merchant) {
        return jdbc.sql("select " + COLUMNS
                        + " from brand_authorization where merchant_id = ? order by lower(brand), created_at, id")
                .params(merchant.value())
                .query(AuthorizationStore::row)
                .list();
    }

    List<Authorization> list(MerchantId merchant, UUID supplier) {
        return jdbc.sql("select " + COLUMNS + " from brand_authorization"
                        + " where merchant_id = ? and supplier_id = ? order by lower(brand), created_at, id")
                .params(merchant.value(), supplier)
                .query(AuthorizationStore::row)
                .list();
    }

    private JdbcClient.MappedQuerySpec<Authorization> write(String sql, MerchantId merchant, AuthorizationDraft draft) {
        return jdbc.sql(sql)
                .param("merchant", merchant.value())
                .param("id", Ids.next())
                .param("supplier", draft.supplierId())
                .param("brand", draft.brand())
                .param("territory", draft.territory().toArray(String[]::new))
                .param("from", draft.from())
                .param("to", draft.to(), java.sql.Types.DATE)
                .param("note", draft.note())
                .param("now", Moments.toSql(clock.instant()))
                .query(AuthorizationStore::row);
    }

    private static Authorization row(ResultSet row, int number) throws SQLException {
        AuthorizationDraft terms = new AuthorizationDraft(
                Moments.uuid(row, "supplier_id"),
                row.getString("brand"),
                List.of((String[]) row.getArray("territory").getArray()),
                row.getObject("valid_from", LocalDate.class),
                Moments.dateOrNull(row, "valid_to"),
                row.getString("note"));
        return new Authorization(
                Moments.uuid(row, "id"),
                terms,
                Moments.instantOrNull(row, "revoked_at"),
                Moments.instant(row, "created_at"));
    }
}
