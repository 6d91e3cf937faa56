package io.dropline.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One person's browser: pages are opened, buttons pressed, and what is to come is waited for. */
final class Screen {
    /** Generous: a machine that builds is busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Page page;

    Screen(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    String url() {
        return page.url();
    }

    Locator locator(String selector) {
        return page.locator(selector);
    }

    void open(String address) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
    }

    /** Opens the page again and again until it has such a thing; answers the first. */
    Locator await(String address, String selector) {
        open(address);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (page.locator(selector).count() == 0) {
            assertThat(System.nanoTime())
                    .as("waiting for " + selector + " on " + address)
                    .isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            open(address);
        }
        return page.locator(selector).first();
    }

    /** Follows the first such link of a page that is opened until it has one; answers where it leads. */
    String follow(String address, String selector) {
        String href = await(address, selector).getAttribute("href");
        open(address.replaceFirst("^(http://[^/]+).*$", "$1") + href);
        return page.url();
    }

    void fill(String selector, String text) {
        page.locator(selector).first().fill(text);
    }

    void choose(String selector, String value) {
        page.locator(selector).first().selectOption(value);
    }

    /** Presses a button that leads to the next page. */
    void press(String selector) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> next = unused -> loaded.set(true);
        page.onLoad(next);
        try {
            page.locator(selector).first().click();
            page.waitForCondition(
                    loaded::get, new Page.WaitForConditionOptions().setTimeout((double) PATIENCE.toMillis()));
        } finally {
            page.offLoad(next);
        }
    }

    /** Presses a button that opens something on the same page. */
    void unfold(String selector) {
        page.locator(selector).first().click();
    }

    void says(String... texts) {
        assertThat(page.locator("main").first().innerText()).as(page.url()).contains(texts);
    }
}
