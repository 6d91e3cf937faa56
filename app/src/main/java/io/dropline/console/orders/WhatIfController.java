package io.dropline.console.orders;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.fulfillment.WhatIf;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What would have to change for another supplier to win an order; worked out when it is asked. */
@Controller
class WhatIfController {
    private final OrderPageStore store;
    private final WhatIf whatIf;
    private final Clock clock;

    WhatIfController(OrderPageStore store, WhatIf whatIf, Clock clock) {
        this.store = store;
        this.whatIf = whatIf;
        this.clock = clock;
    }

    @GetMapping("/orders/{id}/what-would-change")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        Optional<OrderPageStore.Opening> found = store.opening(desk.merchant(), id, LocalDate.now(clock));
        if (found.isEmpty()) {
            return desk.missing(Section.ORDERS, "order");
        }
        WhatIf.Told told = whatIf.of(desk.merchant(), id).orElse(null);
        return desk.show(
                Section.ORDERS,
                "console/orders/whatIf.jte",
                new WhatIfPage(
                        id, found.get().head().number(), told, told == null ? null : DecisionTable.of(told.answer())));
    }
}
