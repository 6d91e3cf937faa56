package io.dropline.simulators.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What the next visits are met with. */
final class FileFaults {
    private final Deque<FileFault> next = new ArrayDeque<>();

    synchronized void next(int visits, FileFault fault) {
        for (int i = 0; i < visits; i++) {
            next.add(fault);
        }
    }

    synchronized Optional<FileFault> take() {
        return Optional.ofNullable(next.poll());
    }
}
