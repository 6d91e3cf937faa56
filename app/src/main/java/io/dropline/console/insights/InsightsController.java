package io.dropline.console.insights;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.insights.score.Score;
import io.dropline.insights.score.Scores;
import io.dropline.insights.score.ScoringChoice;
import io.dropline.insights.score.ScoringChoices;
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

/** How suppliers do. */
@Controller
class InsightsController {
    private static final String PATH = "/insights";
    private static final String BOARD = "console/insights/board.jte";
    private static final String SCORE = "console/insights/score.jte";
    private final Scores scores;
    private final ScoringChoices choices;

    InsightsController(Scores scores, ScoringChoices choices) {
        this.scores = scores;
        this.choices = choices;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> board(Desk desk) {
        ScoringChoice choice = choices.of(desk.merchant());
        Form form = Form.empty()
                .with("throttleByGrade", choice.throttleByGrade() ? "on" : "")
                .with("probationOrders", choice.probationOrders())
                .with("probationPerDay", choice.probationPerDay());
        return desk.show(Section.INSIGHTS, BOARD, new InsightsPage(scores.of(desk.merchant()), form, false));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> choose(Desk desk, Form form) {
        ScoringChoice choice = new ScoringChoice(
                form.flag("throttleByGrade"), form.whole("probationOrders"), form.whole("probationPerDay"));
        if (form.problems().none()) {
            switch (choices.save(desk.viewer().actor(), choice)) {
                case Saved.Done<ScoringChoice> saved -> {
                    return desk.done("Orders are given out so from now on.", PATH);
                }
                case Saved.Wrong<ScoringChoice>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.INSIGHTS, BOARD, new InsightsPage(scores.of(desk.merchant()), form, true));
    }

    @GetMapping(PATH + "/{supplier}")
    ResponseEntity<byte[]> score(Desk desk, @PathVariable UUID supplier) {
        return find(desk, supplier)
                .map(score -> desk.show(
                        Section.INSIGHTS,
                        SCORE,
                        page(
                                desk,
                                score,
                                Form.empty().with("share", score.throttle().share()))))
                .orElseGet(() -> desk.missing(Section.INSIGHTS, "supplier"));
    }

    @PostMapping(PATH + "/{supplier}/share")
    ResponseEntity<byte[]> share(Desk desk, @PathVariable UUID supplier, Form form) {
        Optional<Score> found = find(desk, supplier);
        if (found.isEmpty()) {
            return desk.missing(Section.INSIGHTS, "supplier");
        }
        int share = form.whole("share");
        if (form.problems().none()) {
            switch (choices.share(desk.viewer().actor(), supplier, share, form.text("reason"))) {
                case Saved.Done<Integer> saved -> {
                    return desk.done(
                            "It gets " + share + " % of the orders that it could have.", PATH + "/" + supplier);
                }
                case Saved.Wrong<Integer>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.INSIGHTS, SCORE, page(desk, found.get(), form));
    }

    private Optional<Score> find(Desk desk, UUID supplier) {
        return scores.of(desk.merchant(), supplier);
    }

    private ScorePage page(Desk desk, Score score, Form form) {
        return new ScorePage(score, scores.history(desk.merchant(), score.supplierId()), form);
    }
}
