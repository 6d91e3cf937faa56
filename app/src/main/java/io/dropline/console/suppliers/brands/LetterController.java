package io.dropline.console.suppliers.brands;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.suppliers.SupplierDesk;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.web.Downloads;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.evidence.EvidencePack;
import io.dropline.suppliers.letters.Letter;
import io.dropline.suppliers.letters.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Letters in and out, and the evidence made of them. */
@Controller
class LetterController {
    private final SupplierDesk found;
    private final Authorizations authorizations;
    private final Letters letters;
    private final EvidencePack evidence;

    LetterController(SupplierDesk found, Authorizations authorizations, Letters letters, EvidencePack evidence) {
        this.found = found;
        this.authorizations = authorizations;
        this.letters = letters;
        this.evidence = evidence;
    }

    @PostMapping("/suppliers/{id}/authorizations/{authorization}/letters")
    ResponseEntity<byte[]> add(
            Desk desk, @PathVariable UUID id, @PathVariable UUID authorization, @RequestParam MultipartFile file) {
        return found.with(desk, id, supplier -> {
            if (!belongs(desk, supplier, authorization)) {
                return desk.refused("There is no such authorization.", BrandsController.path(supplier));
            }
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "letter");
            return switch (letters.add(desk.viewer().actor(), authorization, name, content(file))) {
                case Saved.Done<Letter>(Letter letter) ->
                    desk.done(letter.name() + " is kept. Check it next.", BrandsController.path(supplier));
                case Saved.Wrong<Letter>(List<FieldProblem> problems) ->
                    desk.refused(problems.getFirst().message() + ".", BrandsController.path(supplier));
            };
        });
    }

    private static byte[] content(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(Letters.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/suppliers/{id}/authorizations/{authorization}/letters/{letter}")
    ResponseEntity<byte[]> download(
            Desk desk, @PathVariable UUID id, @PathVariable UUID authorization, @PathVariable UUID letter) {
        return found.with(
                desk,
                id,
                supplier -> letters.find(desk.merchant(), authorization, letter)
                        .filter(file -> belongs(desk, supplier, authorization))
                        .map(file -> Downloads.of(
                                file.letter().name(), file.letter().type().mediaType(), file.content()))
                        .orElseGet(() -> desk.missing(Section.SUPPLIERS, "letter")));
    }

    @PostMapping("/suppliers/{id}/authorizations/{authorization}/letters/{letter}/remove")
    ResponseEntity<byte[]> remove(
            Desk desk, @PathVariable UUID id, @PathVariable UUID authorization, @PathVariable UUID letter) {
        return found.with(
                desk,
                id,
                supplier -> (belongs(desk, supplier, authorization)
                                ? letters.remove(desk.viewer().actor(), authorization, letter)
                                : java.util.Optional.<Letter>empty())
                        .map(gone -> desk.done(gone.name() + " is removed.", BrandsController.path(supplier)))
                        .orElseGet(() -> desk.refused("That letter is gone.", BrandsController.path(supplier))));
    }

    @GetMapping("/suppliers/{id}/evidence")
    ResponseEntity<byte[]> evidence(
            Desk desk, @PathVariable UUID id, @RequestParam(required = false) @Nullable String brand) {
        return found.with(desk, id, supplier -> switch (evidence.of(
                desk.viewer().actor(), id, brand)) {
            case EvidencePack.Answer.Pack(String name, byte[] content) ->
                Downloads.of(name, MediaType.APPLICATION_PDF_VALUE, content);
            case EvidencePack.Answer.Nothing nothing ->
                desk.refused("Nothing stands that evidence could be given of.", BrandsController.path(supplier));
            case EvidencePack.Answer.TooLarge(String reason) ->
                desk.refused(reason + ".", BrandsController.path(supplier));
        });
    }

    private boolean belongs(Desk desk, Supplier supplier, UUID authorization) {
        return authorizations
                .find(desk.merchant(), authorization)
                .filter(one -> one.terms().supplierId().equals(supplier.id()))
                .isPresent();
    }
}
