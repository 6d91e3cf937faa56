package io.dropline.acceptance.browser;

import java.util.Locale;

/** A person at a supplier, who has nothing but the links in the merchant's mails. */
final class SupplierDesk {
    private final Screen screen;
    private final Mailbox mailbox;
    private final String domain;

    SupplierDesk(Screen screen, Mailbox mailbox, String code) {
        this.screen = screen;
        this.mailbox = mailbox;
        this.domain = "@" + code.toLowerCase(Locale.ROOT) + ".example";
    }

    Screen screen() {
        return screen;
    }

    /** Opens the page of a return; answers its address. */
    String opensReturn(String number) {
        String link = mailbox.link(domain, number, "returned");
        screen.open(link);
        return link;
    }

    /** Says that all of it is here, and how it is. */
    void confirms(String condition, String note) {
        for (var select : screen.locator("select[name^=condition]").all()) {
            select.selectOption(condition);
        }
        screen.fill("textarea[name=note]", note);
        screen.press("button:has-text('Confirm what came back')");
    }

    /** Opens the page of all that is claimed; answers its address. */
    String opensClaims(String number) {
        String link = mailbox.link(domain, number, "credit");
        screen.open(link);
        return link;
    }

    /** Opens the page of all that is claimed by the link in the reminder of one claim; answers its address. */
    String opensReminder(String claim) {
        return opensClaims("Reminder: claim " + claim);
    }

    void credits(String claim, String memo, String amount) {
        screen.fill("form[data-form=credit] input[name=memo]", memo);
        screen.fill(".inside-row:has-text('" + claim + "') input", amount);
        screen.press("button:has-text('Send the credit memo')");
    }
}
