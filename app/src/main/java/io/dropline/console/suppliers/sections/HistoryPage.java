package io.dropline.console.suppliers.sections;

import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.vetting.Turn;
import java.time.Instant;
import java.util.List;

/**
 * What happened to a supplier.
 *
 * @param turns why it stands where it stands, the last first
 * @param changes what was entered, the last first
 */
public record HistoryPage(Supplier supplier, List<Turn> turns, List<Change> changes) {

    /** One entry of the audit, in words. */
    public record Change(Instant at, String actor, String says) {}

    /** "Approved", "Paused". */
    public static String title(Turn turn) {
        return switch (turn.to()) {
            case "ACTIVE" -> turn.from().equals("ONBOARDING") ? "Approved" : "Resumed";
            case "PAUSED" -> "Paused";
            case "RETIRED" -> "Retired";
            default -> turn.to();
        };
    }
}
