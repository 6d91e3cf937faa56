package io.dropline.console.feeds.runs;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.feeds.FeedNames;
import io.dropline.console.page.Form;
import io.dropline.feeds.run.FeedRuns;
import io.dropline.feeds.run.RunDetail;
import io.dropline.feeds.run.RunSummary;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.Feeds;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a file changes, and the decision where it was held. */
@Controller
class RunController {
    private final FeedRuns runs;
    private final Feeds feeds;
    private final FeedNames names;

    RunController(FeedRuns runs, Feeds feeds, FeedNames names) {
        this.runs = runs;
        this.feeds = feeds;
        this.names = names;
    }

    @GetMapping("/feeds/runs/{id}")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return runs.detail(desk.merchant(), id)
                .map(detail -> desk.show(Section.FEEDS, "console/feeds/run.jte", page(desk, detail)))
                .orElseGet(() -> desk.missing(Section.FEEDS, "run"));
    }

    private RunPage page(Desk desk, RunDetail detail) {
        Optional<Feed> feed = feeds.find(desk.merchant(), detail.run().feedId());
        return new RunPage(
                detail,
                feed.map(Feed::name).orElse(""),
                feed.map(names::currency).orElse("USD"));
    }

    @PostMapping("/feeds/runs/{id}/approve")
    ResponseEntity<byte[]> approve(Desk desk, @PathVariable UUID id) {
        return finish(
                desk, id, runs.approve(desk.viewer().actor(), id), "The file counts; its figures are put in force.");
    }

    @PostMapping("/feeds/runs/{id}/reject")
    ResponseEntity<byte[]> reject(Desk desk, @PathVariable UUID id, Form form) {
        return finish(
                desk,
                id,
                runs.reject(desk.viewer().actor(), id, form.text("reason")),
                "The file is rejected; nothing of it counts.");
    }

    private static ResponseEntity<byte[]> finish(Desk desk, UUID id, Saved<RunSummary> saved, String done) {
        return switch (saved) {
            case Saved.Done<RunSummary> decided -> desk.done(done, "/feeds/runs/" + id);
            case Saved.Wrong<RunSummary>(List<FieldProblem> problems) ->
                desk.refused(problems.getFirst().message(), "/feeds/runs/" + id);
        };
    }
}
