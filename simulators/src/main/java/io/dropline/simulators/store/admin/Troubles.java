package io.dropline.simulators.store.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Errors of the second shape that were ordered for the next documents: HTTP 200, nothing carried out, a code. */
public final class Troubles {
    private record Trouble(String matching, String code) {}

    private final List<Trouble> coming = new ArrayList<>();

    /**
     * @param documents how many
     * @param matching text the request's body contains; empty for any
     * @param code e.g. INTERNAL_SERVER_ERROR, ACCESS_DENIED, THROTTLED
     */
    public synchronized void next(int documents, String matching, String code) {
        for (int i = 0; i < documents; i++) {
            coming.add(new Trouble(matching, code));
        }
    }

    synchronized Optional<String> take(String body) {
        Optional<Trouble> trouble =
                coming.stream().filter(one -> body.contains(one.matching())).findFirst();
        trouble.ifPresent(coming::remove);
        return trouble.map(Trouble::code);
    }
}
