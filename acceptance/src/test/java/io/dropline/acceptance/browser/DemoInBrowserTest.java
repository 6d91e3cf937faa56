package io.dropline.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** An order is watched from the store's page to the door, and every page is looked at in all of its sizes. */
@EnabledIf(value = "chromiumIsThere", disabledReason = "no Chromium on this machine: the browser tests did not run")
class DemoInBrowserTest {
    private static final Path FOLDER = Path.of("target", "browser");
    private static final Duration DELIVERY = Duration.ofMinutes(3);
    private static final Pattern LINK = Pattern.compile("http://[^\"\\s\\\\]+/(?:answer|track)/[A-Za-z0-9_-]+");

    private record Look(int width, ColorScheme scheme) {}

    private static final List<Look> LOOKS = List.of(
            new Look(1440, ColorScheme.LIGHT),
            new Look(1440, ColorScheme.DARK),
            new Look(390, ColorScheme.LIGHT),
            new Look(390, ColorScheme.DARK));

    static boolean chromiumIsThere() {
        return chromium().isPresent();
    }

    private static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void anOrderGoesFromTheStoreToTheDoor() {
        try (Demo demo = Demo.start(
                        FOLDER.resolve("demo-" + ProcessHandle.current().pid()));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options())) {
            BrowserContext person = browser.newContext();
            Page page = person.newPage();
            signIn(page, demo);

            page.navigate(demo.store());
            page.getByText("Two suppliers").click();
            String order = openFirstOrder(page, demo);
            awaitText(page, order, "Delivered", 2);

            assertThat(page.content()).contains("PO-1001", "PO-1002", "Why these suppliers");
            String mails = page.request().get(demo.mailbox() + "/api/mails").text();
            assertThat(mails).contains("Purchase order PO-1001 from", "is being prepared", "on its way", "arrived");

            List<String> paths = new ArrayList<>(List.of(
                    "/",
                    "/orders",
                    order,
                    "/purchase-orders",
                    "/suppliers",
                    "/products",
                    "/stores",
                    "/policies",
                    "/problems",
                    "/mailroom",
                    "/settings"));
            Matcher link = LINK.matcher(mails);
            while (link.find() && paths.size() < 20) {
                String path = link.group().replaceFirst("^http://[^/]+", "");
                if (!paths.contains(path)) {
                    paths.add(path);
                }
            }
            String state = person.storageState();
            for (Look look : LOOKS) {
                lookAt(browser, state, demo.desk(), paths, look);
            }
        }
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(chromium().orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"));
    }

    private static void signIn(Page page, Demo demo) {
        page.navigate(demo.signInLink());
        page.locator("button").first().click();
        page.waitForLoadState();
        for (var field : page.locator("input[type=password]").all()) {
            field.fill("correct horse battery staple");
        }
        page.locator("button.primary").first().click();
        page.waitForLoadState();
        assertThat(page.url()).isEqualTo(demo.desk() + "/");
    }

    /** The path of the only order there is; it comes in within moments. */
    private static String openFirstOrder(Page page, Demo demo) {
        awaitText(page, demo.desk() + "/orders", "#1001", 1);
        String href = page.locator("a[href^='/orders/']").first().getAttribute("href");
        page.navigate(demo.desk() + href);
        return href;
    }

    private static void awaitText(Page page, String address, String text, int times) {
        String url = address.startsWith("/") ? page.url() : address;
        long end = System.nanoTime() + DELIVERY.toNanos();
        page.navigate(url);
        while (page.locator("main .badge:has-text('" + text + "'), main a:has-text('" + text + "')")
                        .count()
                < times) {
            assertThat(System.nanoTime())
                    .as("waiting for " + text + " on " + url)
                    .isLessThan(end);
            page.waitForTimeout(500);
            page.navigate(url);
        }
    }

    private static void lookAt(Browser browser, String state, String desk, List<String> paths, Look look) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setStorageState(state)
                .setViewportSize(look.width(), 900)
                .setColorScheme(look.scheme()))) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complain(message, complaints));
            for (String path : paths) {
                assertThat(page.navigate(desk + path).status()).as(path).isEqualTo(200);
                assertThat(page.title()).as("title of " + path).isNotBlank();
                Object overflow = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(((Number) overflow).intValue())
                        .as(path + " is wider than " + look)
                        .isLessThanOrEqualTo(0);
                String name = path.replaceAll("[^a-z]+", "-") + paths.indexOf(path) + "-" + look.width() + "-"
                        + look.scheme();
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(FOLDER.resolve("shots").resolve(name + ".png")));
            }
            assertThat(complaints)
                    .as("what the browser complained of at " + look)
                    .isEmpty();
        }
    }

    private static void complain(ConsoleMessage message, List<String> complaints) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }
}
