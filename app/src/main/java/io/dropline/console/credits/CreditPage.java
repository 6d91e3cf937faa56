package io.dropline.console.credits;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Form;
import io.dropline.finance.claims.Claim;
import io.dropline.finance.credits.Credit;
import io.dropline.finance.credits.CreditState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One credit memo.
 *
 * @param open what its supplier owes in its currency; none where nothing of the memo is left
 * @param form what to match with which of these
 */
public record CreditPage(
        Credit credit, CreditState state, List<Match> matches, List<Undone> undone, List<Claim> open, Form form) {

    /** What it pays of one claim. */
    public record Match(UUID claimId, String claim, String orderNumber, BigDecimal amount, Instant at, String by) {}

    /** What it paid once. */
    public record Undone(UUID claimId, String claim, BigDecimal amount, Instant at, String by, String because) {}

    public Badge badge() {
        return CreditRow.badge(state);
    }

    /** Whether the memo may be taken back: what went to accounting stays. */
    public boolean removable() {
        return credit.takenBack() == null && credit.export() == null;
    }
}
