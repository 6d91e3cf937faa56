package io.dropline.returns.notice;

import io.dropline.letter.Brand;
import io.dropline.letter.Brands;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.returns.ReturnReason;
import io.dropline.suppliers.contacts.Addressee;
import io.dropline.suppliers.contacts.ContactRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what a supplier is told of a return. */
@Repository
class NoticeStore {
    record Facts(
            String channel,
            Brand brand,
            PurchaseOrderDocument.Supplier supplier,
            String orderNumber,
            int photos,
            List<ReturnDocument.Line> lines) {}

    private final JdbcTemplate jdbc;
    private final Brands brands;

    NoticeStore(JdbcTemplate jdbc, Brands brands) {
        this.jdbc = jdbc;
        this.brands = brands;
    }

    /** By return. */
    Map<UUID, Facts> facts(MerchantId merchant, List<UUID> ids) {
        Map<UUID, List<ReturnDocument.Line>> lines = lines(merchant, ids);
        Brand brand = brands.of(merchant);
        Map<UUID, Facts> facts = new HashMap<>();
        jdbc.query(
                """
                select r.id, s.channel, s.code, s.name, o.number,
                    (select count(*) from return_file f where f.merchant_id = r.merchant_id and f.return_id = r.id and f.kind = 'PHOTO') as photos,
                """ + Addressee.COLUMNS + """
                from goods_return r
                join supplier s on s.merchant_id = r.merchant_id and s.id = r.supplier_id
                join customer_order o on o.merchant_id = r.merchant_id and o.id = r.order_id
                """ + Addressee.join(ContactRole.RETURNS) + """
                where r.merchant_id = ? and r.id = any(?)""",
                Columns.of(ids).value(merchant.value()).uuid(id -> id),
                row -> {
                    UUID id = Moments.uuid(row, "id");
                    facts.put(
                            id,
                            new Facts(
                                    row.getString("channel"),
                                    brand,
                                    new PurchaseOrderDocument.Supplier(
                                            row.getString("code"),
                                            row.getString("name"),
                                            row.getString("contact"),
                                            row.getString("email")),
                                    row.getString("number"),
                                    row.getInt("photos"),
                                    lines.getOrDefault(id, List.of())));
                });
        return facts;
    }

    private Map<UUID, List<ReturnDocument.Line>> lines(MerchantId merchant, List<UUID> ids) {
        Map<UUID, List<ReturnDocument.Line>> lines = new HashMap<>();
        jdbc.query("""
                select r.return_id, p.number, x.supplier_sku, x.title, r.units, r.reason, r.said
                from goods_return_line r
                join purchase_order p on p.merchant_id = r.merchant_id and p.id = r.purchase_order_id
                join purchase_order_line x on x.merchant_id = r.merchant_id and x.purchase_order_id = r.purchase_order_id
                    and x.line_no = r.purchase_order_line_no
                where r.merchant_id = ? and r.return_id = any(?) order by r.return_id, r.line_no""", Columns.of(ids).value(merchant.value()).uuid(id -> id), row -> {
            lines.computeIfAbsent(Moments.uuid(row, "return_id"), unused -> new ArrayList<>())
                    .add(new ReturnDocument.Line(
                            row.getString("number"),
                            row.getString("supplier_sku"),
                            row.getString("title"),
                            row.getInt("units"),
                            ReturnReason.valueOf(row.getString("reason")).label(),
                            row.getString("said")));
        });
        return lines;
    }
}
