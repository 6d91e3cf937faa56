package io.dropline.customer;

import io.dropline.platform.fields.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contact page of a shop.
 *
 * @param slug names the shop in the address
 * @param submission names what is sent next, so that a double click is one question
 */
public record ContactPage(
        Track.Shop shop,
        String slug,
        TrackPage.Sent sent,
        String submission,
        Typed typed,
        List<FieldProblem> problems) {

    /** What stands in the fields. */
    public record Typed(String name, String email, String order, String text) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse(null);
    }
}
