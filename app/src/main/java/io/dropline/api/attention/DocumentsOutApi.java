package io.dropline.api.attention;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Done;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.mailroom.Decided;
import io.dropline.mailroom.Decision;
import io.dropline.mailroom.Outbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/documents/out")
class DocumentsOutApi {
    /** What becomes of a document whose end is unknown, or that was refused. */
    public record DecisionBody(
            @Required
            @Says(
                    "IT_ARRIVED: they have it. SEND_AGAIN: they do not; the same bytes leave again. GIVE_UP: it will not be sent.")
            @Nullable
            Decision decision) {}

    private final DocumentReading documents;
    private final Outbox outbox;

    DocumentsOutApi(DocumentReading documents, Outbox outbox) {
        this.documents = documents;
        this.outbox = outbox;
    }

    @GetMapping
    @Says("Documents for the outside, the last written first.")
    ApiPage<DocumentOutRow> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                documents.listOut(actor.merchantId(), state, kind, after, ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/{id}")
    @Says("One document for the outside, with its attempts.")
    DocumentOut find(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return ApiRefusal.unless(documents.findOut(actor.merchantId(), id), "document with this id");
    }

    @GetMapping("/{id}/raw")
    @Says("The very bytes that leave; there are none before the first attempt.")
    ResponseEntity<byte[]> raw(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        byte[] bytes =
                ApiRefusal.unless(documents.bytesOut(actor.merchantId(), id), "document with this id, or no bytes yet");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }

    @PostMapping("/{id}/decide")
    @Says("Decides about a document that waits for it.")
    Done decide(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody DecisionBody body) {
        Decision decision = body.decision();
        if (decision == null) {
            throw ApiRefusal.wrong("decision", "The decision is missing: IT_ARRIVED, SEND_AGAIN or GIVE_UP");
        }
        ApiRefusal.unless(documents.rowOut(actor.merchantId(), id), "document with this id");
        return switch (outbox.decide(actor.merchantId(), id, decision, actor.label())) {
            case Decided.Done(String title) -> new Done(title + ": decided.");
            case Decided.Vetoed(String why) -> throw ApiRefusal.conflict(why);
            case Decided.NotWaiting() -> throw ApiRefusal.conflict("It was not waiting for this decision");
        };
    }
}
