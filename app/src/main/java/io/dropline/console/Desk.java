package io.dropline.console;

import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** One visit to the console: who came, and how pages and outcomes are given back. Controllers take it as an argument. */
public final class Desk {
    private final Viewer viewer;
    private final DeskOffice office;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Desk(Viewer viewer, DeskOffice office, HttpServletRequest request, HttpServletResponse response) {
        this.viewer = viewer;
        this.office = office;
        this.request = request;
        this.response = response;
    }

    public Viewer viewer() {
        return viewer;
    }

    public MerchantId merchant() {
        return viewer.merchant();
    }

    /** A page: its template takes {@code frame} and {@code page}. */
    public ResponseEntity<byte[]> show(Section section, String template, Object page) {
        return show(HttpStatus.OK, section, template, page);
    }

    /** The same for a form that must be filled in again. */
    public ResponseEntity<byte[]> showAgain(Section section, String template, Object page) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, section, template, page);
    }

    private ResponseEntity<byte[]> show(HttpStatus status, Section section, String template, Object page) {
        Frame frame =
                office.frame(section, viewer, Flash.take(request, response).orElse(null));
        return office.pages().render(status, template, Map.of("frame", frame, "page", page));
    }

    /** Says that a thing does not exist, or is another merchant's: the same answer for both. */
    public ResponseEntity<byte[]> missing(Section section, String what) {
        return show(HttpStatus.NOT_FOUND, section, "console/missing.jte", what);
    }

    /** Does what was asked and leads back to a page, where the outcome is shown. */
    public ResponseEntity<byte[]> act(DeskAction action, String thenPath) {
        return switch (office.actions().perform(viewer.merchant(), viewer.email(), action)) {
            case DeskResult.Done done -> lead(thenPath, new Frame.Toast(true, done.message()));
            case DeskResult.Refused refused -> lead(thenPath, new Frame.Toast(false, refused.reason()));
        };
    }

    /** Leads to a page that shows {@code message}. */
    public ResponseEntity<byte[]> done(String message, String thenPath) {
        return lead(thenPath, new Frame.Toast(true, message));
    }

    /** Leads to a page that says why nothing was done. */
    public ResponseEntity<byte[]> refused(String reason, String thenPath) {
        return lead(thenPath, new Frame.Toast(false, reason));
    }

    /**
     * Leads to a page that shows how a decision ended.
     *
     * @param done what to say where it was taken
     */
    public <T> ResponseEntity<byte[]> decided(Saved<T> saved, Function<T, String> done, String thenPath) {
        return switch (saved) {
            case Saved.Done<T>(T value) -> done(done.apply(value), thenPath);
            case Saved.Wrong<T>(List<FieldProblem> problems) ->
                refused(problems.getFirst().message() + ".", thenPath);
        };
    }

    private ResponseEntity<byte[]> lead(String path, Frame.Toast toast) {
        Flash.leave(response, toast);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .build();
    }
}
