package io.dropline.support.hours;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how soon a merchant means to answer. What is due already stays due when it was. */
@Component
public class AnswerTimes {
    private static final int MOST_HOURS = 240;

    private final JdbcClient jdbc;
    private final Audit audit;

    AnswerTimes(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public AnswerTime of(MerchantId merchant) {
        return jdbc.sql("select within_hours, working_days, opens, closes, zone from answer_time where merchant_id = ?")
                .param(merchant.value())
                .query(AnswerTimes::row)
                .optional()
                .orElse(AnswerTime.DEFAULT);
    }

    @Transactional
    public Saved<AnswerTime> save(Actor actor, AnswerTime time) {
        return new FieldProblems()
                .check(
                        time.withinHours() >= 1 && time.withinHours() <= MOST_HOURS,
                        "withinHours",
                        "From 1 to 240 working hours, please")
                .check(!time.days().isEmpty(), "days", "Somebody must work on one day at least")
                .check(time.opens().isBefore(time.closes()), "closes", "The day must end after it begins")
                .orElse(() -> {
                    jdbc.sql("""
                            insert into answer_time (merchant_id, within_hours, working_days, opens, closes, zone) values (?, ?, ?, ?, ?, ?)
                            on conflict (merchant_id) do update set within_hours = excluded.within_hours, working_days = excluded.working_days,
                                opens = excluded.opens, closes = excluded.closes, zone = excluded.zone""")
                            .params(
                                    actor.merchantId().value(),
                                    time.withinHours(),
                                    bits(time.days()),
                                    time.opens(),
                                    time.closes(),
                                    time.zone().getId())
                            .update();
                    audit.record(
                            actor,
                            "answer-time.saved",
                            "conversations",
                            Map.of(
                                    "withinHours",
                                    time.withinHours(),
                                    "zone",
                                    time.zone().getId()));
                    return time;
                });
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    private static AnswerTime row(ResultSet row, int number) throws SQLException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int bits = row.getInt("working_days");
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits & (1 << (day.getValue() - 1))) != 0) {
                days.add(day);
            }
        }
        return new AnswerTime(
                row.getInt("within_hours"),
                days,
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                ZoneId.of(row.getString("zone")));
    }
}
