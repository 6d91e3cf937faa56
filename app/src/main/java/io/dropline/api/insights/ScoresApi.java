package io.dropline.api.insights;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.api.suppliers.SupplierByCode;
import io.dropline.insights.score.Scores;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class ScoresApi {
    private final Scores scores;
    private final SupplierByCode suppliers;

    ScoresApi(Scores scores, SupplierByCode suppliers) {
        this.scores = scores;
        this.suppliers = suppliers;
    }

    @GetMapping("/scores")
    @Says("How every supplier that is not retired did over the last 90 days, by name.")
    ApiPage<ScoreView> list(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(
                scores.of(actor.merchantId()).stream().map(ScoreView::of).toList());
    }

    @GetMapping("/suppliers/{code}/score")
    @Says("How one supplier did over the last 90 days, and how its grade comes about. A retired supplier has none.")
    ScoreView find(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return ScoreView.of(ApiRefusal.unless(
                scores.of(actor.merchantId(), suppliers.existing(actor, code).id()),
                "score of the supplier with the code " + code));
    }

    @GetMapping("/suppliers/{code}/score/history")
    @Says(
            "What the score was on each of the last 90 days, the oldest first; days on which nothing was reckoned are left out.")
    ApiPage<ScoreDayView> history(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return ApiPage.whole(scores
                .history(actor.merchantId(), suppliers.existing(actor, code).id())
                .stream()
                .map(ScoreDayView::of)
                .toList());
    }
}
