package io.dropline.api.money;

import io.dropline.api.Says;
import io.dropline.finance.credits.CreditState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A credit memo as it is kept. */
public record CreditView(
        UUID id,
        @Says("The supplier's code.") String supplier,
        String memo,
        LocalDate date,
        String currency,
        BigDecimal amount,
        @Says("What of it pays claims.") BigDecimal matched,

        @Says("What may still be matched; nothing of a memo that was taken back.")
        BigDecimal unmatched,

        CreditState state,

        @Says("Why it was taken back; empty while it holds.")
        String takenBackBecause,

        @Says("The accounting export it went out with; null while it was in none.") @Nullable
        String export,

        @Says("What of it pays which claim.") List<ShareView> claims) {

    /** What of a memo pays one claim. */
    public record ShareView(@Says("Such as CL-1001.") String claim, BigDecimal amount) {}
}
