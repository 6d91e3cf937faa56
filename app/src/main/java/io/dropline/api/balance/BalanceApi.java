package io.dropline.api.balance;

import io.dropline.access.Actor;
import io.dropline.api.Says;
import io.dropline.finance.books.Ledger;
import io.dropline.finance.books.Margin;
import io.dropline.finance.totals.ControlTotals;
import io.dropline.finance.totals.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class BalanceApi {
    private static final int LONGEST = 400;
    private static final int MOST = 1000;
    private final ControlTotals totals;
    private final Ledger ledger;
    private final Clock clock;

    BalanceApi(ControlTotals totals, Ledger ledger, Clock clock) {
        this.totals = totals;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/control-totals")
    @Says(
            "At each step, what went in against what came out, of the orders placed in the last days; what is not accounted for is listed.")
    ControlView control(
            @AuthenticationPrincipal Actor actor,
            @Says("How many days, 400 at most.") @RequestParam(defaultValue = "30") int days) {
        Period period = Period.ofDays(Math.clamp(days, 1, LONGEST), clock.instant());
        return ControlView.of(period, totals.count(actor.merchantId(), period));
    }

    @GetMapping("/books")
    @Says("Who owes whom at the end of a day.")
    BooksView books(
            @AuthenticationPrincipal Actor actor,
            @Says("The day; without it, today.") @RequestParam(required = false) @Nullable LocalDate on) {
        LocalDate day = on == null ? clock.instant().atZone(ZoneOffset.UTC).toLocalDate() : on;
        return new BooksView(
                day,
                ledger.balances(actor.merchantId(), day),
                ledger.suppliers(actor.merchantId(), day),
                ledger.customers(actor.merchantId(), day, MOST));
    }

    @GetMapping("/orders/{id}/margins")
    @Says("What an order brings, by line; the entry without a line is what belongs to the whole order.")
    List<Margin> margins(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return ledger.margins(actor.merchantId(), id);
    }
}
