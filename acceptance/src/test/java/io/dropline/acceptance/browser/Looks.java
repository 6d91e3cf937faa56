package io.dropline.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages on a desk and on a telephone, by day and by night: nothing is wider than the screen, and the browser has no complaint. */
final class Looks {
    private record Look(int width, ColorScheme scheme) {}

    private static final List<Look> ALL = List.of(
            new Look(1440, ColorScheme.LIGHT),
            new Look(1440, ColorScheme.DARK),
            new Look(390, ColorScheme.LIGHT),
            new Look(390, ColorScheme.DARK));

    private final Browser browser;
    private final Path shots;
    private int round;

    Looks(Browser browser, Path shots) {
        this.browser = browser;
        this.shots = shots;
    }

    /** @param state of the storage of somebody who may see the pages */
    void at(String state, String desk, List<String> paths) {
        round++;
        for (Look look : ALL) {
            lookAt(state, desk, paths, look);
        }
    }

    private void lookAt(String state, String desk, List<String> paths, Look look) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setStorageState(state)
                .setViewportSize(look.width(), 900)
                .setColorScheme(look.scheme()))) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complain(message, complaints));
            page.onPageError(complaints::add);
            for (String path : paths) {
                assertThat(page.navigate(desk + path).status()).as(path).isEqualTo(200);
                assertThat(page.title()).as("title of " + path).isNotBlank();
                Object overflow = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) overflow).intValue())
                        .as(path + " is wider than " + look)
                        .isLessThanOrEqualTo(0);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(shots.resolve(name(path, paths.indexOf(path), look))));
            }
            assertThat(complaints)
                    .as("what the browser complained of at " + look)
                    .isEmpty();
        }
    }

    /** Ids and secrets of addresses say nothing to who looks at the pictures. */
    private String name(String path, int number, Look look) {
        String words = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replaceFirst("^/(track|returned|credit|answer)/[A-Za-z0-9_-]+", "$1")
                .replaceAll("[^a-z]+", "-");
        return "%02d-%02d-%s-%d-%s.png".formatted(round, number, words, look.width(), look.scheme());
    }

    private static void complain(ConsoleMessage message, List<String> complaints) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }
}
