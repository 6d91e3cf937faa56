package io.dropline.api.privacy;

import io.dropline.privacy.PrivacyRequest.ReceiptLine;
import java.util.List;

/** What was done for a request, table by table. Nothing personal. */
record PrivacyReceiptView(PrivacyRequestView request, List<Line> lines) {
    record Line(String table, int rows) {
        static Line of(ReceiptLine line) {
            return new Line(line.table(), line.rows());
        }
    }
}
