package io.dropline.acceptance.crash;

import io.dropline.platform.Failpoint;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A failpoint that ends the process not at once but when the right document comes by. Written {@code outbox.sending:1>http.sent:1}: let one
 * document pass {@code outbox.sending}; when the next is there, let its thread pass {@code http.sent} once, and end there the second time.
 */
record Trap(List<Step> steps) {
    /** @param passes how often the place may be reached before it counts */
    record Step(String failpoint, int passes) {
        private static Step parse(String text) {
            String[] parts = text.split(":", -1);
            return new Step(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
        }
    }

    Trap {
        steps = List.copyOf(steps);
    }

    static Trap parse(String text) {
        return new Trap(
                Arrays.stream(text.split(">", -1)).map(step -> Step.parse(step)).toList());
    }

    void set() {
        set(0, null);
    }

    private void set(int index, @Nullable Thread only) {
        Step step = steps.get(index);
        AtomicInteger left = new AtomicInteger(step.passes());
        Failpoint.arm(step.failpoint(), () -> {
            boolean counts = only == null || only.equals(Thread.currentThread());
            if (counts && left.getAndDecrement() == 0) {
                if (index + 1 == steps.size()) {
                    Runtime.getRuntime().halt(Installation.KILLED);
                }
                set(index + 1, Thread.currentThread());
            }
        });
    }
}
