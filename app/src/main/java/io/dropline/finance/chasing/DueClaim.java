package io.dropline.finance.chasing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that its supplier is reminded of: its day has come, or a person asks for it.
 *
 * @param chased reminders so far
 */
record DueClaim(
        UUID id,
        String number,
        UUID supplierId,
        UUID orderId,
        String currency,
        BigDecimal open,
        LocalDate dueOn,
        int chased,
        @Nullable Instant lastChasedAt) {

    /** How many reminders should have been written by this day. Days on which nothing ran are not made up for one by one. */
    int reminders(List<Integer> afterDays, LocalDate today) {
        long late = ChronoUnit.DAYS.between(dueOn, today);
        return (int) afterDays.stream().filter(days -> late >= days).count();
    }

    /** How many reminders of it count as written once one goes today. */
    int chasedWith(List<Integer> afterDays, LocalDate today) {
        return Math.max(chased, reminders(afterDays, today));
    }

    /** Whether the last reminder was so many days ago. */
    boolean hopeless(int reminders, int afterDays, LocalDate today, ZoneId zone) {
        return chased >= reminders
                && lastChasedAt != null
                && !lastChasedAt.atZone(zone).toLocalDate().plusDays(afterDays).isAfter(today);
    }
}
