package io.dropline.console.policies;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.lab.arms.Arms;
import io.dropline.lab.replay.Replay;
import io.dropline.lab.replay.Replays;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.rollout.Rollout;
import io.dropline.policies.rollout.Rollouts;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Other routing rules: replayed on the last days, tried on a share of the orders, promoted or withdrawn. */
@Controller
class LabController {
    private static final String PATH = "/policies/lab";
    private static final String REPLAYS = PATH + "/replays";
    private static final String ROLLOUTS = PATH + "/rollouts";
    private static final String TEMPLATE = "console/policies/lab.jte";

    private final LabPages pages;
    private final Replays replays;
    private final Rollouts rollouts;
    private final Arms arms;

    LabController(LabPages pages, Replays replays, Rollouts rollouts, Arms arms) {
        this.pages = pages;
        this.replays = replays;
        this.rollouts = rollouts;
        this.arms = arms;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Desk desk) {
        return desk.show(Section.POLICIES, TEMPLATE, pages.lab(desk.merchant(), pages.inForce(desk.merchant())));
    }

    @PostMapping(REPLAYS)
    ResponseEntity<byte[]> replay(Desk desk, Form form) {
        RoutingWishes wishes = PolicyForms.routing(form);
        int days = form.whole("days");
        if (form.problems().none()) {
            switch (replays.ask(desk.viewer().actor(), wishes, days)) {
                case Saved.Done<Replay>(Replay replay) -> {
                    return desk.done("The replay runs in the background.", REPLAYS + "/" + replay.id());
                }
                case Saved.Wrong<Replay>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.POLICIES, TEMPLATE, pages.lab(desk.merchant(), form));
    }

    @PostMapping(ROLLOUTS)
    ResponseEntity<byte[]> rollOut(Desk desk, Form form) {
        RoutingWishes wishes = PolicyForms.routing(form);
        int share = form.whole("share");
        if (form.problems().none()) {
            switch (rollouts.start(desk.viewer().actor(), wishes, share)) {
                case Saved.Done<Rollout>(Rollout rollout) -> {
                    return desk.done(
                            share + " % of the orders go by these rules from now on.", ROLLOUTS + "/" + rollout.id());
                }
                case Saved.Wrong<Rollout>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.POLICIES, TEMPLATE, pages.lab(desk.merchant(), form));
    }

    @GetMapping(REPLAYS + "/{id}")
    ResponseEntity<byte[]> replay(Desk desk, @PathVariable UUID id) {
        return replays.find(desk.merchant(), id)
                .map(replay -> desk.show(
                        Section.POLICIES,
                        "console/policies/replay.jte",
                        new ReplayPage(replay, pages.changes(desk.merchant(), replay.against(), replay.wishes()))))
                .orElseGet(() -> desk.missing(Section.POLICIES, "replay"));
    }

    @GetMapping(ROLLOUTS + "/{id}")
    ResponseEntity<byte[]> rollout(Desk desk, @PathVariable UUID id) {
        return rollouts.find(desk.merchant(), id)
                .map(rollout -> desk.show(
                        Section.POLICIES,
                        "console/policies/rollout.jte",
                        new RolloutPage(
                                rollout,
                                arms.compare(desk.merchant(), rollout),
                                pages.changes(
                                        desk.merchant(),
                                        rollout.against(),
                                        pages.version(desk.merchant(), rollout.version())),
                                pages.currency(desk.merchant()))))
                .orElseGet(() -> desk.missing(Section.POLICIES, "rollout"));
    }

    @PostMapping(ROLLOUTS + "/{id}/promote")
    ResponseEntity<byte[]> promote(Desk desk, @PathVariable UUID id) {
        return rollouts.promote(desk.viewer().actor(), id)
                ? desk.done("All orders go by these rules from now on.", ROLLOUTS + "/" + id)
                : desk.refused("The rollout has ended already.", PATH);
    }

    @PostMapping(ROLLOUTS + "/{id}/withdraw")
    ResponseEntity<byte[]> withdraw(Desk desk, @PathVariable UUID id) {
        return rollouts.withdraw(desk.viewer().actor(), id)
                ? desk.done("All orders go by the rules in force again.", ROLLOUTS + "/" + id)
                : desk.refused("The rollout has ended already.", PATH);
    }
}
