package io.dropline.simulators.store.admin;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Later;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Work the store does after it answered. */
final class Jobs implements AutoCloseable {
    private final Map<String, Boolean> done = new ConcurrentHashMap<>();
    private final Later later = new Later();
    private final Duration takes;

    Jobs(Duration takes) {
        this.takes = takes;
    }

    Map<String, @Nullable Object> start(Runnable work) {
        String id = "gid://shopify/Job/" + UUID.randomUUID();
        done.put(id, false);
        later.after(takes, () -> {
            work.run();
            done.put(id, true);
        });
        return Json.of("id", id, "done", false);
    }

    @Nullable
    Map<String, @Nullable Object> job(String id) {
        Boolean finished = done.get(id);
        return finished == null ? null : Json.of("id", id, "done", finished);
    }

    @Override
    public void close() {
        later.close();
    }
}
