package io.dropline.finance.upload;

import io.dropline.finance.match.Billed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as its rows in a file tell of it.
 *
 * @param supplier its code; empty where the file names none
 * @param total null where no row says it: then it is what the lines come to
 * @param problems what is wrong with its rows; where there are any, it is not taken
 */
public record FileInvoice(
        String number,
        String supplier,
        @Nullable LocalDate date,
        @Nullable LocalDate due,
        String currency,
        @Nullable BigDecimal total,
        List<Billed.Line> lines,
        List<RowProblem> problems) {

    BigDecimal sum() {
        return lines.stream().map(Billed.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
