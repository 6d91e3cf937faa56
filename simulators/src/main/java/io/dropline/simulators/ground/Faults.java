package io.dropline.simulators.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The unkindness ordered for the next requests. A rule counts requests whose subject contains its text; the oldest rule that
 * matches is used up first.
 */
public final class Faults {
    private static final class Rule {
        private final String matching;
        private final Unkindness unkindness;
        private int left;

        private Rule(int left, String matching, Unkindness unkindness) {
            this.left = left;
            this.matching = matching;
            this.unkindness = unkindness;
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    /**
     * Orders unkindness for the next {@code requests} requests.
     *
     * @param matching text the request's subject contains; empty for any request. The subject of an HTTP request is
     *     {@code METHOD path body}; of an SMTP step {@code CONNECT}, {@code MAIL from}, {@code RCPT to}, {@code DATA to,to},
     *     {@code END to,to}
     */
    public synchronized void next(int requests, String matching, Unkindness unkindness) {
        rules.add(new Rule(requests, matching, unkindness));
    }

    /** From now on every request is met kindly. */
    public synchronized void clear() {
        rules.clear();
    }

    /** What to do to this request; uses the rule up by one. */
    public synchronized Optional<Unkindness> take(String subject) {
        Optional<Rule> first =
                rules.stream().filter(rule -> subject.contains(rule.matching)).findFirst();
        first.ifPresent(rule -> rule.left--);
        rules.removeIf(rule -> rule.left <= 0);
        return first.map(rule -> rule.unkindness);
    }

    /** True when no unkindness is left to come. */
    public synchronized boolean isEmpty() {
        return rules.isEmpty();
    }
}
