package io.dropline.suppliers;

import io.dropline.platform.fields.FieldProblems;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What an authorization must be like. */
final class AuthorizationRules {
    private static final Pattern CHANNEL = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final int MOST_SKUS = 5_000;
    private static final int LONGEST_SKU = 120;
    private static final int MOST_LINES = 500;
    private static final int LONGEST_LINE = 120;

    private AuthorizationRules() {}

    static FieldProblems check(AuthorizationDraft draft) {
        LocalDate to = draft.to();
        FieldProblems problems = new FieldProblems()
                .text(draft.brand(), 120, "brand", "The brand")
                .prose(draft.note(), 1000, "note", "The note")
                .check(draft.from().getYear() >= 1900, "from", "The first day is too long ago")
                .check(draft.from().getYear() <= 9999, "from", "The first day is too far away")
                .check(
                        to == null || !to.isBefore(draft.from()),
                        "to",
                        "The last day must not come before the first day")
                .check(to == null || to.getYear() <= 9999, "to", "The last day is too far away")
                .check(
                        draft.skus().size() <= MOST_SKUS,
                        "skus",
                        "An authorization names " + MOST_SKUS + " SKUs at most")
                .check(
                        draft.productLines().size() <= MOST_LINES,
                        "productLines",
                        "An authorization names " + MOST_LINES + " product lines at most");
        SupplierRules.countries(problems, draft.territory(), "territory");
        draft.skus().stream().limit(MOST_SKUS).forEach(sku -> problems.text(sku, LONGEST_SKU, "skus", "A SKU"));
        draft.productLines().stream()
                .limit(MOST_LINES)
                .forEach(line -> problems.text(line, LONGEST_LINE, "productLines", "A product line"));
        draft.salesChannels()
                .forEach(channel -> problems.check(
                        CHANNEL.matcher(channel).matches(),
                        "salesChannels",
                        "'" + channel
                                + "' is no sales channel; write one as stores name it, such as own-site or amazon"));
        return problems;
    }
}
