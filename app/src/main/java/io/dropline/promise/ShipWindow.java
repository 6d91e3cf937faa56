package io.dropline.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When a leg leaves the supplier, in the supplier's calendar.
 *
 * @param shipBy the last day the supplier may ship; stays where it was when the day has passed
 */
record ShipWindow(LocalDate earliest, LocalDate likely, LocalDate latest, LocalDate shipBy, List<String> because) {

    static ShipWindow of(Instant placedAt, Instant asOf, Handling handling, LegNews news) {
        int year = handling.dayOf(placedAt).getYear();
        if (news.shippedAt().isPresent()) {
            LocalDate day = handling.dayOf(news.shippedAt().get());
            return new ShipWindow(day, day, day, day, List.of("shipped on " + PlainDay.of(day, year)));
        }
        ShipWindow planned =
                news.shipDate().isPresent() ? announced(news, year) : handled(placedAt, handling, news, year);
        return planned.asked(news, year).notBefore(handling.startFor(asOf), asOf.isAfter(placedAt), year);
    }

    private static ShipWindow announced(LegNews news, int year) {
        LocalDate day = news.shipDate().orElseThrow();
        return new ShipWindow(day, day, day, day, List.of("the supplier says it ships on " + PlainDay.of(day, year)));
    }

    private static ShipWindow handled(Instant placedAt, Handling handling, LegNews news, int year) {
        List<String> because = new ArrayList<>();
        LocalDate ordered = handling.startFor(placedAt);
        because.add(whyStart(placedAt, handling, ordered, year));
        LocalDate start = ordered;
        if (news.backorderedUntil().isPresent()) {
            LocalDate goods = handling.days().onOrAfter(news.backorderedUntil().get());
            if (goods.isAfter(start)) {
                start = goods;
                because.add("the goods are on backorder, so handling starts " + PlainDay.of(start, year));
            }
        }
        LocalDate earliest = handling.days().plus(start, handling.minDays());
        LocalDate likely = handling.days().plus(start, handling.likelyDays());
        LocalDate latest = handling.days().plus(start, handling.maxDays());
        because.add(whyHandling(handling, earliest, latest, year));
        return new ShipWindow(earliest, likely, latest, latest, because);
    }

    private static String whyStart(Instant placedAt, Handling handling, LocalDate start, int year) {
        LocalDate day = handling.dayOf(placedAt);
        String when = "handling starts " + PlainDay.of(start, year);
        if (!handling.days().works(day)) {
            return "ordered on " + PlainDay.of(day, year) + ", no working day of the supplier, so " + when;
        }
        String cutOff = "the " + clock(handling.cutOff()) + " cut-off in " + handling.zone();
        return start.equals(day)
                ? "ordered before " + cutOff + ", so " + when
                : "ordered after " + cutOff + ", so " + when;
    }

    private static String clock(LocalTime time) {
        return time.getHour() / 10 + "" + time.getHour() % 10 + ":" + time.getMinute() / 10 + time.getMinute() % 10;
    }

    private static String whyHandling(Handling handling, LocalDate earliest, LocalDate latest, int year) {
        if (handling.minDays() == handling.maxDays()) {
            return handling.maxDays() == 0
                    ? "it ships the same day"
                    : "handling takes " + days(handling.maxDays()) + ": it ships " + PlainDay.of(latest, year);
        }
        return "handling takes " + handling.minDays() + " to " + days(handling.maxDays()) + ": it ships "
                + PlainDay.of(earliest, year) + " to " + PlainDay.of(latest, year);
    }

    private static String days(int n) {
        return n == 1 ? "1 working day" : n + " working days";
    }

    /** What the purchase order asks for is the supplier's deadline; that it is asked does not make it come true. */
    private ShipWindow asked(LegNews news, int year) {
        if (news.requiredShipDate().isEmpty() || news.requiredShipDate().get().equals(shipBy)) {
            return this;
        }
        LocalDate required = news.requiredShipDate().get();
        List<String> more = new ArrayList<>(because);
        more.add("the purchase order asks for shipping by " + PlainDay.of(required, year));
        return new ShipWindow(earliest, likely, latest, required, more);
    }

    private ShipWindow notBefore(LocalDate soonest, boolean later, int year) {
        if (!later || !soonest.isAfter(earliest)) {
            return this;
        }
        List<String> more = new ArrayList<>(because);
        more.add(
                soonest.isAfter(latest)
                        ? "it should have shipped by " + PlainDay.of(latest, year) + " and has not, so it ships "
                                + PlainDay.of(soonest, year) + " at the earliest"
                        : "it has not shipped yet, so it ships " + PlainDay.of(soonest, year) + " at the earliest");
        return new ShipWindow(max(earliest, soonest), max(likely, soonest), max(latest, soonest), shipBy, more);
    }

    static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
