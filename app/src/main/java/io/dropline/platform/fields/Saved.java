package io.dropline.platform.fields;

import java.util.List;

/** How saving something a person or program set up has ended. */
public sealed interface Saved<T> {
    record Done<T>(T value) implements Saved<T> {}

    /** Nothing was saved. */
    record Wrong<T>(List<FieldProblem> problems) implements Saved<T> {}

    static <T> Saved<T> wrong(String field, String message) {
        return new Wrong<>(List.of(new FieldProblem(field, message)));
    }
}
