package io.dropline.returns.notice;

import io.dropline.letter.Brand;
import io.dropline.letter.Brands;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.returns.ReturnReason;
import io.dropline.suppliers.contacts.Addressee;
import io.dropline.suppliers.contacts.ContactRole;
import java.util.List;
import java.util.Objects;
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

    Facts facts(MerchantId merchant, UUID id) {
        Brand brand = brands.of(merchant);
        List<ReturnDocument.Line> lines = jdbc.query(
                """
                select p.number, x.supplier_sku, x.title, r.units, r.reason, r.said
                from goods_return_line r
                join purchase_order p on p.merchant_id = r.merchant_id and p.id = r.purchase_order_id
                join purchase_order_line x on x.merchant_id = r.merchant_id and x.purchase_order_id = r.purchase_order_id
                    and x.line_no = r.purchase_order_line_no
                where r.merchant_id = ? and r.return_id = ? order by r.line_no""",
                (row, index) -> new ReturnDocument.Line(
                        row.getString("number"),
                        row.getString("supplier_sku"),
                        row.getString("title"),
                        row.getInt("units"),
                        ReturnReason.valueOf(row.getString("reason")).label(),
                        row.getString("said")),
                merchant.value(),
                id);
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select s.channel, s.code, s.name, o.number,
                    (select count(*) from return_file f where f.merchant_id = r.merchant_id and f.return_id = r.id and f.kind = 'PHOTO') as photos,
                """ + Addressee.COLUMNS + """
                from goods_return r
                join supplier s on s.merchant_id = r.merchant_id and s.id = r.supplier_id
                join customer_order o on o.merchant_id = r.merchant_id and o.id = r.order_id
                """ + Addressee.join(ContactRole.RETURNS) + """
                where r.merchant_id = ? and r.id = ?""",
                (row, index) -> new Facts(
                        row.getString("channel"),
                        brand,
                        new PurchaseOrderDocument.Supplier(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("contact"),
                                row.getString("email")),
                        row.getString("number"),
                        row.getInt("photos"),
                        lines),
                merchant.value(),
                id));
    }
}
