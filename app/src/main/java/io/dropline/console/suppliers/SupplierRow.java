package io.dropline.console.suppliers;

import io.dropline.console.page.Badge;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supplier with how it has delivered of late.
 *
 * @param unanswered purchase orders whose answer is overdue
 * @param answerHours median hours to an answer in 90 days; null without any
 * @param lastPurchases issued in 90 days
 * @param rejected of these
 */
public record SupplierRow(
        UUID id,
        String code,
        String name,
        String email,
        String state,
        String stateReason,
        int offers,
        int brands,
        int open,
        int unanswered,
        @Nullable BigDecimal answerHours,
        int lastPurchases,
        int rejected) {
    public Badge badge() {
        return Badge.ofPartner(state);
    }

    /** Share of the last purchase orders that were not rejected, in percent. */
    public String accepted() {
        return lastPurchases == 0 ? "–" : Math.round(100.0 * (lastPurchases - rejected) / lastPurchases) + "%";
    }

    public String answersIn() {
        return answerHours == null ? "–" : answerHours.signum() == 0 ? "under 1 h" : answerHours.toPlainString() + " h";
    }
}
