package io.dropline.simulators.store.hooks;

import io.dropline.simulators.ground.Later;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** First attempts about one order go one after the other; different orders do not wait for each other. */
final class Lanes {
    private record Turn(Duration delay, Later.Work work) {}

    private final Later later;
    private final Map<Long, Queue<Turn>> queues = new HashMap<>();

    Lanes(Later later) {
        this.later = later;
    }

    void inOrder(long lane, Duration delay, Later.Work work) {
        synchronized (queues) {
            Queue<Turn> queue = queues.get(lane);
            if (queue != null) {
                queue.add(new Turn(delay, work));
                return;
            }
            queues.put(lane, new ArrayDeque<>());
        }
        run(lane, new Turn(delay, work));
    }

    private void run(long lane, Turn turn) {
        later.after(turn.delay(), () -> {
            try {
                turn.work().run();
            } finally {
                next(lane).ifPresent(following -> run(lane, following));
            }
        });
    }

    private Optional<Turn> next(long lane) {
        synchronized (queues) {
            Queue<Turn> queue = queues.get(lane);
            Optional<Turn> following = queue == null ? Optional.empty() : Optional.ofNullable(queue.poll());
            if (following.isEmpty()) {
                queues.remove(lane);
            }
            return following;
        }
    }
}
