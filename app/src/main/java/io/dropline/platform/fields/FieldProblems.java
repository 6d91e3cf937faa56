package io.dropline.platform.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong, so that a person hears all of it at once. */
public final class FieldProblems {
    private final List<FieldProblem> found = new ArrayList<>();

    /** Notes that the field is wrong unless {@code right}. */
    public FieldProblems check(boolean right, String field, String message) {
        if (!right) {
            found.add(new FieldProblem(field, message));
        }
        return this;
    }

    /** Notes that the field must not be empty, nor longer than {@code most} characters. */
    public FieldProblems text(String value, int most, String field, String name) {
        check(!value.isBlank(), field, name + " is missing");
        return check(value.length() <= most, field, name + " has more than " + most + " characters");
    }

    public FieldProblems add(FieldProblem problem) {
        found.add(problem);
        return this;
    }

    public FieldProblems addAll(List<FieldProblem> problems) {
        found.addAll(problems);
        return this;
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<FieldProblem> list() {
        return List.copyOf(found);
    }

    /** Saves if nothing is wrong. */
    public <T> Saved<T> orElse(Supplier<T> save) {
        return found.isEmpty() ? new Saved.Done<>(save.get()) : new Saved.Wrong<>(list());
    }
}
