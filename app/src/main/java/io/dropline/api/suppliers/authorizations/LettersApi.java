package io.dropline.api.suppliers.authorizations;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.platform.web.Downloads;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.letters.LetterFile;
import io.dropline.suppliers.letters.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/authorizations/{id}/letters")
class LettersApi {
    private static final String LETTER = "letter with this id";
    private final Letters letters;
    private final Authorizations authorizations;

    LettersApi(Letters letters, Authorizations authorizations) {
        this.letters = letters;
        this.authorizations = authorizations;
    }

    @GetMapping
    @Says("The letters that prove an authorization.")
    ApiPage<LetterView> list(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        exists(actor, id);
        return ApiPage.whole(letters.list(actor.merchantId(), List.of(id)).getOrDefault(id, List.of()).stream()
                .map(LetterView::of)
                .toList());
    }

    @PostMapping(
            consumes = {
                MediaType.APPLICATION_PDF_VALUE,
                MediaType.IMAGE_PNG_VALUE,
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @Says(
            "Adds a letter: PDF, PNG or JPEG of 10 MB at most, told by its bytes. The same bytes once more are the same letter. Another letter has to be checked.")
    LetterView add(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @Says("The file's name.") @RequestParam(defaultValue = "letter") String name,
            InputStream body)
            throws IOException {
        exists(actor, id);
        byte[] content = body.readNBytes(Letters.MOST_BYTES + 1);
        return LetterView.of(ApiRefusal.unless(letters.add(actor, id, name, content)));
    }

    @GetMapping("/{letter}")
    @Says("The letter's bytes as they were handed in.")
    ResponseEntity<byte[]> download(
            @AuthenticationPrincipal Actor actor, @PathVariable UUID id, @PathVariable UUID letter) {
        LetterFile file = ApiRefusal.unless(letters.find(actor.merchantId(), id, letter), LETTER);
        return Downloads.of(file.letter().name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, file.content());
    }

    @DeleteMapping("/{letter}")
    @Says("Takes a letter away.")
    LetterView remove(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @PathVariable UUID letter) {
        return LetterView.of(ApiRefusal.unless(letters.remove(actor, id, letter), LETTER));
    }

    private void exists(Actor actor, UUID id) {
        ApiRefusal.unless(authorizations.find(actor.merchantId(), id), "authorization with this id");
    }
}
