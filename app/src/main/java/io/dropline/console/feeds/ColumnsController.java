package io.dropline.console.feeds;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FeedFiles;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.format.StockFile;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.mapping.Sample;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.Feeds;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a person points at the columns of a sample and sees at once how its rows are understood. */
@Controller
class ColumnsController {
    private static final String TEMPLATE = "console/feeds/columns.jte";
    private final Feeds feeds;
    private final FeedFiles files;
    private final FeedNames names;

    ColumnsController(Feeds feeds, FeedFiles files, FeedNames names) {
        this.feeds = feeds;
        this.files = files;
        this.names = names;
    }

    @GetMapping("/feeds/{id}/columns")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return feeds.find(desk.merchant(), id)
                .map(feed -> desk.show(Section.FEEDS, TEMPLATE, first(feed)))
                .orElseGet(() -> desk.missing(Section.FEEDS, "feed"));
    }

    @PostMapping("/feeds/{id}/columns/preview")
    ResponseEntity<byte[]> preview(Desk desk, @PathVariable UUID id, Form form) {
        return feeds.find(desk.merchant(), id)
                .map(feed -> desk.show(Section.FEEDS, TEMPLATE, filled(feed, form)))
                .orElseGet(() -> desk.missing(Section.FEEDS, "feed"));
    }

    @PostMapping("/feeds/{id}/columns")
    ResponseEntity<byte[]> save(Desk desk, @PathVariable UUID id, Form form) {
        return feeds.find(desk.merchant(), id)
                .map(feed -> save(desk, feed, form))
                .orElseGet(() -> desk.missing(Section.FEEDS, "feed"));
    }

    private ResponseEntity<byte[]> save(Desk desk, Feed feed, Form form) {
        ColumnsPage page = filled(feed, form);
        Form read = page.form();
        if (page.fault().isEmpty() && read.problems().none() && ColumnsForm.sameShape(form)) {
            Mapping mapping = ColumnsForm.read(read, page.columns());
            switch (feeds.map(desk.viewer().actor(), feed.id(), mapping)) {
                case Saved.Done<Feed>(Feed saved) -> {
                    return desk.done("The columns are understood.", "/feeds/" + saved.id() + "/guards");
                }
                case Saved.Wrong<Feed>(List<FieldProblem> problems) -> read.wrong(problems);
            }
        }
        return desk.showAgain(Section.FEEDS, TEMPLATE, page);
    }

    /** As it was decided before, or as it is guessed. */
    private ColumnsPage first(Feed feed) {
        Mapping known = feed.mapping();
        return with(feed, file -> {
            Layout layout = known == null ? file.guess() : known.layout();
            Sample sample = Sample.of(file, layout);
            Mapping mapping = known == null ? sample.guess(layout) : known;
            return page(feed, ColumnsForm.of(mapping, sample.columns()), sample, mapping);
        });
    }

    /** As the form says; where it makes other columns of the file, these are guessed anew. */
    private ColumnsPage filled(Feed feed, Form form) {
        return with(
                feed,
                file -> {
                    Layout layout = ColumnsForm.layout(form);
                    Sample sample = Sample.of(file, layout);
                    if (!ColumnsForm.sameShape(form)) {
                        Mapping guess = sample.guess(layout);
                        return page(feed, ColumnsForm.of(guess, sample.columns()), sample, guess);
                    }
                    Mapping mapping = ColumnsForm.read(form, sample.columns());
                    return page(feed, form, sample, mapping);
                },
                form);
    }

    private ColumnsPage page(Feed feed, Form form, Sample sample, Mapping mapping) {
        return new ColumnsPage(
                feed,
                names.supplier(feed),
                newest(feed).orElse(null),
                form,
                sample.sheets(),
                sample.columns(),
                sample.preview(mapping, names.currency(feed)),
                sample.remarks(),
                "");
    }

    @FunctionalInterface
    private interface Look {
        ColumnsPage at(StockFile file) throws IOException;
    }

    private ColumnsPage with(Feed feed, Look look) {
        return with(
                feed, look, Form.empty().with("format", "CSV").with("header", 1).with("decimal", "."));
    }

    private ColumnsPage with(Feed feed, Look look, Form form) {
        Optional<FeedFile> newest = newest(feed);
        if (newest.isEmpty()) {
            return empty(feed, form, null, "");
        }
        try (StockFile file = files.open(newest.get())) {
            return look.at(file);
        } catch (UnreadableFile e) {
            return empty(feed, form, newest.get(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ColumnsPage empty(Feed feed, Form form, @org.jspecify.annotations.Nullable FeedFile file, String fault) {
        return new ColumnsPage(
                feed, names.supplier(feed), file, form, List.of(), List.of(), List.of(), List.of(), fault);
    }

    private Optional<FeedFile> newest(Feed feed) {
        return files.recent(feed.merchant(), feed.id(), 1).stream().findFirst();
    }
}
