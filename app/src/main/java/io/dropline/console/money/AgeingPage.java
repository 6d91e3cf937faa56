package io.dropline.console.money;

import io.dropline.finance.ageing.AgeingRow;
import java.time.LocalDate;
import java.util.List;

/** What was owed at the end of a day. */
public record AgeingPage(LocalDate day, List<AgeingRow> rows) {}
