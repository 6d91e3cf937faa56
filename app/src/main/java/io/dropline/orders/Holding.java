package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places and releases holds, and with them the order's life: an order with a hold in force is on hold, one with none is open. */
@Component
class Holding {
    private final HoldStore holds;
    private final LifeStore lives;
    private final Problems problems;
    private final Timeline timeline;
    private final Clock clock;

    Holding(HoldStore holds, LifeStore lives, Problems problems, Timeline timeline, Clock clock) {
        this.holds = holds;
        this.lives = lives;
        this.problems = problems;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Notes holds of orders whose life the caller sets. */
    void place(MerchantId merchant, List<HoldStore.Row> rows, String actor, Map<UUID, String> numbers) {
        if (rows.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        holds.add(merchant, rows, actor, now);
        timeline.add(rows.stream()
                .map(row -> new TimelineEntry(
                        merchant,
                        row.orderId(),
                        now,
                        "hold.placed",
                        actor,
                        "On hold: " + row.hold().reason() + "."))
                .toList());
        problems.raise(rows.stream()
                .filter(row -> row.hold().policy().needsPerson())
                .map(row -> problem(merchant, row, Objects.requireNonNullElse(numbers.get(row.orderId()), "")))
                .toList());
    }

    /** Releases holds and opens the order if none is left. Answers whether the order is open now. */
    boolean release(MerchantId merchant, UUID order, List<HoldPolicy> policies, String actor, String note) {
        Instant now = clock.instant();
        if (holds.release(merchant, order, policies, actor, note, now) > 0) {
            timeline.add(List.of(new TimelineEntry(
                    merchant,
                    order,
                    now,
                    "hold.released",
                    actor,
                    "Hold released" + (note.isBlank() ? "." : ": " + note + "."))));
            for (HoldPolicy policy : policies) {
                problems.resolve(merchant, kind(policy), List.of("order:" + order), "Released by " + actor);
            }
        }
        return settle(merchant, order);
    }

    /** Ends orders: nothing holds them any more. Answers those that had not ended before. */
    List<UUID> end(MerchantId merchant, List<UUID> ids, String life, String why) {
        Instant now = clock.instant();
        List<UUID> ended = List.copyOf(lives.live(merchant, ids, life, null, now));
        if (!ended.isEmpty()) {
            for (HoldStore.Row row : holds.releaseAll(merchant, ended, why, now)) {
                problems.resolve(merchant, kind(row.hold().policy()), List.of("order:" + row.orderId()), why);
            }
            problems.resolve(
                    merchant,
                    PaymentAlarm.GONE,
                    ended.stream().map(id -> "order:" + id).toList(),
                    why);
        }
        return ended;
    }

    /** Sets the life by the holds in force. Answers whether the order is open. */
    boolean settle(MerchantId merchant, UUID order) {
        List<Hold> inForce = inForce(merchant, order);
        String life = inForce.isEmpty() ? "OPEN" : "ON_HOLD";
        Set<UUID> changed = lives.live(merchant, List.of(order), life, firstEnd(inForce), clock.instant());
        return inForce.isEmpty() && changed.contains(order);
    }

    /** Ends what has run out by itself; answers the orders that are open now. */
    List<UUID> releaseExpired(MerchantId merchant, int most) {
        Instant now = clock.instant();
        List<UUID> due = lives.dueForLook(merchant, now, most);
        if (due.isEmpty()) {
            return List.of();
        }
        holds.releaseExpired(merchant, due, now);
        Map<UUID, List<HoldStore.Standing>> standing = holds.of(merchant, due);
        List<UUID> open = new ArrayList<>();
        for (UUID order : due) {
            List<Hold> left = inForce(standing.getOrDefault(order, List.of()));
            if (left.isEmpty()) {
                open.add(order);
            } else {
                lives.live(merchant, List.of(order), "ON_HOLD", firstEnd(left), now);
            }
        }
        lives.live(merchant, open, "OPEN", null, now);
        return open;
    }

    List<Hold> inForce(MerchantId merchant, UUID order) {
        return inForce(holds.of(merchant, List.of(order)).getOrDefault(order, List.of()));
    }

    static List<Hold> inForce(List<HoldStore.Standing> standing) {
        return standing.stream()
                .filter(HoldStore.Standing::inForce)
                .map(HoldStore.Standing::hold)
                .toList();
    }

    /** When the first of these ends by itself; null if none does. */
    static @Nullable Instant firstEnd(List<Hold> holds) {
        Instant first = null;
        for (Hold hold : holds) {
            Instant until = hold.until();
            if (until != null && (first == null || until.isBefore(first))) {
                first = until;
            }
        }
        return first;
    }

    static String kind(HoldPolicy policy) {
        return "order.hold." + policy.key();
    }

    private static Problem problem(MerchantId merchant, HoldStore.Row row, String number) {
        HoldPolicy policy = row.hold().policy();
        return new Problem(
                merchant,
                kind(policy),
                "order:" + row.orderId(),
                row.orderId(),
                Severity.WARNING,
                "Order " + number + " is on hold",
                row.hold().reason(),
                policy.nextStep() + ", then release the hold.",
                "/orders/" + row.orderId());
    }
}
