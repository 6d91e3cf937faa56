package io.dropline.acceptance.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Somebody who orders in the demo's store, and then has nothing but the link in the shop's mails. */
final class Shopper {
    private final Screen screen;
    private final String store;
    private final Mailbox mailbox;
    private final String name;
    private final String email;

    Shopper(Screen screen, String store, Mailbox mailbox, String firstName, String lastName) {
        this.screen = screen;
        this.store = store;
        this.mailbox = mailbox;
        this.name = firstName + " " + lastName;
        this.email = (firstName + "." + lastName + "@example.com").toLowerCase(Locale.ROOT);
    }

    Screen screen() {
        return screen;
    }

    /** Orders one of each; answers the order's number: {@code #1001}. */
    String orders(String... skus) {
        for (String sku : skus) {
            screen.open(store);
            screen.press("button[name=sku][value='" + sku + "']");
        }
        screen.locator("label.choice:has-text('" + name + "') input").check();
        screen.press("button:has-text('Place the order')");
        Matcher number = Pattern.compile("#[0-9]+").matcher(screen.page().title());
        if (!number.find()) {
            throw new AssertionError("no order number: " + screen.page().title());
        }
        return number.group();
    }

    /** The page of the order, from the newest mail that leads to it. */
    String trackingPage(String order) {
        return mailbox.link(email, order.substring(1), "track");
    }

    /** Chooses what to give back and why, as far as the page with the rules. */
    void wantsToReturn(String trackingPage, String item, String reason, String words) {
        screen.await(trackingPage, "a:has-text('Return something')");
        screen.press("a:has-text('Return something')");
        String line = "fieldset[data-line='" + item + "'] ";
        screen.choose(line + "select[name^=units]", "1");
        screen.choose(line + "select[name^=reason]", reason);
        screen.fill(line + "input[name^=said]", words);
        screen.press("button:has-text('See the rules')");
    }

    /** Sends the wish with a photo; answers the page of the return and its number: {@code RMA-1001}. */
    String sends(String note) {
        screen.locator("input[name=photos]").setInputFiles(photo());
        screen.fill("textarea[name=note]", note);
        screen.press("button:has-text('Send the return request')");
        screen.await(screen.url(), "section[data-return]");
        return Objects.requireNonNull(
                screen.locator("section[data-return]").first().getAttribute("data-return"));
    }

    void handsOver(String returnPage, String trackingNumber) {
        screen.await(returnPage, "form[data-form=sent]");
        screen.fill("form[data-form=sent] input[name=trackingNumber]", trackingNumber);
        screen.press("button:has-text('It is on its way')");
    }

    void asks(String trackingPage, String question) {
        screen.open(trackingPage);
        screen.fill("form[data-form=question] textarea", question);
        screen.press("button:has-text('Send the question')");
    }

    /** A box with a dent. */
    private static FilePayload photo() {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xd8c3a0));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(new Color(0x6b4a26));
        pen.fillPolygon(new int[] {260, 420, 350}, new int[] {180, 210, 330}, 3);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("dent.png", "image/png", bytes.toByteArray());
    }
}
