package io.dropline.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** An order is watched from the store's page to the door, and every page is looked at in all of its sizes. */
@EnabledIf(value = "chromiumIsThere", disabledReason = "no Chromium on this machine: the browser tests did not run")
class DemoInBrowserTest {
    private static final Path FOLDER = Path.of("target", "browser");
    private static final Duration DELIVERY = Duration.ofMinutes(3);
    private static final Pattern LINK = Pattern.compile("http://[^\"\\s\\\\]+/(?:answer|track)/[A-Za-z0-9_-]+");

    static boolean chromiumIsThere() {
        return Chromium.isThere();
    }

    @Test
    void anOrderGoesFromTheStoreToTheDoor() {
        try (Demo demo = Demo.start(
                        FOLDER.resolve("demo-" + ProcessHandle.current().pid()));
                Chromium chromium = Chromium.start()) {
            BrowserContext person = chromium.browser().newContext();
            Page page = person.newPage();
            SignIn.asOwner(page, demo);

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
            System.out.println(
                    "desk: " + new EveryLink(person.request(), demo.desk()).follow() + ", none of them dead");
            new Looks(chromium.browser(), FOLDER.resolve("shots")).at(person.storageState(), demo.desk(), paths);
        }
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
}
