package io.dropline.api.attention;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.Says;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/problems")
class ProblemsApi {
    private final ProblemReading problems;

    ProblemsApi(ProblemReading problems) {
        this.problems = problems;
    }

    @GetMapping
    @Says("What needs a person, or needed one; the last opened first.")
    ApiPage<ProblemRow> list(
            @AuthenticationPrincipal Actor actor,
            @Says("True: those that are open; false: those that are closed.") @RequestParam(required = false) @Nullable
                    Boolean open,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                problems.list(actor.merchantId(), open, kind, after, ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }
}
