package io.dropline.scenarios;

import io.dropline.platform.Ids;
import io.dropline.platform.db.Moments;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.shipping.ShipNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What suppliers do in the stories: they accept, refuse, ship a part, and let a purchase order go or not. */
final class RefundStorySuppliers {
    private final Desk desk;
    private final JdbcClient jdbc;
    private final Random random;

    RefundStorySuppliers(Desk desk, Random random) {
        this.desk = desk;
        this.jdbc = desk.house.bean(JdbcClient.class);
        this.random = random;
    }

    private record Open(UUID po, UUID supplier, int lineNo, UUID line, int toCome) {}

    private List<Open> open(RefundStory story, String states) {
        return jdbc.sql("""
                select p.id, p.supplier_id, l.line_no, l.order_line_id, l.quantity - l.refused - l.cancelled - l.shipped as to_come
                from purchase_order p join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                where p.merchant_id = ? and p.order_id = ? and p.state in (%s) and l.quantity > l.refused + l.cancelled + l.shipped
                order by 1, 3""".formatted(states))
                .params(desk.merchant.value(), story.id)
                .query((row, index) -> new Open(
                        Moments.uuid(row, "id"),
                        Moments.uuid(row, "supplier_id"),
                        row.getInt("line_no"),
                        Moments.uuid(row, "order_line_id"),
                        row.getInt("to_come")))
                .list();
    }

    void ship(RefundStory story) {
        List<Open> open = open(story, "'ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED', 'CANCEL_REQUESTED'");
        if (!open.isEmpty()) {
            Open one = open.get(random.nextInt(open.size()));
            int units = 1 + random.nextInt(one.toCome());
            story.log.add("ship " + units);
            desk.process()
                    .parcelsAnnounced(
                            desk.merchant,
                            List.of(new ShipNotice(
                                    one.po(),
                                    story.id,
                                    one.supplier(),
                                    "UPS",
                                    "1Z"
                                            + Ids.next()
                                                    .toString()
                                                    .replace("-", "")
                                                    .substring(16),
                                    LocalDate.of(2026, 11, 23),
                                    List.of(new ShipNotice.Line(one.lineNo(), one.line(), units)),
                                    "NORDIC")));
        }
    }

    void answers(RefundStory story, int refuses) {
        List<Open> open = open(story, "'ISSUED', 'ACKNOWLEDGED', 'CANCEL_REQUESTED'");
        if (!open.isEmpty()) {
            Open one = open.get(random.nextInt(open.size()));
            story.log.add("supplier accepts but " + refuses);
            desk.process()
                    .supplierAnswered(
                            desk.merchant,
                            List.of(new SupplierAnswer(
                                    one.po(),
                                    List.of(new SupplierAnswer.Line(one.lineNo(), refuses, 0, null, "")),
                                    null,
                                    "",
                                    "NORDIC")));
        }
    }

    void cancelAnswered(RefundStory story, boolean accepted) {
        open(story, "'CANCEL_REQUESTED'").stream()
                .map(Open::po)
                .distinct()
                .toList()
                .forEach(po -> {
                    story.log.add("cancellation answered " + accepted);
                    desk.process().cancelAnswered(desk.merchant, po, accepted, "", "NORDIC");
                });
    }
}
