package io.dropline.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromisePropertyTest {

    private static final int ROUNDS = 20_000;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Pacific/Honolulu"),
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("UTC"));
    private static final List<String> COUNTRIES = List.of("US", "CA", "MX", "GB", "DE", "CN", "PR", "ZZ", "");

    private final PromiseCalculator calculator = new PromiseCalculator(TransitEstimates.byDistance());

    @Test
    void theDaysAreInOrderAndNothingArrivesBeforeItCouldShip() {
        Random random = seeded("order of days");
        for (int round = 0; round < ROUNDS; round++) {
            PromiseQuestion question = question(random);
            Promise promise = calculator.promise(question);
            assertThat(promise.earliest()).isBeforeOrEqualTo(promise.likely());
            assertThat(promise.likely()).isBeforeOrEqualTo(promise.latest());
            assertThat(promise.because()).isNotEmpty().noneMatch(String::isBlank);
            for (SupplierLeg leg : question.legs()) {
                assertThat(promise.earliest()).isAfterOrEqualTo(leg.handling().dayOf(question.placedAt()));
            }
        }
    }

    @Test
    void moreHandlingDaysNeverArriveEarlier() {
        Random random = seeded("handling days");
        for (int round = 0; round < ROUNDS; round++) {
            PromiseQuestion question = question(random);
            int more = 1 + random.nextInt(3);
            List<SupplierLeg> slower = question.legs().stream()
                    .map(leg -> {
                        Handling h = leg.handling();
                        Handling slow =
                                new Handling(h.minDays() + more, h.maxDays() + more, h.cutOff(), h.zone(), h.days());
                        return new SupplierLeg(leg.supplier(), leg.shipFrom(), slow, leg.carrierDays(), leg.news());
                    })
                    .toList();
            assertNoEarlier(
                    question, new PromiseQuestion(question.placedAt(), question.asOf(), question.shipTo(), slower));
        }
    }

    @Test
    void aLaterOrderNeverArrivesEarlier() {
        Random random = seeded("later orders");
        for (int round = 0; round < ROUNDS; round++) {
            PromiseQuestion question = question(random);
            long seconds = random.nextBoolean() ? random.nextInt(7200) : random.nextInt(700_000);
            Instant later = question.placedAt().plusSeconds(seconds);
            assertNoEarlier(question, new PromiseQuestion(later, later, question.shipTo(), question.legs()));
        }
    }

    private void assertNoEarlier(PromiseQuestion one, PromiseQuestion other) {
        Promise before = calculator.promise(one);
        Promise after = calculator.promise(other);
        assertThat(after.earliest()).as("%s%n%s", one, other).isAfterOrEqualTo(before.earliest());
        assertThat(after.likely()).as("%s%n%s", one, other).isAfterOrEqualTo(before.likely());
        assertThat(after.latest()).as("%s%n%s", one, other).isAfterOrEqualTo(before.latest());
    }

    private static PromiseQuestion question(Random random) {
        Instant placed = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 366 * 86_400));
        SupplierLeg[] legs = new SupplierLeg[1 + random.nextInt(3)];
        for (int i = 0; i < legs.length; i++) {
            legs[i] = leg(random, placed);
        }
        return PromiseQuestion.placed(placed, place(random), legs);
    }

    private static SupplierLeg leg(Random random, Instant placed) {
        int min = random.nextInt(4);
        LocalDate day = placed.atZone(ZoneId.of("UTC")).toLocalDate();
        Set<LocalDate> holidays = new HashSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            holidays.add(day.plusDays(random.nextInt(20)));
        }
        Handling handling = new Handling(
                min,
                min + random.nextInt(4),
                LocalTime.ofSecondOfDay(random.nextInt(86_400)),
                ZONES.get(random.nextInt(ZONES.size())),
                new WorkingDays(week(random), holidays));
        LegNews news =
                random.nextInt(4) == 0 ? LegNews.NONE.backordered(day.plusDays(random.nextInt(10))) : LegNews.NONE;
        return new SupplierLeg("S", place(random), handling, new WorkingDays(week(random), Set.of()), news);
    }

    private static Set<DayOfWeek> week(Random random) {
        Set<DayOfWeek> week = new HashSet<>();
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            week.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        return week;
    }

    private static Place place(Random random) {
        Optional<String> zip = random.nextInt(10) == 0
                ? Optional.of(random.nextBoolean() ? "n/a" : " ")
                : Optional.of("%05d".formatted(random.nextInt(100_000)));
        return random.nextInt(3) == 0
                ? new Place(COUNTRIES.get(random.nextInt(COUNTRIES.size())), zip, Optional.of("AK"))
                : new Place("US", zip, Optional.empty());
    }

    private static Random seeded(String test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test + ": -Dseed=" + seed);
        return new Random(seed);
    }
}
