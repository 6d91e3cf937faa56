package io.dropline.console.privacy;

import io.dropline.console.page.Show;
import io.dropline.privacy.PrivacyRequest;
import io.dropline.privacy.PrivacyRequest.ReceiptLine;
import io.dropline.privacy.PrivacyRequest.WaitingOrder;
import java.util.List;

/** One request: how far it is, for which orders it waits, and its receipt. */
public record PrivacyRequestPage(PrivacyRequest request, List<WaitingOrder> waiting, List<ReceiptLine> receipt) {
    /** "customer_order" as people say it. */
    public static String table(String name) {
        return Show.word(name);
    }
}
