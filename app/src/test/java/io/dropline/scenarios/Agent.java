package io.dropline.scenarios;

import io.dropline.access.session.Sessions;
import io.dropline.platform.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody signed in to the console of a desk, with a browser. */
final class Agent {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    final UUID id = Ids.next();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final String base;
    private final String cookie;

    Agent(Desk desk, String name) {
        desk.house
                .bean(JdbcClient.class)
                .sql("insert into app_user (merchant_id, id, email, name, role, created_at) values (?, ?, ?, ?,"
                        + " 'OPERATOR', now())")
                .params(desk.merchant.value(), id, name.toLowerCase(Locale.ROOT) + "@desk.example", name)
                .update();
        this.base = "http://127.0.0.1:" + desk.house.port;
        this.cookie = "dropline=" + desk.house.bean(Sessions.class).open(desk.merchant, id);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** Sends a form of the page at the path "from". */
    HttpResponse<String> post(String from, String path, String... fields) {
        Matcher csrf = CSRF.matcher(get(from).body());
        if (!csrf.find()) {
            throw new AssertionError(from + " has no form");
        }
        StringBuilder body = new StringBuilder("_csrf=" + encoded(csrf.group(1)));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends a file by a form of the page at the path "from". */
    HttpResponse<String> upload(String from, String path, String name, byte[] content) {
        Matcher csrf = CSRF.matcher(get(from).body());
        if (!csrf.find()) {
            throw new AssertionError(from + " has no form");
        }
        String head = "--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf.group(1)
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--cut--\r\n"))));
    }

    /** What the next page says of how an action ended. */
    static String toast(HttpResponse<String> acted) {
        return acted.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("dropline-flash="))
                .map(cookie -> cookie.replaceFirst("dropline-flash=([^;]*).*", "$1"))
                .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(
                    request.header("Cookie", cookie).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
