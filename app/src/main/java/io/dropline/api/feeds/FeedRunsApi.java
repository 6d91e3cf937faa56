package io.dropline.api.feeds;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.ReasonBody;
import io.dropline.api.Says;
import io.dropline.feeds.run.FeedRuns;
import io.dropline.suppliers.Supplier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/feed-runs")
class FeedRunsApi {
    private static final int MOST = 200;
    private final FeedRuns runs;
    private final NamedFeeds named;

    FeedRunsApi(FeedRuns runs, NamedFeeds named) {
        this.runs = runs;
        this.named = named;
    }

    @GetMapping
    @Says("What became of the files of stock feeds, the newest first.")
    ApiPage<FeedRunView> list(
            @AuthenticationPrincipal Actor actor,
            @Says("The supplier's code; all where it is left out.") @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        @Nullable Supplier only = supplier.isBlank() ? null : named.supplier(actor, supplier);
        int most = Math.min(MOST, ApiPage.fetch(limit) - 1);
        return ApiPage.whole(runs.recent(actor.merchantId(), only == null ? null : only.id(), most).stream()
                .map(FeedRunView::of)
                .toList());
    }

    @GetMapping("/{id}")
    @Says("One run, with what the guards found and the first of what it changes.")
    FeedRunView.Detail find(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return ApiRefusal.unless(runs.detail(actor.merchantId(), id).map(FeedRunView.Detail::of), "run with this id");
    }

    @PostMapping("/{id}/approve")
    @Says("Lets a held run count as it is.")
    FeedRunView approve(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return FeedRunView.of(ApiRefusal.unless(runs.approve(actor, id)));
    }

    @PostMapping("/{id}/reject")
    @Says("Decides that a held run never counts; the reason is asked for.")
    FeedRunView reject(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return FeedRunView.of(ApiRefusal.unless(runs.reject(actor, id, ReasonBody.of(body))));
    }
}
