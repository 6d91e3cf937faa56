package io.dropline.console.control;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.finance.books.Books;
import io.dropline.finance.books.Ledger;
import io.dropline.finance.totals.ControlTotals;
import io.dropline.finance.totals.Period;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Control totals and the books. */
@Controller
class ControlController {
    private static final String CONTROL = "/control";
    private static final int MOST = 100;
    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    private final ControlTotals totals;
    private final Ledger ledger;
    private final Books books;
    private final PlacedOrders placed;
    private final Clock clock;

    ControlController(ControlTotals totals, Ledger ledger, Books books, PlacedOrders placed, Clock clock) {
        this.totals = totals;
        this.ledger = ledger;
        this.books = books;
        this.placed = placed;
        this.clock = clock;
    }

    @GetMapping(CONTROL)
    ResponseEntity<byte[]> control(Desk desk, @RequestParam(defaultValue = "30") int days) {
        int chosen = PERIODS.contains(days) ? days : 30;
        Period period = Period.ofDays(chosen, clock.instant());
        return desk.show(
                Section.CONTROL,
                "console/control/totals.jte",
                new TotalsPage(totals.count(desk.merchant(), period), chosen, PERIODS, period.now()));
    }

    /** Brings the books of the chosen days in line with the facts. */
    @PostMapping(CONTROL + "/post")
    ResponseEntity<byte[]> post(Desk desk, Form form) {
        int days = form.text("days").matches("\\d{1,3}") ? form.whole("days") : 30;
        Period period = Period.ofDays(days, clock.instant());
        int rows = 0;
        for (List<UUID> some : placed.between(desk.merchant(), period.first(), period.last())) {
            rows += books.settle(desk.merchant(), some);
        }
        return desk.done(
                rows == 0 ? "The books say what the facts say: nothing was to be posted." : rows + " rows were posted.",
                CONTROL + "?days=" + days);
    }

    @GetMapping("/books")
    ResponseEntity<byte[]> books(Desk desk, @RequestParam(defaultValue = "") String on) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate day = day(on, today);
        Optional<Instant> waiting = ledger.waitingSince(desk.merchant());
        return desk.show(
                Section.CONTROL,
                "console/control/books.jte",
                new BooksPage(
                        day,
                        today,
                        waiting.orElse(clock.instant()),
                        waiting.isPresent(),
                        ledger.balances(desk.merchant(), day),
                        ledger.customers(desk.merchant(), day, MOST),
                        ledger.suppliers(desk.merchant(), day)));
    }

    /** What an order brings, and every row of its books. */
    @GetMapping("/orders/{id}/books")
    ResponseEntity<byte[]> order(Desk desk, @PathVariable UUID id) {
        return placed.number(desk.merchant(), id)
                .map(number -> desk.show(
                        Section.ORDERS,
                        "console/control/order.jte",
                        new OrderBooksPage(
                                id,
                                number,
                                placed.titles(desk.merchant(), id),
                                ledger.margins(desk.merchant(), id),
                                ledger.lines(desk.merchant(), id))))
                .orElseGet(() -> desk.missing(Section.ORDERS, "order"));
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return otherwise;
        }
    }
}
