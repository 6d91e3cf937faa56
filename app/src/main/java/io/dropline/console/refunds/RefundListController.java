package io.dropline.console.refunds;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Cursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All refunds, and what can be done to those that wait for suppliers. */
@Controller
class RefundListController {
    private static final String WAITS_NOT =
            "It does not wait for a supplier any more; somebody else may have been faster.";

    private final RefundListStore store;
    private final RefundActions actions;

    RefundListController(RefundListStore store, RefundActions actions) {
        this.store = store;
        this.actions = actions;
    }

    @GetMapping("/refunds")
    ResponseEntity<byte[]> list(
            Desk desk,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String after) {
        RefundFilter filter = RefundFilter.ofSlug(status);
        Cursor cursor = Cursor.read(after);
        return desk.show(
                Section.REFUNDS,
                "console/refunds/list.jte",
                new RefundListPage(
                        store.page(desk.merchant(), filter, cursor),
                        filter,
                        store.openCounts(desk.merchant()),
                        cursor.atStart()));
    }

    @PostMapping("/refunds/{id}/send-now")
    ResponseEntity<byte[]> sendNow(Desk desk, @PathVariable UUID id) {
        return actions.sendNow(desk.merchant(), id, desk.viewer().email())
                ? desk.done("It is on its way to the store.", "/refunds")
                : desk.refused(WAITS_NOT, "/refunds");
    }

    @PostMapping("/refunds/{id}/withdraw")
    ResponseEntity<byte[]> withdraw(Desk desk, @PathVariable UUID id) {
        return actions.withdraw(desk.merchant(), id, desk.viewer().email())
                ? desk.done("It is withdrawn. Nothing was paid back.", "/refunds")
                : desk.refused(WAITS_NOT, "/refunds");
    }
}
