package io.dropline.api.feeds;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.feeds.archive.Came;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.archive.FeedFiles;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.setup.Feed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/suppliers/{code}/feeds/{name}")
class FeedFilesApi {
    private static final int LISTED = 30;
    private final FeedFiles files;
    private final NamedFeeds named;

    FeedFilesApi(FeedFiles files, NamedFeeds named) {
        this.files = files;
        this.named = named;
    }

    @PutMapping("/file")
    @Says(
            "Takes a file in any form the feed's mapping tells of, packed or not, of at most 500 MB. It is stored before this is answered, and taken soon after.")
    FeedFileView put(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @PathVariable String name,
            @Says("The file's own name.") @RequestParam(defaultValue = "file") String fileName,
            @Says("When the supplier made it, such as 2027-01-31T06:00:00Z; now where it is left out.")
                    @RequestParam(defaultValue = "")
                    String madeAt,
            HttpServletRequest request,
            InputStream body) {
        Feed feed = named.feed(actor, code, name);
        String type = request.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw ApiRefusal.wrong("", "Send the file as Content-Type: application/octet-stream");
        }
        try {
            return FeedFileView.of(files.receive(feed, fileName, Came.SENT, moment(madeAt), body));
        } catch (UnreadableFile tooLong) {
            throw ApiRefusal.wrong("", String.valueOf(tooLong.getMessage()));
        } catch (IOException brokenOff) {
            throw ApiRefusal.wrong("", "The file did not come whole; nothing was stored");
        }
    }

    private static @Nullable Instant moment(String madeAt) {
        try {
            return madeAt.isBlank() ? null : Instant.parse(madeAt);
        } catch (DateTimeException e) {
            throw ApiRefusal.wrong("madeAt", "A moment such as 2027-01-31T06:00:00Z, please");
        }
    }

    @GetMapping("/files")
    @Says("The feed's files, the newest first.")
    ApiPage<FeedFileView> list(
            @AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable String name) {
        Feed feed = named.feed(actor, code, name);
        return ApiPage.whole(files.recent(actor.merchantId(), feed.id(), LISTED).stream()
                .map(FeedFileView::of)
                .toList());
    }

    @GetMapping("/files/{id}")
    @Says("One file, and how far it is.")
    FeedFileView find(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @PathVariable String name,
            @PathVariable UUID id) {
        return FeedFileView.of(file(actor, code, name, id));
    }

    @GetMapping("/files/{id}/raw")
    @Says("The file as it came.")
    ResponseEntity<StreamingResponseBody> raw(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @PathVariable String name,
            @PathVariable UUID id) {
        FeedFile file = file(actor, code, name, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(out -> files.copy(file, out));
    }

    private FeedFile file(Actor actor, String code, String name, UUID id) {
        Feed feed = named.feed(actor, code, name);
        return ApiRefusal.unless(
                files.find(actor.merchantId(), id).filter(file -> file.feedId().equals(feed.id())),
                "file with this id");
    }
}
