package io.dropline.suppliers;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.routing.ShippingRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Suppliers in the database. */
@Repository
class SupplierStore {
    private static final String COLUMNS = """
            id, code, name, contact, email, state, state_reason, ship_from_postal, ship_from_country, zone, cut_off, working_days,
            handling_days_min, handling_days_max, answer_within_hours, currency, drop_fee, shipping_rule, ship_to, created_at""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SupplierStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<Supplier> list(MerchantId merchant) {
        return jdbc.sql("select " + COLUMNS + " from supplier where merchant_id = ? order by lower(code), id")
                .param(merchant.value())
                .query(this::row)
                .list();
    }

    Optional<Supplier> find(MerchantId merchant, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from supplier where merchant_id = ? and id = ?")
                .params(merchant.value(), id)
                .query(this::row)
                .optional();
    }

    Optional<Supplier> find(MerchantId merchant, String code) {
        return jdbc.sql("select " + COLUMNS + " from supplier where merchant_id = ? and code = ?")
                .params(merchant.value(), code)
                .query(this::row)
                .optional();
    }

    /** Adds the supplier, or writes its terms over those of the one with its code. */
    Supplier upsert(MerchantId merchant, SupplierDraft draft) {
        return write("""
                insert into supplier (merchant_id, id, code, name, contact, email, ship_from_postal, ship_from_country, zone, cut_off,
                    working_days, handling_days_min, handling_days_max, answer_within_hours, currency, drop_fee, shipping_rule, ship_to,
                    created_at)
                values (:merchant, :id, :code, :name, :contact, :email, :postal, :country, :zone, :cutOff, :days, :least, :most, :hours,
                    :currency, :fee, cast(:shipping as jsonb), :shipTo, :now)
                on conflict (merchant_id, code) do update set name = excluded.name, contact = excluded.contact, email = excluded.email,
                    ship_from_postal = excluded.ship_from_postal, ship_from_country = excluded.ship_from_country,
                    zone = excluded.zone, cut_off = excluded.cut_off, working_days = excluded.working_days,
                    handling_days_min = excluded.handling_days_min, handling_days_max = excluded.handling_days_max,
                    answer_within_hours = excluded.answer_within_hours, currency = excluded.currency, drop_fee = excluded.drop_fee,
                    shipping_rule = excluded.shipping_rule, ship_to = excluded.ship_to
                returning
                """ + COLUMNS, merchant, draft).optional().orElseThrow();
    }

    /** Adds the supplier, to be approved, unless its code is taken. */
    Optional<Supplier> insert(MerchantId merchant, SupplierDraft draft) {
        return write("""
                insert into supplier (merchant_id, id, code, name, contact, email, ship_from_postal, ship_from_country, zone, cut_off,
                    working_days, handling_days_min, handling_days_max, answer_within_hours, currency, drop_fee, shipping_rule, ship_to,
                    created_at, state)
                values (:merchant, :id, :code, :name, :contact, :email, :postal, :country, :zone, :cutOff, :days, :least, :most, :hours,
                    :currency, :fee, cast(:shipping as jsonb), :shipTo, :now, 'ONBOARDING')
                on conflict (merchant_id, code) do nothing
                returning
                """ + COLUMNS, merchant, draft).optional();
    }

    /** The same, locked until the transaction ends. */
    Optional<Supplier> lock(MerchantId merchant, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from supplier where merchant_id = ? and id = ? for update")
                .params(merchant.value(), id)
                .query(this::row)
                .optional();
    }

    Optional<Supplier> state(MerchantId merchant, UUID id, SupplierState state, String reason) {
        return jdbc.sql("update supplier set state = ?, state_reason = ? where merchant_id = ? and id = ? returning "
                        + COLUMNS)
                .params(state.name(), reason, merchant.value(), id)
                .query(this::row)
                .optional();
    }

    private JdbcClient.MappedQuerySpec<Supplier> write(String sql, MerchantId merchant, SupplierDraft draft) {
        return jdbc.sql(sql)
                .param("merchant", merchant.value())
                .param("id", Ids.next())
                .param("code", draft.code())
                .param("name", draft.name())
                .param("contact", draft.contact())
                .param("email", draft.email())
                .param("postal", draft.shipFromPostal())
                .param("country", draft.shipFromCountry())
                .param("zone", draft.zone())
                .param("cutOff", draft.cutOff())
                .param("days", bits(draft.workingDays()))
                .param("least", draft.handlingDaysMin())
                .param("most", draft.handlingDaysMax())
                .param("hours", draft.answerWithinHours())
                .param("currency", draft.currency())
                .param("fee", draft.dropFee())
                .param("shipping", json.writerFor(ShippingRule.class).writeValueAsString(draft.shipping()))
                .param("shipTo", draft.shipTo().toArray(String[]::new))
                .param("now", Moments.toSql(clock.instant()))
                .query(this::row);
    }

    private Supplier row(ResultSet row, int number) throws SQLException {
        SupplierDraft terms = new SupplierDraft(
                row.getString("code"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("email"),
                row.getString("ship_from_postal"),
                row.getString("ship_from_country"),
                row.getString("zone"),
                row.getObject("cut_off", LocalTime.class),
                days(row.getInt("working_days")),
                row.getInt("handling_days_min"),
                row.getInt("handling_days_max"),
                row.getInt("answer_within_hours"),
                row.getString("currency"),
                row.getBigDecimal("drop_fee"),
                json.readValue(row.getString("shipping_rule"), ShippingRule.class),
                List.of((String[]) row.getArray("ship_to").getArray()));
        return new Supplier(
                Moments.uuid(row, "id"),
                terms,
                SupplierState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                Moments.instant(row, "created_at"));
    }

    /** One bit a day, Monday the lowest. */
    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.getValue() - 1).sum();
    }

    private static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        days.removeIf(day -> (bits & 1 << day.getValue() - 1) == 0);
        return days;
    }
}
