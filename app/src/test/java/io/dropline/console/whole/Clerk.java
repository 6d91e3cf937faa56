package io.dropline.console.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.access.Role;
import io.dropline.access.User;
import io.dropline.access.Users;
import io.dropline.access.session.Sessions;
import io.dropline.portal.Premises;
import io.dropline.portal.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody of the house, signed in, who sends only forms that stand on a page, with only the fields that stand in them. */
final class Clerk {
    static final String NAME = "Robin Vale";
    private static final Pattern FIELD = Pattern.compile(
            "<input(?<input>[^>]*)>|<select(?<select>[^>]*)>(?<options>.*?)</select>|<textarea(?<area>[^>]*)>(?<text>.*?)</textarea>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

    /** @param page the page it led to, or that came back with what was typed */
    record Answer(int status, String path, String page) {}

    final User user;
    private final Premises premises = Premises.OPEN;
    private final HttpClient browser = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Clerk(Shop shop) {
        user = premises.bean(Users.class)
                .add(new Actor.Automation(shop.merchant, "test"), "robin@hearthharbor.example", NAME, Role.OWNER)
                .orElseThrow();
        cookies.put("dropline", premises.bean(Sessions.class).open(shop.merchant, user.id()));
    }

    String page(String path) {
        HttpResponse<String> page = send(request(path).GET());
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    /** Sends the form that a page has for an address, with what it holds already. */
    Answer sends(String page, String action, String... fields) {
        Map<String, String> form = form(page, action, fields);
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return after(
                action,
                send(request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))));
    }

    /** The same with a file in the field of that name. */
    Answer sendsFile(String page, String action, String fileName, byte[] content, String... fields) {
        String parts = form(page, action, fields).entrySet().stream()
                .map(field -> "--cut\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        String file = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return after(
                action,
                send(request(action)
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(parts + file),
                                BodyPublishers.ofByteArray(content),
                                BodyPublishers.ofString("\r\n--cut--\r\n")))));
    }

    private Map<String, String> form(String page, String action, String... fields) {
        String html = page(page);
        int at = html.indexOf("action=\"" + action + "\"");
        assertThat(at).as("a form for %s on %s", action, page).isPositive();
        String inside = html.substring(at, html.indexOf("</form>", at));
        Map<String, String> form = new HashMap<>();
        Matcher field = FIELD.matcher(inside);
        while (field.find()) {
            fill(form, field);
        }
        for (int i = 0; i < fields.length; i += 2) {
            assertThat(inside).as("a field of the form for %s", action).contains("name=\"" + fields[i] + "\"");
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** What a browser sends of a field that nobody touches. */
    private static void fill(Map<String, String> form, Matcher field) {
        if (field.group("input") != null) {
            String input = field.group("input");
            boolean chosen = !input.contains("type=\"checkbox\"") && !input.contains("type=\"radio\"")
                    || input.matches("(?s).*\\bchecked\\b.*");
            if (chosen && !input.contains("type=\"file\"")) {
                form.put(attribute(input, "name"), attribute(input, "value"));
            }
        } else if (field.group("select") != null) {
            Matcher option = OPTION.matcher(field.group("options"));
            String chosen = option.find() ? attribute(option.group(1), "value") : "";
            option.reset();
            while (option.find()) {
                chosen = option.group(1).matches("(?s).*\\bselected\\b.*")
                        ? attribute(option.group(1), "value")
                        : chosen;
            }
            form.put(attribute(field.group("select"), "name"), chosen);
        } else {
            form.put(attribute(field.group("area"), "name"), HtmlUtils.htmlUnescape(field.group("text")));
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    private Answer after(String action, HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(path -> new Answer(answer.statusCode(), path, page(path)))
                .orElseGet(() -> new Answer(answer.statusCode(), action, answer.body()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(premises.at(path))
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.replaceFirst(";.*", "");
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
