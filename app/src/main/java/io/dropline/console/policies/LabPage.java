package io.dropline.console.policies;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Form;
import io.dropline.console.page.Tone;
import io.dropline.lab.replay.Replay;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.PolicyVersion;
import io.dropline.policies.rollout.Rollout;
import io.dropline.suppliers.Supplier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where other routing rules are tried.
 *
 * @param running the rollout that runs, or null
 */
public record LabPage(
        Form form,
        PolicyVersion<RoutingWishes> inForce,
        List<Supplier> suppliers,
        @Nullable Rollout running,
        List<Rollout> rollouts,
        List<Replay> replays,
        List<Version> versions) {
    /**
     * One version of the rules.
     *
     * @param tried whether a rollout runs with it
     * @param changes against the one that was in force before it
     */
    public record Version(PolicyVersion<RoutingWishes> version, boolean inForce, boolean tried, List<String> changes) {
        public Badge badge() {
            if (inForce) {
                return new Badge(Tone.OK, "In force");
            }
            if (tried) {
                return new Badge(Tone.VIOLET, "On trial");
            }
            return new Badge(Tone.IDLE, version.trial() ? "Tried" : "Before");
        }
    }

    /** How far a replay is. */
    public static Badge badge(Replay replay) {
        return switch (replay.state()) {
            case WAITING -> new Badge(Tone.IDLE, "Waiting");
            case RUNNING -> new Badge(Tone.INFO, replay.progress() + "%");
            case DONE -> new Badge(Tone.OK, "Done");
            case FAILED -> new Badge(Tone.BAD, "Failed");
        };
    }

    /** How a rollout stands. */
    public static Badge badge(Rollout rollout) {
        Rollout.Outcome outcome = rollout.outcome();
        if (outcome == null) {
            return new Badge(Tone.INFO, "Running");
        }
        return switch (outcome) {
            case PROMOTED -> new Badge(Tone.OK, "Promoted");
            case WITHDRAWN -> new Badge(Tone.IDLE, "Withdrawn");
        };
    }
}
