package io.dropline.console.support;

import io.dropline.access.CurrentUser;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.support.mailboxes.Mailboxes;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of conversations. */
@Controller
class ConversationListController {
    private final ConversationListStore store;
    private final Mailboxes mailboxes;
    private final Clock clock;

    ConversationListController(ConversationListStore store, Mailboxes mailboxes, Clock clock) {
        this.store = store;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    @GetMapping("/conversations")
    ResponseEntity<byte[]> list(
            Desk desk,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        Instant now = clock.instant();
        UUID me = desk.viewer().actor() instanceof CurrentUser user ? user.userId() : null;
        ConversationFilter filter = ConversationFilter.of(show);
        Cursor from = Cursor.read(after);
        Listed<ConversationRow> rows = q.isBlank()
                ? store.page(desk.merchant(), filter, me, from, now)
                : store.search(desk.merchant(), q, from, now);
        return desk.show(
                Section.CONVERSATIONS,
                "console/support/list.jte",
                new ConversationListPage(
                        filter,
                        q.strip(),
                        rows,
                        store.counts(desk.merchant(), me, now),
                        from.atStart(),
                        mailboxes.list(desk.merchant()).size()));
    }
}
