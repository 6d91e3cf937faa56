package io.dropline.api;

import io.dropline.platform.fields.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Says no to programs in one form (RFC 9457), with {@code errors} where fields are to blame. */
@RestControllerAdvice(basePackages = "io.dropline.api")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApiRefusal refusal) {
        return answer(refusal.status(), refusal.detail(), refusal.errors());
    }

    /** What nobody foresaw: the log has it all, the caller nothing but that it was us. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(RuntimeException bug, WebRequest request) {
        LOG.error("{} failed", request.getDescription(false), bug);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "This failed on our side; the log says why", List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return switch (unreadable.getCause()) {
            case DatabindException wrong -> {
                FieldProblem problem = JsonProblem.of(wrong);
                yield widened(answer(HttpStatus.UNPROCESSABLE_CONTENT, problem.message(), List.of(problem)));
            }
            case StreamReadException malformed ->
                widened(answer(
                        HttpStatus.BAD_REQUEST, "The body is not JSON: " + malformed.getOriginalMessage(), List.of()));
            case null, default ->
                widened(answer(HttpStatus.BAD_REQUEST, "The body is missing or cannot be read as JSON", List.of()));
        };
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean inPath = mismatch instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class);
        if (inPath) {
            return widened(answer(HttpStatus.NOT_FOUND, "There is nothing with this id", List.of()));
        }
        String name = String.valueOf(mismatch.getPropertyName());
        FieldProblem problem = new FieldProblem(
                name, "'" + name + "' cannot be read: " + JsonProblem.wanted(mismatch.getRequiredType()));
        return widened(answer(HttpStatus.UNPROCESSABLE_CONTENT, problem.message(), List.of(problem)));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail, List<FieldProblem> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> widened(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
