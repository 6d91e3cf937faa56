package io.dropline.finance.match;

import io.dropline.finance.FoldedNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A purchase order's number as suppliers write it: "PO-1042", "po 1042", "#1042". */
public final class PurchaseOrderNumber {
    private static final Pattern OURS = Pattern.compile("(?:PO)?(\\d{1,18})");

    private PurchaseOrderNumber() {}

    /** As we write it where it can be one of ours; otherwise as it was written. */
    public static String of(String written) {
        Matcher number = OURS.matcher(FoldedNumber.of(written));
        return number.matches() ? "PO-" + number.group(1) : written.strip();
    }
}
