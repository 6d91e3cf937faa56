package io.dropline.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The merchant at the console. */
final class Merchant {
    private final Screen screen;
    private final String desk;

    Merchant(Screen screen, String desk) {
        this.screen = screen;
        this.desk = desk;
    }

    Screen screen() {
        return screen;
    }

    String address(String path) {
        return desk + path;
    }

    /** Opens the order's page as soon as it has come in; answers its address. */
    String opensOrder(String number) {
        return screen.follow(desk + "/orders", "main a[href^='/orders/']:has-text('" + number + "')");
    }

    /** Waits until so many parcels of the order have this badge. */
    void parcelsAre(String order, String badge, int parcels) {
        screen.await(order, ":nth-match(.parcel .badge:has-text('" + badge + "'), " + parcels + ")");
    }

    String opensReturn(String number) {
        return screen.follow(desk + "/rma", "a[href^='/rma/']:has-text('" + number + "')");
    }

    void approvesReturn(String page, List<String> goesTo) {
        screen.await(page, "button[data-dialog=approve]");
        screen.unfold("button[data-dialog=approve]");
        List<String> fields = List.of("name", "street", "city", "region", "postal", "country");
        for (int i = 0; i < fields.size(); i++) {
            screen.fill("#approve input[name=" + fields.get(i) + "]", goesTo.get(i));
        }
        screen.press("#approve button[type=submit].primary");
    }

    /** Lets customers keep what came damaged, up to so much, without being asked. */
    void letsCustomersKeep(String upTo) {
        screen.open(desk + "/policies/returns");
        screen.fill("input[name=approveUpTo]", upTo);
        screen.fill("input[name=returnlessUpTo]", upTo);
        screen.locator("input[name=approve][value=DAMAGED]").check();
        screen.press("button:has-text('Save these rules')");
    }

    void cancelsOrder(String order, String why) {
        screen.await(order, "summary[aria-label='More actions']");
        screen.unfold("summary[aria-label='More actions']");
        screen.unfold("button[data-dialog=cancel]");
        screen.fill("#cancel-reason", why);
        screen.press("#cancel button[type=submit].danger");
    }

    /** Waits for the badge of a refund of this order. */
    void refundIs(String order, String badge) {
        screen.await(desk + "/refunds", "tr:has-text('" + order + "') .badge:has-text('" + badge + "')");
    }

    /** Opens the claim that an order led to; answers its address. */
    String opensClaim(String order) {
        return screen.follow(order, "a[href^='/claims/']");
    }

    /** Opens a claim by hand from what this order was bought by; answers its address. */
    String claims(String order, String amount, String explanation) {
        screen.follow(order, "a[href^='/purchase-orders/']");
        screen.press("header a:has-text('Claim'), .page-head a:has-text('Claim'), main a:has-text('Claim')");
        screen.choose("#ground", "DAMAGED");
        screen.fill("input[name=amount]", amount);
        screen.fill("#explanation", explanation);
        screen.press("button:has-text('Open the claim')");
        return screen.url();
    }

    /** Sends the supplier of a claim that is shown the reminder at once; answers what the page says to that. */
    String reminds() {
        screen.unfold("button:has-text('Remind now')");
        screen.press("dialog[open] button:has-text('Send the reminder')");
        return screen.locator(".toast").first().innerText();
    }

    /** Takes back what a memo pays of the claim that is shown; answers the address of the memo. */
    String takesBack(String memo, String reason) {
        screen.unfold("tr:has-text('" + memo + "') button:has-text('Take back')");
        screen.fill("dialog[open] input[name=reason]", reason);
        screen.press("dialog[open] button:has-text('Take it back')");
        return screen.url();
    }

    /** All that the memo on the screen can pay goes to this claim, whatever is proposed: what was taken back is not proposed again. */
    void matches(String claim, String amount) {
        screen.locator("input[name^='claim-']").all().forEach(share -> share.fill(""));
        screen.fill("input[name='claim-" + claim.substring(claim.lastIndexOf('/') + 1) + "']", amount);
        screen.press("button:text-is('Match')");
        assertThat(screen.locator(".badge").first().innerText()).isEqualTo("Matched");
    }

    /** Opens the conversation about a text; answers its address. */
    String opensConversation(String words) {
        return screen.follow(desk + "/conversations", ".talk:has-text('" + words + "') a[href^='/conversations/']");
    }

    void answers(String text) {
        screen.fill("#answer-text", text);
        screen.press("#composer button.primary");
    }
}
