package io.dropline.api.lab;

import io.dropline.api.Says;
import io.dropline.lab.Preview;
import io.dropline.lab.arms.Comparison;
import io.dropline.lab.replay.Replay;
import io.dropline.lab.replay.Replayed;
import io.dropline.policies.rollout.Rollout;
import io.dropline.routing.RoutingPlan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told about other routing rules. */
public final class LabViews {
    private LabViews() {}

    /** An order under other rules. */
    public record PreviewView(
            UUID orderId, String number, Instant decidedAt, String currency, PlanView decided, PlanView underRules) {
        static PreviewView of(Preview preview) {
            return new PreviewView(
                    preview.then().orderId(),
                    preview.then().number(),
                    preview.then().at(),
                    preview.now().currency(),
                    new PlanView(preview.then().complete(), preview.then().chosen(), preview.thenBecause()),
                    new PlanView(preview.now().complete(), preview.plan(), preview.because()));
        }
    }

    /** Who ships what, what it costs, and why. */
    public record PlanView(
            @Says("Whether everything is supplied.") boolean complete, RoutingPlan plan, List<String> because) {}

    /** A replay. */
    public record ReplayView(
            UUID id,
            int days,

            @Says("The version in force when it was asked for.")
            int against,

            Instant askedAt,
            String askedBy,
            @Says("WAITING, RUNNING, DONE or FAILED.") String state,
            int decisions,
            int done,
            @Says("Why it failed.") String trouble,
            @Nullable Instant finishedAt,
            @Says("Null until it is done.") @Nullable Replayed result) {
        static ReplayView of(Replay replay) {
            return new ReplayView(
                    replay.id(),
                    replay.days(),
                    replay.against(),
                    replay.askedAt(),
                    replay.askedBy(),
                    replay.state().name(),
                    replay.decisions(),
                    replay.done(),
                    replay.trouble(),
                    replay.finishedAt(),
                    replay.result());
        }
    }

    /** A rollout. */
    public record RolloutView(
            UUID id,
            @Says("The version on trial.") int version,
            @Says("The version in force when it began.") int against,
            int share,
            Instant startedAt,
            String startedBy,
            @Nullable Instant endedAt,
            String endedBy,

            @Says("PROMOTED or WITHDRAWN; null while it runs.") @Nullable
            String outcome) {
        static RolloutView of(Rollout rollout) {
            Rollout.Outcome outcome = rollout.outcome();
            return new RolloutView(
                    rollout.id(),
                    rollout.version(),
                    rollout.against(),
                    rollout.share(),
                    rollout.startedAt(),
                    rollout.startedBy(),
                    rollout.endedAt(),
                    rollout.endedBy(),
                    outcome == null ? null : outcome.name());
        }
    }

    /** A rollout and how its orders do. */
    public record RolloutStory(RolloutView rollout, Comparison arms) {}
}
