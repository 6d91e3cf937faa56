package io.dropline.customer.returns;

import io.dropline.aftersales.HouseReturns;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.refunds.RefundState;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnState;
import io.dropline.returns.notice.Labels;
import io.dropline.returns.rules.Returnables;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads an order's returns, and what of it can be returned, as its customer may see it. */
@Component
public class MyReturns {
    private final Returnables returnables;
    private final HouseReturns house;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MyReturns(Returnables returnables, HouseReturns house, JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.returnables = returnables;
        this.house = house;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Shop> shop(MerchantId merchant, UUID order) {
        return jdbc
                .query(
                        """
                        select m.name, m.support_email, o.number from customer_order o join merchant m on m.id = o.merchant_id
                        where o.merchant_id = ? and o.id = ?""",
                        (row, index) -> new Shop(
                                row.getString("name"), row.getString("support_email"), row.getString("number")),
                        merchant.value(),
                        order)
                .stream()
                .findFirst();
    }

    List<PickLine> lines(MerchantId merchant, UUID order) {
        return PickLine.of(returnables.ofOrder(merchant, order), house.terms(merchant), today());
    }

    /** Whether something of the order can be returned today. */
    public boolean possible(MerchantId merchant, UUID order) {
        return lines(merchant, order).stream().anyMatch(line -> line.units() > 0);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The oldest first. */
    public List<MyReturn> of(MerchantId merchant, UUID order) {
        Map<UUID, List<MyReturn.Item>> items = new HashMap<>();
        Map<UUID, List<Settlement.Refund>> refunds = refunds(merchant, order);
        List<MyReturn> returns = jdbc.query(
                """
                select r.id, r.number, r.state, r.returnless, r.wish, r.paid_by, r.send_to, r.expires_at, r.decline_reason, r.carrier_name, r.tracking_number,
                    r.requested_at, r.authorized_at, r.sent_at, r.resolved_at, x.number as again, k.again_sent_on,
                    exists (select 1 from return_file f where f.merchant_id = r.merchant_id and f.return_id = r.id and f.kind = 'LABEL') as label,
                    exists (select 1 from goods_return_line l where l.merchant_id = r.merchant_id and l.return_id = r.id and l.reason = any(?)) as fault
                from goods_return r
                left join customer_order x on x.merchant_id = r.merchant_id and x.id = r.exchange_order_id
                cross join lateral (
                    select min(p.shipped_on) as again_sent_on from package p
                    where p.merchant_id = r.merchant_id and p.order_id = r.exchange_order_id and p.status <> 'CANCELLED') k
                where r.merchant_id = ? and r.order_id = ? order by r.id""",
                Columns.of(faults())
                        .text(ReturnReason::name)
                        .value(merchant.value())
                        .value(order),
                (row, index) -> mine(row, items, refunds));
        jdbc.query(
                """
                select g.return_id, l.title, g.units, g.reason from goods_return_line g
                join order_line l on l.merchant_id = g.merchant_id and l.order_id = g.order_id and l.id = g.order_line_id
                where g.merchant_id = ? and g.order_id = ? order by g.return_id, g.line_no""",
                row -> {
                    items.computeIfAbsent(Moments.uuid(row, "return_id"), unused -> new ArrayList<>())
                            .add(new MyReturn.Item(
                                    row.getString("title"),
                                    row.getInt("units"),
                                    ReturnReason.valueOf(row.getString("reason"))
                                            .label()));
                },
                merchant.value(),
                order);
        return returns;
    }

    private Map<UUID, List<Settlement.Refund>> refunds(MerchantId merchant, UUID order) {
        Map<UUID, List<Settlement.Refund>> refunds = new HashMap<>();
        jdbc.query(
                "select return_id, amount, currency, state, settled_at from refund where merchant_id = ? and order_id = ? and return_id is not null order by id",
                row -> {
                    RefundState state = RefundState.valueOf(row.getString("state"));
                    if (state.counts()) {
                        refunds.computeIfAbsent(Moments.uuid(row, "return_id"), unused -> new ArrayList<>())
                                .add(new Settlement.Refund(
                                        row.getBigDecimal("amount"),
                                        row.getString("currency"),
                                        state == RefundState.CONFIRMED,
                                        day(row, "settled_at")));
                    }
                },
                merchant.value(),
                order);
        return refunds;
    }

    private MyReturn mine(
            ResultSet row, Map<UUID, List<MyReturn.Item>> items, Map<UUID, List<Settlement.Refund>> refunds)
            throws SQLException {
        UUID id = Moments.uuid(row, "id");
        return new MyReturn(
                id,
                row.getString("number"),
                ReturnState.valueOf(row.getString("state")),
                row.getBoolean("returnless"),
                row.getString("wish").equals("EXCHANGE"),
                row.getString("paid_by").equals(ReturnPolicy.Payer.CUSTOMER.name()),
                row.getBoolean("fault"),
                sendTo(row.getString("send_to")),
                lastDay(Moments.instantOrNull(row, "expires_at")),
                row.getString("decline_reason"),
                row.getString("carrier_name"),
                row.getString("tracking_number"),
                row.getBoolean("label"),
                new MyReturn.Days(
                        day(row, "requested_at"),
                        day(row, "authorized_at"),
                        day(row, "sent_at"),
                        day(row, "resolved_at")),
                new Settlement(
                        Objects.requireNonNullElse(refunds.get(id), List.of()),
                        Objects.requireNonNullElse(row.getString("again"), ""),
                        Moments.dateOrNull(row, "again_sent_on")),
                items.computeIfAbsent(id, unused -> new ArrayList<>()));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Instant at = Moments.instantOrNull(row, column);
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static List<ReturnReason> faults() {
        return List.of(ReturnReason.values()).stream()
                .filter(ReturnReason::supplierAtFault)
                .toList();
    }

    private List<String> sendTo(@Nullable String written) {
        return written == null ? List.of() : Labels.of(json.readValue(written, ReturnPolicy.Address.class));
    }

    private static @Nullable LocalDate lastDay(@Nullable Instant expiresAt) {
        return expiresAt == null ? null : LocalDate.ofInstant(expiresAt.minusSeconds(1), ZoneOffset.UTC);
    }
}
