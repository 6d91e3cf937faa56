package io.dropline.console.returns;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.uuid;
import static io.dropline.platform.db.Moments.uuidOrNull;

import io.dropline.platform.MerchantId;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.files.ReturnFiles;
import io.dropline.returns.notice.Labels;
import io.dropline.suppliers.terms.Agreement;
import io.dropline.suppliers.terms.Agreements;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the page of one return shows. */
@Repository
class RmaPageStore {
    private record Opening(RmaPage.Head head, List<String> because) {}

    private final JdbcClient jdbc;
    private final ReturnFiles files;
    private final Agreements agreements;
    private final JsonMapper json;

    RmaPageStore(JdbcClient jdbc, ReturnFiles files, Agreements agreements, JsonMapper json) {
        this.jdbc = jdbc;
        this.files = files;
        this.agreements = agreements;
        this.json = json;
    }

    Optional<RmaPage> open(MerchantId merchant, UUID id) {
        return of("""
                select r.id, r.number, r.state, r.returnless, r.wish, r.asked_by, r.paid_by, r.currency, r.restocking_percent,
                    r.supplier_restocking_percent, r.postage, r.note, r.order_id, o.number as order_number, o.customer_name, r.supplier_id,
                    s.name as supplier, s.currency as cost_currency, r.send_to, r.requested_at, r.expires_at, coalesce(u.name, r.decided_by) as decided_by, r.decline_reason,
                    r.carrier_name, r.tracking_number, r.supplier_said, r.supplier_credit, r.exchange_order_id, x.number as exchange_number, r.because
                from goods_return r
                join supplier s on s.merchant_id = r.merchant_id and s.id = r.supplier_id
                join customer_order o on o.merchant_id = r.merchant_id and o.id = r.order_id
                left join app_user u on u.merchant_id = r.merchant_id and u.email = r.decided_by
                left join customer_order x on x.merchant_id = r.merchant_id and x.id = r.exchange_order_id
                where r.merchant_id = :merchant and r.id = :id""", merchant, id)
                .query((row, number) -> new Opening(head(row), because(row)))
                .optional()
                .map(opening -> page(merchant, id, opening));
    }

    private RmaPage page(MerchantId merchant, UUID id, Opening opening) {
        RmaPage.Head head = opening.head();
        return new RmaPage(
                head,
                lines(merchant, id),
                opening.because().stream().filter(head::heeds).toList(),
                !opening.because().isEmpty(),
                files.list(merchant, id),
                timeline(merchant, head),
                linked(
                        "select number, amount, currency, state, '/refunds' as link from refund where merchant_id = :merchant and return_id = :id",
                        merchant,
                        id),
                linked("""
                        select number, amount, currency, state, '/claims/' || id as link
                        from supplier_claim where merchant_id = :merchant and source = 'return:' || cast(:id as uuid)""", merchant, id),
                agreements
                        .find(merchant, head.supplierId())
                        .map(Agreement::returns)
                        .map(ReturnPolicy::to)
                        .orElse(ReturnPolicy.Address.NONE));
    }

    private List<RmaPage.Line> lines(MerchantId merchant, UUID id) {
        return of("""
                select g.line_no, l.title, l.sku, p.number, g.purchase_order_id, g.units, g.received, g.reason, g.said, g.condition
                from goods_return_line g
                join order_line l on l.merchant_id = g.merchant_id and l.order_id = g.order_id and l.id = g.order_line_id
                join purchase_order p on p.merchant_id = g.merchant_id and p.id = g.purchase_order_id
                where g.merchant_id = :merchant and g.return_id = :id order by g.line_no""", merchant, id)
                .query((row, number) -> new RmaPage.Line(
                        row.getInt("line_no"),
                        row.getString("title"),
                        row.getString("sku"),
                        row.getString("number"),
                        uuid(row, "purchase_order_id"),
                        row.getInt("units"),
                        row.getInt("received"),
                        ReturnReason.valueOf(row.getString("reason")).label(),
                        row.getString("said"),
                        condition(row.getString("condition"))))
                .list();
    }

    /** Of the order's story, what tells of this return. */
    private List<RmaPage.Entry> timeline(MerchantId merchant, RmaPage.Head head) {
        return jdbc.sql("""
                select t.occurred_at, t.kind, coalesce(u.name, t.actor) as actor, t.summary from timeline_entry t
                left join app_user u on u.merchant_id = t.merchant_id and u.email = t.actor
                where t.merchant_id = :merchant and t.order_id = :order and (t.kind like 'return.%' or t.kind like 'refund.%')
                    and t.summary ~ ('(^|[^0-9A-Z-])' || :number || '([^0-9]|$)')
                order by t.occurred_at desc, t.id desc""")
                .param("merchant", merchant.value())
                .param("order", head.orderId())
                .param("number", head.number())
                .query((row, number) -> new RmaPage.Entry(
                        instant(row, "occurred_at"),
                        row.getString("kind"),
                        row.getString("actor"),
                        row.getString("summary")))
                .list();
    }

    private List<RmaPage.Linked> linked(String sql, MerchantId merchant, UUID id) {
        return of(sql, merchant, id)
                .query((row, number) -> new RmaPage.Linked(
                        row.getString("number"),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getString("state"),
                        row.getString("link")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, MerchantId merchant, UUID id) {
        return jdbc.sql(sql).param("merchant", merchant.value()).param("id", id);
    }

    private RmaPage.Head head(ResultSet row) throws SQLException {
        String to = row.getString("send_to");
        return new RmaPage.Head(
                uuid(row, "id"),
                row.getString("number"),
                row.getString("state"),
                row.getBoolean("returnless"),
                row.getString("wish").equals("EXCHANGE"),
                row.getString("asked_by"),
                row.getString("paid_by"),
                row.getString("currency"),
                row.getBigDecimal("restocking_percent"),
                row.getBigDecimal("supplier_restocking_percent"),
                row.getBigDecimal("postage"),
                row.getString("note"),
                uuid(row, "order_id"),
                row.getString("order_number"),
                row.getString("customer_name"),
                uuid(row, "supplier_id"),
                row.getString("supplier"),
                to == null ? List.of() : Labels.of(json.readValue(to, ReturnPolicy.Address.class)),
                instant(row, "requested_at"),
                instantOrNull(row, "expires_at"),
                row.getString("decided_by"),
                row.getString("decline_reason"),
                row.getString("carrier_name"),
                row.getString("tracking_number"),
                row.getString("supplier_said"),
                row.getBigDecimal("supplier_credit"),
                row.getString("cost_currency"),
                uuidOrNull(row, "exchange_order_id"),
                row.getString("exchange_number"));
    }

    private List<String> because(ResultSet row) throws SQLException {
        List<String> because = new ArrayList<>();
        json.readTree(row.getString("because")).forEach(one -> because.add(one.asString()));
        return because;
    }

    private static @Nullable String condition(@Nullable String written) {
        return written == null ? null : GoodsCondition.valueOf(written).label();
    }
}
