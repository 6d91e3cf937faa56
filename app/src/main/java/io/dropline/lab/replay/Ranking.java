package io.dropline.lab.replay;

import io.dropline.lab.replay.Replayed.Changed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the greatest differences in both directions, and forgets the others. */
final class Ranking {
    static final int MOST = 25;
    private static final Comparator<Changed> BY_DIFFERENCE = Comparator.comparing(Changed::difference)
            .thenComparing(Changed::decidedAt)
            .thenComparing(Changed::orderId);

    private final PriorityQueue<Changed> dearer = new PriorityQueue<>(BY_DIFFERENCE);
    private final PriorityQueue<Changed> cheaper = new PriorityQueue<>(BY_DIFFERENCE.reversed());

    /** One that costs the same counts as cheaper: it is what the merchant wished. */
    void add(Changed change) {
        PriorityQueue<Changed> side = change.difference().signum() > 0 ? dearer : cheaper;
        side.add(change);
        if (side.size() > MOST) {
            side.poll();
        }
    }

    List<Changed> dearer() {
        return sorted(dearer, BY_DIFFERENCE.reversed());
    }

    List<Changed> cheaper() {
        return sorted(cheaper, BY_DIFFERENCE);
    }

    private static List<Changed> sorted(PriorityQueue<Changed> side, Comparator<Changed> order) {
        List<Changed> all = new ArrayList<>(side);
        all.sort(order);
        return all;
    }
}
