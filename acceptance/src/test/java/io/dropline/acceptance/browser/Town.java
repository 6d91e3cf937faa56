package io.dropline.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The demo, and a browser for everybody in it: the merchant is signed in, all others have nothing but the links they get by mail. */
final class Town implements AutoCloseable {
    private final Path folder;
    private final Demo demo;
    private final Chromium chromium;
    private final BrowserContext office;
    private final Page desk;
    private final Looks looks;
    private final List<Page> strangers = new ArrayList<>();

    private Town(Path folder, Demo demo, Chromium chromium) {
        this.folder = folder;
        this.demo = demo;
        this.chromium = chromium;
        this.office = chromium.browser().newContext();
        this.desk = office.newPage();
        this.looks = new Looks(chromium.browser(), folder.resolve("shots"));
    }

    static Town open(Path folder) {
        Demo demo = Demo.start(folder.resolve("demo-" + ProcessHandle.current().pid()));
        Town town = new Town(folder, demo, Chromium.start());
        SignIn.asOwner(town.desk, demo);
        return town;
    }

    Merchant merchant() {
        return new Merchant(new Screen(desk), demo.desk());
    }

    Shopper shopper(String firstName, String lastName) {
        return new Shopper(stranger(), demo.store(), mailbox(), firstName, lastName);
    }

    SupplierDesk supplier(String code) {
        return new SupplierDesk(stranger(), mailbox(), code);
    }

    Partners partners() {
        return new Partners(desk.request(), demo.control());
    }

    Mailbox mailbox() {
        return new Mailbox(desk.request(), demo.mailbox());
    }

    private Screen stranger() {
        Page page = chromium.browser().newContext().newPage();
        strangers.add(page);
        return new Screen(page);
    }

    /** Looks at these addresses of the application, in all sizes and colours. */
    void lookAt(List<String> addresses) {
        looks.at(
                office.storageState(),
                demo.desk(),
                addresses.stream()
                        .map(address -> address.replaceFirst("^http://[^/]+", ""))
                        .toList());
    }

    /** One walk; where it breaks off, what everybody had before their eyes is kept. */
    void walk(String name, Runnable steps) {
        try {
            steps.run();
        } catch (RuntimeException | AssertionError e) {
            keep(name, desk, 0);
            for (Page page : strangers) {
                keep(name, page, strangers.indexOf(page) + 1);
            }
            throw e;
        } finally {
            strangers.forEach(page -> page.context().close());
            strangers.clear();
        }
    }

    private void keep(String name, Page page, int number) {
        try {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(folder.resolve("failed").resolve(name + "-" + number + ".png")));
        } catch (PlaywrightException e) {
            System.err.println("No picture of " + page.url() + ": " + e.getMessage());
        }
    }

    @Override
    public void close() {
        chromium.close();
        demo.close();
    }
}
