package io.dropline.api.attention;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Done;
import io.dropline.api.Says;
import io.dropline.mailroom.Mailroom;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/documents/in")
class DocumentsInApi {
    private final DocumentReading documents;
    private final Mailroom mailroom;

    DocumentsInApi(DocumentReading documents, Mailroom mailroom) {
        this.documents = documents;
        this.mailroom = mailroom;
    }

    @GetMapping
    @Says("Documents from outside, the last received first.")
    ApiPage<DocumentInRow> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                documents.listIn(actor.merchantId(), state, kind, after, ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/{id}")
    @Says("One document from outside.")
    DocumentInRow find(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return ApiRefusal.unless(documents.findIn(actor.merchantId(), id), "document with this id");
    }

    @GetMapping("/{id}/raw")
    @Says("Its bytes as they came.")
    ResponseEntity<byte[]> raw(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        byte[] bytes = ApiRefusal.unless(
                documents.bytesIn(actor.merchantId(), id), "document with this id, or its bytes are gone");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }

    @PostMapping("/{id}/replay")
    @Says("Puts a parked document back in line, or one that was set aside.")
    Done replay(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        find(actor, id);
        if (mailroom.replay(actor.merchantId(), List.of(id), actor.label()) == 0) {
            throw ApiRefusal.conflict("Only parked documents, and those set aside, can be replayed");
        }
        return new Done("The document is in line again.");
    }
}
