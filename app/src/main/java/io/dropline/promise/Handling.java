package io.dropline.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How long a supplier takes from order to carrier.
 *
 * @param minDays working days after the day handling starts; 0 ships the same day
 * @param maxDays the same at worst, at least {@code minDays}, at most 365
 * @param cutOff an order up to and including this time starts the same working day, a later one the next
 * @param zone the zone of the cut-off and of the supplier's days
 * @param days the days the supplier works
 */
public record Handling(int minDays, int maxDays, LocalTime cutOff, ZoneId zone, WorkingDays days) {

    public Handling {
        if (minDays < 0 || maxDays < minDays || maxDays > 365) {
            throw new IllegalArgumentException("handling days " + minDays + " to " + maxDays);
        }
    }

    /** The same supplier on other days. */
    public Handling taking(int least, int most) {
        return new Handling(least, most, cutOff, zone, days);
    }

    /** The last day on which what is ordered at this instant leaves, if it leaves within so many working days of the day that handling starts. */
    public LocalDate leavesWithin(int workingDays, Instant ordered) {
        return days.plus(startFor(ordered), workingDays);
    }

    /** Between best and worst, rounded up. */
    int likelyDays() {
        return (minDays + maxDays + 1) / 2;
    }

    /** The first working day on which something that arrived at this instant is worked on. */
    public LocalDate startFor(Instant at) {
        LocalDate day = dayOf(at);
        return days.works(day) && inTime(at, day) ? day : days.onOrAfter(day.plusDays(1));
    }

    /** The supplier's day at this instant. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** Compares instants, not wall clocks: in the hour that autumn repeats, a later order must not seem the earlier one. */
    boolean inTime(Instant at, LocalDate day) {
        return !at.isAfter(day.atTime(cutOff).atZone(zone).toInstant());
    }
}
