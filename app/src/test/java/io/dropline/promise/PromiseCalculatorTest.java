package io.dropline.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Examples worked out by hand with a calendar. Chicago to New York is some 710 miles: zone 5, three to four carrier days. */
class PromiseCalculatorTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Place FROM = Place.us("60601");
    private static final Place TO = Place.us("10001-2345");
    private static final Handling ONE_TO_TWO =
            new Handling(1, 2, LocalTime.of(14, 0), CHICAGO, WorkingDays.MONDAY_TO_FRIDAY);

    private final PromiseCalculator calculator = new PromiseCalculator(TransitEstimates.byDistance());

    @Test
    void beforeTheCutOffHandlingStartsTheSameDay() {
        Promise promise = placed("2026-11-20T20:00:00Z", ONE_TO_TWO); // Friday, 14:00 sharp in Chicago

        assertDays(promise, "2026-11-26", "2026-11-28", "2026-11-28");
        assertThat(promise.shipBy()).isEqualTo("2026-11-24");
        assertThat(promise.because())
                .containsExactly(
                        "ordered before the 14:00 cut-off in America/Chicago, so handling starts Fri Nov 20",
                        "handling takes 1 to 2 working days: it ships Mon Nov 23 to Tue Nov 24",
                        "60601 to 10001-2345 is about 714 miles (zone 5): 3 to 4 days on the way");
    }

    @Test
    void aSecondLaterItStartsTheNextWorkingDay() {
        Promise promise = placed("2026-11-20T20:00:01Z", ONE_TO_TWO);

        assertDays(promise, "2026-11-27", "2026-11-30", "2026-11-30");
        assertThat(promise.because())
                .contains("ordered after the 14:00 cut-off in America/Chicago, so handling starts Mon Nov 23");
    }

    @Test
    void theWeekendChangesNothing() {
        Promise saturday = placed("2026-11-21T15:00:00Z", ONE_TO_TWO);
        Promise sunday = placed("2026-11-23T05:59:59Z", ONE_TO_TWO); // still Sunday in Chicago

        assertThat(saturday.sameDays(placed("2026-11-20T20:00:01Z", ONE_TO_TWO)))
                .isTrue();
        assertThat(sunday.sameDays(saturday)).isTrue();
        assertThat(sunday.because().getFirst())
                .isEqualTo("ordered on Sun Nov 22, no working day of the supplier, so handling starts Mon Nov 23");
    }

    @Test
    void holidaysAndTheTurnOfTheYear() {
        Set<LocalDate> holidays = Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01"));
        Handling handling =
                new Handling(1, 3, LocalTime.of(14, 0), CHICAGO, WorkingDays.MONDAY_TO_FRIDAY.without(holidays));
        SupplierLeg leg = new SupplierLeg(
                "Nordic", FROM, handling, WorkingDays.MONDAY_TO_SATURDAY.without(holidays), LegNews.NONE);

        Promise promise = calculator.promise(PromiseQuestion.placed(Instant.parse("2026-12-24T21:00:00Z"), TO, leg));

        // starts Mon 28; ships Tue 29, Wed 30 or Thu 31; then Wed Thu Sat | Thu Sat Mon Tue | Sat Mon Tue Wed
        assertDays(promise, "2027-01-02", "2027-01-05", "2027-01-06");
        assertThat(promise.shipBy()).isEqualTo("2026-12-31");
    }

    @Test
    void theCutOffFollowsTheClockChange() {
        Handling sameDay = new Handling(0, 0, LocalTime.of(14, 0), NEW_YORK, WorkingDays.MONDAY_TO_FRIDAY);

        assertThat(placed("2026-03-06T18:59:59Z", sameDay).shipBy()).isEqualTo("2026-03-06"); // 13:59:59 EST
        assertThat(placed("2026-03-09T18:00:01Z", sameDay).shipBy()).isEqualTo("2026-03-10"); // 14:00:01 EDT
        assertThat(placed("2026-03-09T17:59:59Z", sameDay).because()).contains("it ships the same day");
    }

    @Test
    void inTheHourThatAutumnRepeatsALaterOrderIsNeverEarlier() {
        WorkingDays always = new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of());
        Handling night = new Handling(0, 0, LocalTime.of(1, 30), NEW_YORK, always);

        assertThat(placed("2026-11-01T05:30:00Z", night).shipBy()).isEqualTo("2026-11-01"); // 01:30, the first time
        assertThat(placed("2026-11-01T05:45:00Z", night).shipBy()).isEqualTo("2026-11-02"); // 01:45, the first time
        assertThat(placed("2026-11-01T06:15:00Z", night).shipBy()).isEqualTo("2026-11-02"); // 01:15, the second time
    }

    @Test
    void newsOutranksTheUsualTimes() {
        Instant placed = Instant.parse("2026-11-20T15:00:00Z");
        SupplierLeg usual = SupplierLeg.usual("Nordic", FROM, ONE_TO_TWO);

        Promise backordered = ask(placed, usual.with(LegNews.NONE.backordered(LocalDate.parse("2026-12-05"))));
        // Sat Dec 5 -> Mon 7; ships Tue 8 to Wed 9
        assertDays(backordered, "2026-12-11", "2026-12-14", "2026-12-14");

        Promise announced = ask(placed, usual.with(LegNews.NONE.shipsOn(LocalDate.parse("2026-11-30"))));
        assertDays(announced, "2026-12-03", "2026-12-04", "2026-12-04");
        assertThat(announced.shipBy()).isEqualTo("2026-11-30");

        LegNews shippedNews = LegNews.NONE
                .shipsOn(LocalDate.parse("2026-11-30"))
                .shipped(Instant.parse("2026-12-02T04:00:00Z")); // Tue Dec 1 in Chicago
        Promise shipped = ask(placed, usual.with(shippedNews));
        assertDays(shipped, "2026-12-04", "2026-12-05", "2026-12-05");
        assertThat(shipped.because()).contains("shipped on Tue Dec 1");

        Promise estimated = ask(placed, usual.with(shippedNews.estimated(LocalDate.parse("2026-12-07"))));
        assertDays(estimated, "2026-12-07", "2026-12-07", "2026-12-07");
        assertThat(estimated.laterThan(shipped)).isTrue();
        assertThat(estimated.daysLaterThan(shipped)).isEqualTo(2);
        assertThat(shipped.laterThan(shipped)).isFalse();
    }

    @Test
    void theRequiredDateIsTheSuppliersDeadlineNotThePromise() {
        Instant placed = Instant.parse("2026-11-20T15:00:00Z");
        SupplierLeg usual = SupplierLeg.usual("Nordic", FROM, ONE_TO_TWO);

        Promise promise = ask(placed, usual.with(LegNews.NONE.requiredBy(LocalDate.parse("2026-11-23"))));

        assertThat(promise.shipBy()).isEqualTo("2026-11-23");
        assertThat(promise.sameDays(ask(placed, usual))).isTrue();
    }

    @Test
    void whatHasNotShippedCannotShipInThePast() {
        SupplierLeg usual = SupplierLeg.usual("Nordic", FROM, ONE_TO_TWO);
        Instant placed = Instant.parse("2026-11-20T15:00:00Z");
        Promise first = ask(placed, usual);

        Promise later = calculator.promise(
                new PromiseQuestion(placed, Instant.parse("2026-11-25T15:00:00Z"), TO, List.of(usual)));

        assertThat(later.laterThan(first)).isTrue();
        assertThat(later.shipBy()).isEqualTo(first.shipBy());
        assertDays(later, "2026-11-28", "2026-11-30", "2026-11-30");
        assertThat(later.because())
                .contains("it should have shipped by Tue Nov 24 and has not, so it ships Wed Nov 25 at the earliest");
    }

    @Test
    void anOrderArrivesWithItsLastParcel() {
        SupplierLeg near = SupplierLeg.usual("Hudson Desks", Place.us("07030"), ONE_TO_TWO);
        SupplierLeg far = SupplierLeg.usual("Pacific Sauna", Place.us("98101"), ONE_TO_TWO);
        PromiseQuestion question = PromiseQuestion.placed(Instant.parse("2026-11-20T15:00:00Z"), TO, near, far);

        List<Promise> legs = calculator.legs(question);
        Promise whole = calculator.promise(question);

        assertDays(legs.getFirst(), "2026-11-24", "2026-11-26", "2026-11-26");
        assertThat(legs.getLast().laterThan(legs.getFirst())).isTrue();
        assertThat(whole.sameDays(legs.getLast())).isTrue();
        assertThat(whole.because().getFirst())
                .isEqualTo("it comes in 2 parts; the part from Pacific Sauna is the last to arrive");
        assertThat(whole.because()).anyMatch(reason -> reason.startsWith("Hudson Desks: ordered before"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new WorkingDays(Set.of(), Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Handling(2, 1, LocalTime.NOON, CHICAGO, WorkingDays.MONDAY_TO_FRIDAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PromiseQuestion.placed(Instant.EPOCH, TO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Promise placed(String instant, Handling handling) {
        return ask(Instant.parse(instant), SupplierLeg.usual("Nordic", FROM, handling));
    }

    private Promise ask(Instant placed, SupplierLeg leg) {
        return calculator.promise(PromiseQuestion.placed(placed, TO, leg));
    }

    private static void assertDays(Promise promise, String earliest, String likely, String latest) {
        assertThat(List.of(promise.earliest(), promise.likely(), promise.latest()))
                .as(promise.toString())
                .containsExactly(LocalDate.parse(earliest), LocalDate.parse(likely), LocalDate.parse(latest));
    }
}
