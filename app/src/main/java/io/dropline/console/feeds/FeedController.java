package io.dropline.console.feeds;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.feeds.archive.Came;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FeedFiles;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.Feeds;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Feeds and their files. */
@Controller
class FeedController {
    private static final int FILES = 30;
    private final Feeds feeds;
    private final FeedFiles files;
    private final FeedNames names;

    FeedController(Feeds feeds, FeedFiles files, FeedNames names) {
        this.feeds = feeds;
        this.files = files;
        this.names = names;
    }

    @GetMapping("/feeds")
    ResponseEntity<byte[]> list(Desk desk) {
        Map<UUID, FeedFile> last =
                files.latest(desk.merchant()).stream().collect(Collectors.toMap(FeedFile::feedId, Function.identity()));
        Map<UUID, String> suppliers = names.suppliers(desk.merchant());
        List<FeedRow> rows = feeds.list(desk.merchant()).stream()
                .map(feed -> new FeedRow(feed, suppliers.getOrDefault(feed.supplierId(), ""), last.get(feed.id())))
                .sorted(java.util.Comparator.comparing(FeedRow::supplier, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return desk.show(Section.FEEDS, "console/feeds/list.jte", rows);
    }

    @GetMapping("/feeds/{id}")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return feeds.find(desk.merchant(), id)
                .map(feed -> desk.show(
                        Section.FEEDS,
                        "console/feeds/feed.jte",
                        new FeedPage(feed, names.supplier(feed), files.recent(desk.merchant(), id, FILES))))
                .orElseGet(() -> desk.missing(Section.FEEDS, "feed"));
    }

    @PostMapping("/feeds/{id}/file")
    ResponseEntity<byte[]> upload(Desk desk, @PathVariable UUID id, @RequestParam MultipartFile file) {
        return feeds.find(desk.merchant(), id)
                .map(feed -> upload(desk, feed, file))
                .orElseGet(() -> desk.missing(Section.FEEDS, "feed"));
    }

    private ResponseEntity<byte[]> upload(Desk desk, Feed feed, MultipartFile file) {
        String name = file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            FeedFile stored = files.receive(feed, name == null ? "" : name, Came.UPLOADED, null, bytes);
            return desk.done(stored.name() + " is stored.", "/feeds/" + feed.id() + "/files/" + stored.id());
        } catch (UnreadableFile tooLong) {
            return desk.refused(String.valueOf(tooLong.getMessage()), "/feeds/" + feed.id());
        } catch (IOException brokenOff) {
            return desk.refused("The file did not come whole.", "/feeds/" + feed.id());
        }
    }

    @GetMapping("/feeds/{id}/files/{file}")
    ResponseEntity<byte[]> file(Desk desk, @PathVariable UUID id, @PathVariable UUID file) {
        return feeds.find(desk.merchant(), id)
                .flatMap(feed -> files.find(desk.merchant(), file)
                        .filter(one -> one.feedId().equals(id))
                        .map(one -> desk.show(
                                Section.FEEDS,
                                "console/feeds/file.jte",
                                new FilePage(feed, names.supplier(feed), one))))
                .orElseGet(() -> desk.missing(Section.FEEDS, "file"));
    }

    @GetMapping("/feeds/{id}/files/{file}/raw")
    ResponseEntity<StreamingResponseBody> raw(Desk desk, @PathVariable UUID id, @PathVariable UUID file) {
        return files.find(desk.merchant(), file)
                .filter(one -> one.feedId().equals(id))
                .<ResponseEntity<StreamingResponseBody>>map(one -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"" + one.name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
                        .body(out -> files.copy(one, out)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/feeds/{id}/files/{file}/take")
    ResponseEntity<byte[]> take(Desk desk, @PathVariable UUID id, @PathVariable UUID file) {
        String page = "/feeds/" + id + "/files/" + file;
        return files.release(desk.merchant(), file)
                ? desk.done("The file is in line.", page)
                : desk.refused("The file has been taken already.", page);
    }

    @PostMapping("/feeds/{id}/pause")
    ResponseEntity<byte[]> pause(Desk desk, @PathVariable UUID id) {
        return finish(desk, id, feeds.pause(desk.viewer().actor(), id), "The feed is paused.");
    }

    @PostMapping("/feeds/{id}/resume")
    ResponseEntity<byte[]> resume(Desk desk, @PathVariable UUID id) {
        return finish(desk, id, feeds.resume(desk.viewer().actor(), id), "The feed goes on.");
    }

    @PostMapping("/feeds/{id}/fetch")
    ResponseEntity<byte[]> fetch(Desk desk, @PathVariable UUID id) {
        return finish(desk, id, feeds.fetchNow(desk.viewer().actor(), id), "The file is being fetched.");
    }

    @PostMapping("/feeds/{id}/trust")
    ResponseEntity<byte[]> trust(Desk desk, @PathVariable UUID id) {
        return finish(
                desk, id, feeds.trustNewHostKey(desk.viewer().actor(), id), "The server's new host key is taken.");
    }

    private static ResponseEntity<byte[]> finish(Desk desk, UUID id, Saved<Feed> saved, String done) {
        return switch (saved) {
            case Saved.Done<Feed>(Feed feed) -> desk.done(done, "/feeds/" + feed.id());
            case Saved.Wrong<Feed>(List<FieldProblem> problems) ->
                desk.refused(problems.getFirst().message(), "/feeds/" + id);
        };
    }
}
