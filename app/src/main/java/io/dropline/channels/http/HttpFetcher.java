package io.dropline.channels.http;

import io.dropline.feeds.archive.ArchiveWriter;
import io.dropline.feeds.fetch.FetchOrder;
import io.dropline.feeds.fetch.Fetched;
import io.dropline.feeds.fetch.Fetcher;
import io.dropline.feeds.fetch.Seen;
import io.dropline.feeds.setup.FeedSource;
import io.dropline.platform.http.GuardedHttp;
import io.dropline.platform.http.Reply;
import io.dropline.platform.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Downloads a file, unless the server says that it is the one we have (RFC 9110 §13). */
@Component
class HttpFetcher implements Fetcher {
    private static final Duration TIMEOUT = Duration.ofMinutes(30);
    private static final int REDIRECTS = 3;
    private static final int COMPLAINT = 64 * 1024;
    private final GuardedHttp http;

    HttpFetcher(GuardedHttp http) {
        this.http = http;
    }

    @Override
    public boolean speaks(FeedSource source) {
        return source instanceof FeedSource.Https;
    }

    @Override
    public Fetched fetch(FetchOrder order, Landing landing) {
        if (!(order.source() instanceof FeedSource.Https source)) {
            return new Fetched.Refused("This is no web address");
        }
        URI uri = URI.create(source.url());
        for (int i = 0; i <= REDIRECTS; i++) {
            // Who we are is told to the host that was entered, and to no other.
            boolean home = sameOrigin(uri, URI.create(source.url()));
            URI asked = uri;
            Reply reply = http.download(
                    Request.get(asked, headers(home ? signIn(source, order.secret()) : Map.of(), order.seen()))
                            .within(TIMEOUT)
                            .atMost(COMPLAINT),
                    ArchiveWriter.MOST,
                    unused -> landing.open(name(asked)));
            Optional<URI> elsewhere = redirected(asked, reply);
            if (elsewhere.isEmpty()) {
                return end(reply, landing);
            }
            uri = elsewhere.get();
            if ("https".equals(asked.getScheme()) && !"https".equals(uri.getScheme())) {
                return new Fetched.Refused(
                        "The server leads from https to " + uri.getScheme() + ", which is not followed");
            }
        }
        return new Fetched.Failed("The server leads from one address to the next without end");
    }

    private static Fetched end(Reply reply, Landing landing) {
        return switch (reply) {
            case Reply.NotSent(String why) -> new Fetched.Failed(why);
            case Reply.Ambiguous(String why) -> new Fetched.Failed(why);
            case Reply.Answered answered ->
                switch (answered.status()) {
                    case 200 -> {
                        String modified = answered.headers().getOrDefault("last-modified", "");
                        landing.keep(moment(modified));
                        yield new Fetched.Brought(
                                new Seen(answered.headers().getOrDefault("etag", ""), modified, "", -1), "", "");
                    }
                    case 304 -> new Fetched.Unchanged("");
                    case 401, 403 ->
                        new Fetched.Refused("The server does not let us in (HTTP " + answered.status() + ")");
                    case 404, 410 ->
                        new Fetched.Failed("There is no file at this address (HTTP " + answered.status() + ")");
                    default -> new Fetched.Failed("The server answered HTTP " + answered.status());
                };
        };
    }

    private static Map<String, String> signIn(FeedSource.Https source, String secret) {
        return switch (source.signIn()) {
            case NONE -> Map.of();
            case BASIC ->
                Map.of(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (source.user() + ":" + secret).getBytes(StandardCharsets.UTF_8)));
            case BEARER -> Map.of("Authorization", "Bearer " + plain(secret));
            case HEADER -> Map.of(source.user(), plain(secret));
        };
    }

    /** A line end that was pasted along is no part of a token. */
    private static String plain(String secret) {
        return secret.strip();
    }

    private static Map<String, String> headers(Map<String, String> signIn, Seen seen) {
        Map<String, String> headers = new TreeMap<>(signIn);
        headers.put("Accept", "*/*");
        if (!seen.tag().isEmpty()) {
            headers.put("If-None-Match", seen.tag());
        } else if (!seen.modified().isEmpty()) {
            headers.put("If-Modified-Since", seen.modified());
        }
        return headers;
    }

    private static Optional<URI> redirected(URI from, Reply reply) {
        if (!(reply instanceof Reply.Answered answered)
                || answered.status() < 301
                || answered.status() > 308
                || answered.status() == 304) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(answered.headers().get("location")).map(from::resolve);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean sameOrigin(URI one, URI other) {
        return origin(one).equals(origin(other));
    }

    private static String origin(URI uri) {
        return (uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort()).toLowerCase(Locale.ROOT);
    }

    private static String name(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? String.valueOf(uri.getHost()) : last;
    }

    private static @Nullable Instant moment(String httpDate) {
        try {
            return httpDate.isEmpty()
                    ? null
                    : ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
