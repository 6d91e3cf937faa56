package io.dropline.finance.totals;

import io.dropline.letter.Words;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts all controls of a merchant at one moment. */
@Component
public class ControlTotals {
    /** How many gaps of a control are listed. */
    public static final int SHOWN = 50;

    private static final String GAP = "(in_n <> out_n + open_n or in_a <> out_a + open_a)";

    private static final Pattern MONEY = Pattern.compile("\\{(-?[0-9.]+) ([A-Z]{3})}");

    private final JdbcClient jdbc;

    ControlTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, of the orders placed in this period; of one snapshot, so that nothing moves between two of them. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Stage> count(MerchantId merchant, Period period) {
        return Arrays.stream(Control.values())
                .map(control -> count(merchant, control, period))
                .toList();
    }

    private Stage count(MerchantId merchant, Control control, Period period) {
        int[] gapCount = {0};
        List<Sum> sums = statement("""
                select currency, sum(in_n) as in_n, sum(out_n) as out_n, sum(open_n) as open_n,
                    sum(in_a) as in_a, sum(out_a) as out_a, sum(open_a) as open_a, count(*) filter (where %s) as gaps
                from (%s) as counted group by currency order by currency""".formatted(GAP, control.rows()), merchant, period)
                .query((row, index) -> {
                    gapCount[0] += row.getInt("gaps");
                    return new Sum(
                            row.getString("currency"),
                            row.getLong("in_n"),
                            row.getLong("out_n"),
                            row.getLong("open_n"),
                            row.getBigDecimal("in_a"),
                            row.getBigDecimal("out_a"),
                            row.getBigDecimal("open_a"));
                })
                .list();
        return new Stage(control, sums, gapCount[0] == 0 ? List.of() : gaps(merchant, control, period), gapCount[0]);
    }

    private List<Gap> gaps(MerchantId merchant, Control control, Period period) {
        return statement(
                        "select * from (" + control.rows() + ") as counted where " + GAP
                                + " order by since, what limit " + SHOWN,
                        merchant,
                        period)
                .query((row, index) -> new Gap(
                        row.getString("what"),
                        inWords(row.getString("detail")),
                        row.getObject("since", LocalDate.class),
                        row.getLong("in_n") - row.getLong("out_n") - row.getLong("open_n"),
                        row.getBigDecimal("in_a")
                                .subtract(row.getBigDecimal("out_a"))
                                .subtract(row.getBigDecimal("open_a")),
                        row.getString("currency"),
                        row.getString("link")))
                .list();
    }

    private static String inWords(String detail) {
        return MONEY.matcher(detail)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Words.sum(new BigDecimal(found.group(1)), found.group(2))));
    }

    private JdbcClient.StatementSpec statement(String sql, MerchantId merchant, Period period) {
        return jdbc.sql(sql)
                .param("merchant", merchant.value())
                .param("from", Moments.toSql(period.first().atStartOfDay().toInstant(ZoneOffset.UTC)))
                .param(
                        "to",
                        Moments.toSql(period.last().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .param("now", Moments.toSql(period.now()))
                .param("today", period.now().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
