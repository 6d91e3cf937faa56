package io.dropline.console.feeds;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.feeds.archive.Came;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FeedFiles;
import io.dropline.feeds.archive.FileState;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.Feeds;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sets a feed up: where its file comes from, and in the end when and how far. Between the two a person points at the columns. */
@Controller
class FeedSetUpController {
    private static final String FORM = "console/feeds/form.jte";
    private static final String GUARDS = "console/feeds/guards.jte";
    private final Feeds feeds;
    private final FeedFiles files;
    private final FeedNames names;

    FeedSetUpController(Feeds feeds, FeedFiles files, FeedNames names) {
        this.feeds = feeds;
        this.files = files;
        this.names = names;
    }

    @GetMapping("/feeds/new")
    ResponseEntity<byte[]> add(Desk desk, @RequestParam(defaultValue = "") String supplier) {
        return desk.show(
                Section.FEEDS, FORM, new FeedFormPage(null, FeedForm.fresh(supplier), names.all(desk.merchant())));
    }

    @PostMapping("/feeds/new")
    ResponseEntity<byte[]> add(Desk desk, Form form, @RequestParam(required = false) @Nullable MultipartFile file) {
        UUID supplier = chosen(desk.merchant(), form);
        var draft = FeedForm.read(form, supplier, null);
        boolean sample = file != null && !file.isEmpty();
        form.problems()
                .check(sample || draft.source().fetched(), "file", "Choose a file that shows what its columns are")
                .check(
                        feeds.find(desk.merchant(), supplier, draft.name()).isEmpty(),
                        "name",
                        "The supplier has a feed of this name already");
        if (!form.problems().none()) {
            return again(desk, form, null);
        }
        return switch (feeds.save(desk.viewer().actor(), draft)) {
            case Saved.Wrong<Feed>(List<FieldProblem> problems) -> again(desk, form.wrong(problems), null);
            case Saved.Done<Feed>(Feed feed) -> {
                if (file != null && sample) {
                    keep(feed, file);
                }
                yield desk.done("Now point at the columns.", "/feeds/" + feed.id() + "/columns");
            }
        };
    }

    private void keep(Feed feed, MultipartFile file) {
        String name = file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            files.receive(feed, name == null ? "" : name, Came.UPLOADED, null, bytes);
        } catch (IOException e) {
            // The columns' page says that no file has come, and takes another.
            throw new java.io.UncheckedIOException(e);
        }
    }

    private UUID chosen(MerchantId merchant, Form form) {
        Optional<UUID> found = names.all(merchant).stream()
                .map(supplier -> supplier.id())
                .filter(id -> id.toString().equals(form.text("supplier")))
                .findFirst();
        form.problems().check(found.isPresent(), "supplier", "Choose a supplier");
        return found.orElse(new UUID(0, 0));
    }

    @GetMapping("/feeds/{id}/edit")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id) {
        return feeds.find(desk.merchant(), id)
                .map(feed -> desk.show(Section.FEEDS, FORM, new FeedFormPage(feed, FeedForm.of(feed), List.of())))
                .orElseGet(() -> desk.missing(Section.FEEDS, "feed"));
    }

    @PostMapping("/feeds/{id}/edit")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id, Form form) {
        return feeds.find(desk.merchant(), id)
                .map(feed -> {
                    var draft = FeedForm.read(form, feed.supplierId(), feed);
                    if (!form.problems().none()) {
                        return again(desk, form, feed);
                    }
                    return switch (feeds.save(desk.viewer().actor(), draft)) {
                        case Saved.Done<Feed>(Feed saved) -> desk.done("The feed is saved.", "/feeds/" + saved.id());
                        case Saved.Wrong<Feed>(List<FieldProblem> problems) -> again(desk, form.wrong(problems), feed);
                    };
                })
                .orElseGet(() -> desk.missing(Section.FEEDS, "feed"));
    }

    private ResponseEntity<byte[]> again(Desk desk, Form form, @Nullable Feed feed) {
        return desk.showAgain(Section.FEEDS, FORM, new FeedFormPage(feed, form, names.all(desk.merchant())));
    }

    @GetMapping("/feeds/{id}/guards")
    ResponseEntity<byte[]> guards(Desk desk, @PathVariable UUID id) {
        return feeds.find(desk.merchant(), id)
                .map(feed -> desk.show(Section.FEEDS, GUARDS, guards(feed, GuardsForm.of(feed))))
                .orElseGet(() -> desk.missing(Section.FEEDS, "feed"));
    }

    private GuardsPage guards(Feed feed, Form form) {
        return new GuardsPage(feed, names.supplier(feed), form, kept(feed).orElse(null));
    }

    private Optional<FeedFile> kept(Feed feed) {
        return files.recent(feed.merchant(), feed.id(), 1).stream()
                .filter(file -> file.state() == FileState.KEPT)
                .findFirst();
    }

    @PostMapping("/feeds/{id}/guards")
    ResponseEntity<byte[]> guards(Desk desk, @PathVariable UUID id, Form form) {
        return feeds.find(desk.merchant(), id)
                .map(feed -> guards(desk, feed, form))
                .orElseGet(() -> desk.missing(Section.FEEDS, "feed"));
    }

    private ResponseEntity<byte[]> guards(Desk desk, Feed feed, Form form) {
        var draft = GuardsForm.read(form, feed);
        if (form.problems().none()) {
            switch (feeds.save(desk.viewer().actor(), draft)) {
                case Saved.Done<Feed>(Feed saved) -> {
                    Optional<FeedFile> sample = form.flag("takeNow") ? kept(saved) : Optional.empty();
                    sample.ifPresent(file -> files.release(desk.merchant(), file.id()));
                    return desk.done(
                            "The feed is set up.",
                            sample.map(file -> "/feeds/" + saved.id() + "/files/" + file.id())
                                    .orElse("/feeds/" + saved.id()));
                }
                case Saved.Wrong<Feed>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.FEEDS, GUARDS, guards(feed, form));
    }
}
