package io.dropline.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows every link of a desk, and asks for every form of its pages whether there is somebody who takes it. */
final class EveryLink {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"(/[^\"?]*)");
    /** Parts of an address that name one of many. */
    private static final Pattern ONE_OF_MANY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?<==)[^&]+|[A-Z]{2,3}-?\\d+|\\d+");

    private static final int ALIKE = 2;

    private final APIRequestContext requests;
    private final String desk;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();

    EveryLink(APIRequestContext requests, String desk) {
        this.requests = requests;
        this.desk = desk;
    }

    /** From the first page on; of addresses that differ only in what they name, the first two. Answers how many pages and forms there were. */
    String follow() {
        List<String> dead = new ArrayList<>();
        see("/", "/");
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            APIResponse answer = get(path);
            if (answer.status() != 200) {
                dead.add(answer.status() + " " + path);
            } else if (answer.url().startsWith(desk + "/sign-in")) {
                dead.add("the sign-in instead of " + path);
            } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                read(answer.text());
            }
            answer.dispose();
        }
        forms.forEach((form, action) -> {
            // Asked in another way than it is meant, it may be refused, but it is there.
            if (get(action).status() == 404) {
                dead.add("404 form " + action);
            }
        });
        assertThat(forms).as("forms of the desk").isNotEmpty();
        assertThat(dead).as("links and forms that lead nowhere").isEmpty();
        return seen.size() + " pages, " + forms.size() + " forms";
    }

    private APIResponse get(String path) {
        return requests.get(desk + path, RequestOptions.create().setMaxRedirects(5));
    }

    private void read(String page) {
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            String path = link.group(1).replace("&amp;", "&");
            if (!path.startsWith("/assets/")) {
                see(path, ONE_OF_MANY.matcher(path).replaceAll("x"));
            }
        }
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            forms.putIfAbsent(ONE_OF_MANY.matcher(form.group(1)).replaceAll("x"), form.group(1));
        }
    }

    private void see(String path, String kind) {
        if (!seen.contains(path) && alike.merge(kind, 1, Integer::sum) <= ALIKE) {
            seen.add(path);
            ahead.add(path);
        }
    }
}
