package io.dropline.console.problems;

import io.dropline.console.Desk;
import io.dropline.console.DeskAction;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What needs a person. */
@Controller
class ProblemController {
    private static final String PATH = "/problems";
    private final ProblemStore store;

    ProblemController(ProblemStore store) {
        this.store = store;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(Desk desk, @RequestParam(defaultValue = "open") String show) {
        String me = desk.viewer().email();
        int count = ProblemsPage.MOST + 1;
        List<ProblemsPage.Row> rows = switch (show) {
            case "mine" -> store.ownedBy(desk.merchant(), me, count);
            case "resolved" -> store.resolved(desk.merchant(), count);
            default -> store.open(desk.merchant(), count);
        };
        ProblemStore.Counts counts = store.counts(desk.merchant(), me);
        boolean more = rows.size() == count;
        return desk.show(
                Section.PROBLEMS,
                "console/problems.jte",
                new ProblemsPage(
                        more ? rows.subList(0, ProblemsPage.MOST) : rows,
                        List.of("mine", "resolved").contains(show) ? show : "open",
                        counts.open(),
                        counts.mine(),
                        more));
    }

    @PostMapping(PATH + "/{id}/own")
    ResponseEntity<byte[]> own(Desk desk, @PathVariable UUID id) {
        return desk.act(new DeskAction.OwnProblem(id, desk.viewer().email()), PATH);
    }

    @PostMapping(PATH + "/{id}/give-back")
    ResponseEntity<byte[]> giveBack(Desk desk, @PathVariable UUID id) {
        return desk.act(new DeskAction.OwnProblem(id, ""), PATH);
    }

    @PostMapping(PATH + "/{id}/resolve")
    ResponseEntity<byte[]> resolve(Desk desk, @PathVariable UUID id, Form form) {
        return desk.act(new DeskAction.ResolveProblem(id, form.text("resolution")), PATH);
    }
}
