package io.dropline.simulators.store.book;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the store says to a change that an app asks for. */
public sealed interface Answer {
    /** Carried out; the thing made or changed, as GraphQL shows it. */
    record Done(Map<String, @Nullable Object> node) implements Answer {}

    /** Not carried out: a user error, which has a field and a message and no code. */
    record Refused(List<String> field, String message) implements Answer {
        public Refused {
            field = List.copyOf(field);
        }

        public static Refused at(String field, String message) {
            return new Refused(List.of(field), message);
        }
    }

    /** The id is none: a top-level error RESOURCE_NOT_FOUND. */
    record InvalidId() implements Answer {}
}
