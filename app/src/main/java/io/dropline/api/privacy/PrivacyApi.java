package io.dropline.api.privacy;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Done;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.platform.web.Downloads;
import io.dropline.privacy.Origin;
import io.dropline.privacy.Privacy;
import io.dropline.privacy.PrivacyRequest;
import io.dropline.privacy.RequestKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
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
@RequestMapping("/api/v1/privacy/requests")
class PrivacyApi {
    private static final String ZIP = "application/zip";
    private static final String REQUEST = "request with this id";

    private final Privacy privacy;

    PrivacyApi(Privacy privacy) {
        this.privacy = privacy;
    }

    @PostMapping
    @Says(
            "Asks to erase a customer's data (REDACT), or to put together what is kept of them (EXPORT). Carried out within a minute; orders that are not over yet are erased when they are.")
    PrivacyRequestView ask(@AuthenticationPrincipal Actor actor, @RequestBody PrivacyRequestBody body) {
        RequestKind kind = body.kind() == PrivacyRequestBody.Kind.EXPORT ? RequestKind.EXPORT : RequestKind.REDACT;
        if (body.kind() == null) {
            throw ApiRefusal.wrong("kind", "Say REDACT or EXPORT");
        }
        UUID id = ApiRefusal.unless(privacy.ask(
                actor, Origin.API, kind, Given.text(body.email()).strip(), Given.list(body.orderNumbers())));
        return PrivacyRequestView.of(found(actor, id));
    }

    @GetMapping
    @Says(
            "What customers asked of their data, by a store or by hand, and what was forgotten by age; the last asked first.")
    ApiPage<PrivacyRequestView> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                privacy.list(actor.merchantId(), after, ApiPage.fetch(limit)).stream()
                        .map(PrivacyRequestView::of)
                        .toList(),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/{id}")
    @Says("One request.")
    PrivacyRequestView find(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return PrivacyRequestView.of(found(actor, id));
    }

    @GetMapping("/{id}/receipt")
    @Says("What was done for a request: how many rows of which table were changed.")
    PrivacyReceiptView receipt(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        PrivacyRequest request = found(actor, id);
        return new PrivacyReceiptView(
                PrivacyRequestView.of(request),
                privacy.receipt(actor.merchantId(), id).stream()
                        .map(PrivacyReceiptView.Line::of)
                        .toList());
    }

    @GetMapping(value = "/{id}/package", produces = PrivacyApi.ZIP)
    @Says(
            "What is kept of the customer: a zip with a page to read, the same as JSON, and files such as photos beside it.")
    ResponseEntity<InputStreamResource> download(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return Downloads.reading(
                "customer-data.zip",
                ZIP,
                ApiRefusal.unless(privacy.take(actor, id), "package for this request, or no longer"));
    }

    @PostMapping("/{id}/handed-over")
    @Says("Notes that the customer has it.")
    Done handedOver(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        found(actor, id);
        if (!privacy.handedOver(actor, id)) {
            throw ApiRefusal.conflict("There is nothing to hand over, or it was handed over before");
        }
        return new Done("It is noted that the customer has it.");
    }

    private PrivacyRequest found(Actor actor, UUID id) {
        return ApiRefusal.unless(privacy.find(actor.merchantId(), id), REQUEST);
    }
}
