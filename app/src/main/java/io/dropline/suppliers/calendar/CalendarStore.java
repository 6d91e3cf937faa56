package io.dropline.suppliers.calendar;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Suppliers' days off in the database. */
@Repository
class CalendarStore {
    record Row(ZoneId zone, Set<DayOfWeek> week, HolidayRegion holidays, List<Closure> closures) {}

    private final JdbcTemplate jdbc;

    CalendarStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendars of these suppliers, without closures that ended before the day: one statement, however many they are. */
    Map<UUID, Row> load(MerchantId merchant, List<UUID> suppliers, LocalDate since) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        jdbc.query(
                """
                select s.id as supplier_id, s.zone, s.working_days, s.holidays, c.id, c.first_day, c.last_day, c.reason from supplier s
                left join supplier_closure c on c.merchant_id = s.merchant_id and c.supplier_id = s.id and c.last_day >= ?
                where s.merchant_id = ? and s.id = any(?) order by s.id, c.first_day, c.id""", Columns.of(suppliers).value(since).value(merchant.value()).uuid(id -> id), row -> {
                    Row calendar = rows.computeIfAbsent(Moments.uuid(row, "supplier_id"), unused -> calendar(row));
                    if (Moments.uuidOrNull(row, "id") != null) {
                        calendar.closures().add(closure(row));
                    }
                });
        return rows;
    }

    private static Row calendar(ResultSet row) {
        try {
            return new Row(
                    ZoneId.of(row.getString("zone")),
                    days(row.getInt("working_days")),
                    HolidayRegion.valueOf(row.getString("holidays")),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        days.removeIf(day -> (bits & 1 << day.getValue() - 1) == 0);
        return days.isEmpty() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : days;
    }

    private static Closure closure(ResultSet row) throws SQLException {
        return new Closure(
                Moments.uuid(row, "id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"));
    }

    void holidays(MerchantId merchant, UUID supplier, HolidayRegion region) {
        jdbc.update(
                "update supplier set holidays = ? where merchant_id = ? and id = ?",
                region.name(),
                merchant.value(),
                supplier);
    }

    @Nullable
    Closure add(MerchantId merchant, UUID supplier, Closure draft, int most, Instant now) {
        return jdbc
                .query(
                        """
                        insert into supplier_closure (merchant_id, id, supplier_id, first_day, last_day, reason, created_at)
                        select ?, ?, ?, ?, ?, ?, ? where (
                            select count(*) from supplier_closure where merchant_id = ? and supplier_id = ? and last_day >= ?) < ?
                        returning id, first_day, last_day, reason""",
                        (row, index) -> closure(row),
                        merchant.value(),
                        Ids.next(),
                        supplier,
                        draft.first(),
                        draft.last(),
                        draft.reason(),
                        Moments.toSql(now),
                        merchant.value(),
                        supplier,
                        LocalDate.ofInstant(now, java.time.ZoneOffset.UTC),
                        most)
                .stream()
                .findFirst()
                .orElse(null);
    }

    Optional<Closure> remove(MerchantId merchant, UUID supplier, UUID id) {
        return jdbc
                .query(
                        "delete from supplier_closure where merchant_id = ? and supplier_id = ? and id = ? returning id, first_day, last_day, reason",
                        (row, index) -> closure(row),
                        merchant.value(),
                        supplier,
                        id)
                .stream()
                .findFirst();
    }
}
