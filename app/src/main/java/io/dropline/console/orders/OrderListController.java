package io.dropline.console.orders;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of orders, with filters and search. */
@Controller
class OrderListController {
    private static final int LONGEST_QUERY = 200;
    private final OrderListStore store;
    private final Clock clock;

    OrderListController(OrderListStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/orders")
    ResponseEntity<byte[]> list(
            Desk desk,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        MerchantId merchant = desk.merchant();
        String query = q.strip().substring(0, Math.min(LONGEST_QUERY, q.strip().length()));
        Standing standing = Standing.ofSlug(status).orElse(null);
        Cursor cursor = Cursor.read(after);
        LocalDate today = LocalDate.now(clock);
        Listed<OrderRow> orders = query.isEmpty()
                ? store.page(merchant, standing, cursor, today)
                : store.search(merchant, query, cursor, today);
        if (!query.isEmpty() && cursor.atStart() && orders.rows().size() == 1) {
            // Who searches for a number wants the order, not a list of one.
            return ResponseEntity.status(303)
                    .header("Location", "/orders/" + orders.rows().getFirst().id())
                    .build();
        }
        boolean hasAny =
                !orders.rows().isEmpty() || !store.latest(merchant, 1, today).isEmpty();
        return desk.show(
                Section.ORDERS,
                "console/orders/list.jte",
                new OrderListPage(
                        orders,
                        query.isEmpty() ? standing : null,
                        query,
                        store.liveCounts(merchant),
                        cursor.atStart(),
                        hasAny,
                        hasAny || store.hasStore(merchant)));
    }
}
