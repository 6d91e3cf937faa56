package io.dropline.console.overview;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.orders.OrderListStore;
import io.dropline.console.support.ConversationListStore;
import io.dropline.platform.MerchantId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class OverviewController {
    private static final int DAYS = 14;
    private static final int PROBLEMS = 6;
    private static final int ORDERS = 8;
    private static final int CONVERSATIONS = 4;
    private final OverviewStore store;
    private final OrderListStore orders;
    private final ConversationListStore conversations;
    private final Clock clock;

    OverviewController(OverviewStore store, OrderListStore orders, ConversationListStore conversations, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.conversations = conversations;
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> show(Desk desk) {
        MerchantId merchant = desk.merchant();
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        List<OverviewStore.Day> days = store.days(merchant, today, DAYS, clock.getZone(), store.currency(merchant));
        return desk.show(
                Section.OVERVIEW,
                "console/overview.jte",
                new OverviewPage(
                        orders.liveCounts(merchant),
                        store.lateness(merchant, now, today),
                        store.deliveredOrders(merchant, now.minus(Duration.ofDays(7)), now.minus(Duration.ofDays(60))),
                        days.getLast().money(),
                        bars(days, today),
                        store.problems(merchant, PROBLEMS),
                        conversations.waiting(merchant, now, CONVERSATIONS),
                        orders.latest(merchant, ORDERS, today),
                        store.setUp(merchant)));
    }

    private static List<OverviewPage.Bar> bars(List<OverviewStore.Day> days, LocalDate today) {
        double most = OverviewStore.largest(days).doubleValue();
        return days.stream()
                .map(day -> new OverviewPage.Bar(
                        day.day(),
                        day.money().revenue(),
                        day.money().orders(),
                        height(day.money().revenue(), most),
                        height(day.money().routedRevenue(), most),
                        height(day.money().cost().min(day.money().revenue()), most),
                        day.day().equals(today)))
                .toList();
    }

    private static double height(BigDecimal amount, double most) {
        return Math.round(1000 * amount.max(BigDecimal.ZERO).doubleValue() / most) / 10.0;
    }
}
