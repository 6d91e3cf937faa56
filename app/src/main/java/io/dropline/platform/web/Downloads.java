package io.dropline.platform.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out files that somebody else made: to be saved, never to be run within our pages, and never kept on the way. */
public final class Downloads {
    private Downloads() {}

    /** The file as an answer; browsers save it under its name. */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return headers(name, mediaType).body(content);
    }

    /** The same of a file that is read while it is sent; the stream is closed at the end. */
    public static ResponseEntity<InputStreamResource> reading(String name, String mediaType, InputStream content) {
        return headers(name, mediaType).body(new InputStreamResource(content));
    }

    private static ResponseEntity.BodyBuilder headers(String name, String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
