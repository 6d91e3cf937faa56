package io.dropline.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Named places where a test may kill or break the process. Unarmed, reaching one costs a read of a static field.
 */
public final class Failpoint {
    private static volatile boolean armed;
    private static final Map<String, Runnable> ACTIONS = new ConcurrentHashMap<>();

    private Failpoint() {}

    /** Runs what was armed at this place, if anything. */
    public static void reach(String name) {
        if (armed) {
            Runnable action = ACTIONS.get(name);
            if (action != null) {
                action.run();
            }
        }
    }

    /** Arms one place. */
    public static void arm(String name, Runnable action) {
        ACTIONS.put(name, action);
        armed = true;
    }

    /** Arms one place to end the process at once, as a power cut would: no hooks, no flushing. */
    public static void armHalt(String name) {
        arm(name, () -> Runtime.getRuntime().halt(137));
    }

    /** Disarms all. */
    public static void clear() {
        armed = false;
        ACTIONS.clear();
    }
}
