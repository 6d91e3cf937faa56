package io.dropline.api;

import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Ends a request that cannot be granted. Nothing below this edge of the house knows it. */
public final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final transient List<FieldProblem> errors;

    private ApiRefusal(HttpStatus status, String detail, List<FieldProblem> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.errors = errors;
    }

    /** 422, with what is wrong field by field. */
    public static ApiRefusal wrong(List<FieldProblem> errors) {
        String first = errors.isEmpty()
                ? "The request cannot be taken"
                : errors.getFirst().message();
        String more = errors.size() > 1 ? " (and " + (errors.size() - 1) + " more, see errors)" : "";
        return new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, first + more, errors);
    }

    public static ApiRefusal wrong(String field, String message) {
        return wrong(List.of(new FieldProblem(field, message)));
    }

    /** 404. */
    public static ApiRefusal missing(String what) {
        return new ApiRefusal(HttpStatus.NOT_FOUND, "There is no " + what, List.of());
    }

    /** 409: it is there, but this cannot be done to it now. */
    public static ApiRefusal conflict(String why) {
        return new ApiRefusal(HttpStatus.CONFLICT, why, List.of());
    }

    /** The saved value, or the refusal. */
    public static <T> T unless(Saved<T> saved) {
        return switch (saved) {
            case Saved.Done<T>(T value) -> value;
            case Saved.Wrong<T>(List<FieldProblem> problems) -> throw wrong(problems);
        };
    }

    /** The found value, or the refusal. */
    public static <T> T unless(Optional<T> found, String what) {
        return found.orElseThrow(() -> missing(what));
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<FieldProblem> errors() {
        return errors;
    }
}
