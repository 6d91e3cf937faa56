package io.dropline.console;

import io.dropline.access.Actor;
import io.dropline.platform.MerchantId;
import java.util.Locale;

/**
 * The person who looks at the console.
 *
 * @param actor the same person, as set-up facades and the audit want them
 * @param mayChange false for who may only look
 * @param mayOwn whether settings and users are open to them
 * @param csrf what each form must send back as {@code _csrf}
 */
public record Viewer(Actor actor, String name, String email, boolean mayChange, boolean mayOwn, String csrf) {
    public MerchantId merchant() {
        return actor.merchantId();
    }

    /** One or two letters for the round picture. */
    public String initials() {
        String from = name.isBlank() ? email : name.strip();
        int gap = from.lastIndexOf(' ');
        String letters = from.substring(0, 1) + (gap < 0 ? "" : from.substring(gap + 1, gap + 2));
        return letters.toUpperCase(Locale.ROOT);
    }
}
