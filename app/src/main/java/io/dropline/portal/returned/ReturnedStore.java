package io.dropline.portal.returned;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnState;
import io.dropline.returns.notice.Labels;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads returns as their suppliers may see them. */
@Repository
class ReturnedStore {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ReturnedStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ReturnedSheet> open(MerchantId merchant, UUID id) {
        List<ReturnedSheet.Line> lines = lines(merchant, id);
        List<UUID> photos = jdbc.query(
                "select id from return_file where merchant_id = ? and return_id = ? and kind = 'PHOTO' order by id",
                (row, index) -> Moments.uuid(row, "id"),
                merchant.value(),
                id);
        return jdbc
                .query(
                        """
                        select r.number, r.state, r.returnless, r.send_to, r.carrier_name, r.tracking_number, r.supplier_said, s.name as supplier, s.currency,
                            m.name as merchant, m.support_email, o.number as order_number
                        from goods_return r
                        join supplier s on s.merchant_id = r.merchant_id and s.id = r.supplier_id
                        join customer_order o on o.merchant_id = r.merchant_id and o.id = r.order_id
                        join merchant m on m.id = r.merchant_id
                        where r.merchant_id = ? and r.id = ?""",
                        (row, index) -> new ReturnedSheet(
                                merchant,
                                id,
                                row.getString("number"),
                                ReturnState.valueOf(row.getString("state")),
                                row.getBoolean("returnless"),
                                row.getString("merchant"),
                                row.getString("support_email"),
                                row.getString("supplier"),
                                row.getString("order_number"),
                                row.getString("currency"),
                                sendTo(row.getString("send_to")),
                                row.getString("carrier_name"),
                                row.getString("tracking_number"),
                                row.getString("supplier_said"),
                                lines,
                                photos),
                        merchant.value(),
                        id)
                .stream()
                .findFirst();
    }

    private List<ReturnedSheet.Line> lines(MerchantId merchant, UUID id) {
        return jdbc.query(
                """
                select r.line_no, x.title, x.supplier_sku, p.number, r.units, r.received, r.reason, r.said, r.condition
                from goods_return_line r
                join purchase_order p on p.merchant_id = r.merchant_id and p.id = r.purchase_order_id
                join purchase_order_line x on x.merchant_id = r.merchant_id and x.purchase_order_id = r.purchase_order_id
                    and x.line_no = r.purchase_order_line_no
                where r.merchant_id = ? and r.return_id = ? order by r.line_no""",
                (row, index) -> new ReturnedSheet.Line(
                        row.getInt("line_no"),
                        row.getString("title"),
                        row.getString("supplier_sku"),
                        row.getString("number"),
                        row.getInt("units"),
                        row.getInt("received"),
                        ReturnReason.valueOf(row.getString("reason")).label(),
                        row.getString("said"),
                        label(row.getString("condition"))),
                merchant.value(),
                id);
    }

    private static @Nullable String label(@Nullable String condition) {
        return condition == null ? null : GoodsCondition.valueOf(condition).label();
    }

    private List<String> sendTo(@Nullable String written) {
        return written == null ? List.of() : Labels.of(json.readValue(written, ReturnPolicy.Address.class));
    }
}
