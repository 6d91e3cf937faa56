package io.dropline.api.lab;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Done;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.api.lab.LabBodies.ReplayBody;
import io.dropline.api.lab.LabBodies.RolloutBody;
import io.dropline.api.lab.LabViews.PreviewView;
import io.dropline.api.lab.LabViews.ReplayView;
import io.dropline.api.lab.LabViews.RolloutStory;
import io.dropline.api.lab.LabViews.RolloutView;
import io.dropline.api.setup.PolicyBodies.RoutingBody;
import io.dropline.api.setup.RoutingBodyReading;
import io.dropline.lab.PolicyLab;
import io.dropline.lab.arms.Arms;
import io.dropline.lab.replay.Replays;
import io.dropline.platform.fields.Saved;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.rollout.Rollout;
import io.dropline.policies.rollout.Rollouts;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class LabApi {
    private static final int DAYS = 30;
    private static final int SHARE = 10;

    private final PolicyLab lab;
    private final Replays replays;
    private final Rollouts rollouts;
    private final Arms arms;
    private final Policies policies;
    private final RoutingBodyReading reading;

    LabApi(
            PolicyLab lab,
            Replays replays,
            Rollouts rollouts,
            Arms arms,
            Policies policies,
            RoutingBodyReading reading) {
        this.lab = lab;
        this.replays = replays;
        this.rollouts = rollouts;
        this.arms = arms;
        this.policies = policies;
        this.reading = reading;
    }

    @PostMapping("/orders/{id}/routing-preview")
    @Says("What other routing rules would do with the order, by its latest question. Nothing is kept.")
    PreviewView preview(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody RoutingBody body) {
        RoutingWishes wishes = reading.wishes(actor, body);
        ApiRefusal.unless(policies.check(actor.merchantId(), wishes).orElse(() -> wishes));
        return PreviewView.of(
                ApiRefusal.unless(lab.preview(actor.merchantId(), id, wishes), "routed order with this id"));
    }

    @GetMapping("/policies/routing/replays")
    @Says("The last 20 replays, the newest first.")
    ApiPage<ReplayView> replays(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(
                replays.list(actor.merchantId()).stream().map(ReplayView::of).toList());
    }

    @PostMapping("/policies/routing/replays")
    @Says("Asks the decisions of the last days again under other rules, in the background.")
    ReplayView replay(@AuthenticationPrincipal Actor actor, @RequestBody ReplayBody body) {
        RoutingWishes wishes = reading.wishes(actor, Given.or(body.rules(), LabBodies.DEFAULT));
        return ReplayView.of(ApiRefusal.unless(replays.ask(actor, wishes, Given.or(body.days(), DAYS))));
    }

    @GetMapping("/policies/routing/replays/{id}")
    @Says("How far a replay is, and what it found.")
    ReplayView replayed(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return ReplayView.of(ApiRefusal.unless(replays.find(actor.merchantId(), id), "replay with this id"));
    }

    @GetMapping("/policies/routing/rollouts")
    @Says("The last 100 rollouts, the newest first.")
    ApiPage<RolloutView> rollouts(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(
                rollouts.list(actor.merchantId()).stream().map(RolloutView::of).toList());
    }

    @PostMapping("/policies/routing/rollouts")
    @Says("Routes a share of the orders by other rules from now on; one rollout at a time.")
    RolloutView rollOut(@AuthenticationPrincipal Actor actor, @RequestBody RolloutBody body) {
        RoutingWishes wishes = reading.wishes(actor, Given.or(body.rules(), LabBodies.DEFAULT));
        Saved<Rollout> started = rollouts.start(actor, wishes, Given.or(body.share(), SHARE));
        return RolloutView.of(ApiRefusal.unless(started));
    }

    @GetMapping("/policies/routing/rollouts/{id}")
    @Says("A rollout, and how its orders do beside the others.")
    RolloutStory rollout(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        Rollout rollout = existing(actor, id);
        return new RolloutStory(RolloutView.of(rollout), arms.compare(actor.merchantId(), rollout));
    }

    @PostMapping("/policies/routing/rollouts/{id}/promote")
    @Says("All orders go by the tried rules from now on.")
    Done promote(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        existing(actor, id);
        return done(rollouts.promote(actor, id), "All orders go by the tried rules from now on.");
    }

    @PostMapping("/policies/routing/rollouts/{id}/withdraw")
    @Says("All orders go by the rules in force again.")
    Done withdraw(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        existing(actor, id);
        return done(rollouts.withdraw(actor, id), "All orders go by the rules in force again.");
    }

    private Rollout existing(Actor actor, UUID id) {
        return ApiRefusal.unless(rollouts.find(actor.merchantId(), id), "rollout with this id");
    }

    private static Done done(boolean done, String message) {
        if (!done) {
            throw ApiRefusal.conflict("The rollout has ended already");
        }
        return new Done(message);
    }
}
