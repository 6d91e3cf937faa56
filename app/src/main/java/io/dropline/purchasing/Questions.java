package io.dropline.purchasing;

import io.dropline.letter.Brand;
import io.dropline.letter.Brands;
import io.dropline.mailroom.Outbox;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.settings.Settings;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What suppliers ask about purchase orders: it stands in the story, waits on the Attention page, and goes to the merchant's people by mail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Questions {
    static final String ASKED = "po.question";

    private final JdbcTemplate jdbc;
    private final Brands brands;
    private final Outbox outbox;
    private final QuestionForward forward;
    private final Problems problems;
    private final Timeline timeline;
    private final Settings settings;
    private final Clock clock;

    Questions(
            JdbcTemplate jdbc,
            Brands brands,
            Outbox outbox,
            QuestionForward forward,
            Problems problems,
            Timeline timeline,
            Settings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.brands = brands;
        this.outbox = outbox;
        this.forward = forward;
        this.problems = problems;
        this.timeline = timeline;
        this.settings = settings;
        this.clock = clock;
    }

    public void asked(MerchantId merchant, UUID purchaseOrder, String question, String by) {
        jdbc.query(
                """
                select p.order_id, p.number, o.number as order_number,
                    s.code as supplier_code, s.name as supplier, s.contact, s.email
                from purchase_order p
                join customer_order o on o.merchant_id = p.merchant_id and o.id = p.order_id
                join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                where p.merchant_id = ? and p.id = ?""",
                row -> {
                    asked(merchant, purchaseOrder, question, by, row);
                },
                merchant.value(),
                purchaseOrder);
    }

    private void asked(MerchantId merchant, UUID purchaseOrder, String question, String by, ResultSet row)
            throws SQLException {
        UUID order = Moments.uuid(row, "order_id");
        String number = row.getString("number");
        String path = "/purchase-orders/" + purchaseOrder;
        Brand brand = brands.of(merchant);
        if (!brand.supportEmail().isBlank()) {
            var envelope = new PurchaseOrderChannel.Envelope(purchaseOrder, order);
            outbox.write(List.of(
                    forward.forward(merchant, envelope, document(row, brand, question, settings.publicUrl() + path))));
        }
        timeline.add(List.of(new TimelineEntry(
                merchant, order, clock.instant(), ASKED, by, "Asks about " + number + ": \"" + question + "\"")));
        problems.raise(List.of(new Problem(
                merchant,
                ASKED,
                "po:" + purchaseOrder,
                order,
                Severity.WARNING,
                by + " asks about " + number,
                question,
                "Write to the supplier from the purchase order: that answers it.",
                path)));
    }

    private QuestionDocument document(ResultSet row, Brand brand, String question, String consoleUrl)
            throws SQLException {
        return new QuestionDocument(
                "question-" + Ids.next() + "@dropline",
                clock.instant(),
                row.getString("number"),
                row.getString("order_number"),
                brand,
                new PurchaseOrderDocument.Supplier(
                        row.getString("supplier_code"),
                        row.getString("supplier"),
                        row.getString("contact"),
                        row.getString("email")),
                question,
                consoleUrl);
    }
}
