package io.dropline.aftersales;

import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.Claims;
import io.dropline.fulfillment.FulfillmentProcess;
import io.dropline.orders.Orders;
import io.dropline.orders.Replacement;
import io.dropline.platform.MerchantId;
import io.dropline.problems.Problems;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.Parcel;
import io.dropline.shipping.ShipNotice;
import io.dropline.shipping.Shipments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Parcels that never came, or came broken: their goods are sent again as an order of ours, and claimed from who shipped them. */
@Component
class Reshipping {
    private record Cost(String currency, BigDecimal amount) {}

    private final Shipments shipments;
    private final Orders orders;
    private final FulfillmentProcess fulfillment;
    private final Claims claims;
    private final Problems problems;
    private final JdbcTemplate jdbc;

    Reshipping(
            Shipments shipments,
            Orders orders,
            FulfillmentProcess fulfillment,
            Claims claims,
            Problems problems,
            JdbcTemplate jdbc) {
        this.shipments = shipments;
        this.orders = orders;
        this.fulfillment = fulfillment;
        this.claims = claims;
        this.problems = problems;
        this.jdbc = jdbc;
    }

    Reshipped shipAgain(MerchantId merchant, UUID id, String by) {
        List<UUID> of = shipments.orderOf(merchant, id);
        orders.lock(merchant, of);
        Optional<Parcel> found = shipments.ofOrders(merchant, of).stream()
                .filter(parcel -> parcel.id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            return new Reshipped.Refused("There is no such parcel.");
        }
        Parcel parcel = found.get();
        if (parcel.status() == PackageStatus.DELIVERED) {
            return new Reshipped.Refused("The parcel arrived: what is wrong with its goods is a return.");
        }
        UUID order = orders.replace(
                merchant,
                new Replacement(
                        parcel.orderId(),
                        "lost:" + id,
                        "because parcel " + parcel.trackingNumber() + " did not arrive",
                        parcel.lines().stream()
                                .map(line -> new Replacement.Line(line.orderLineId(), line.units()))
                                .toList()),
                by);
        fulfillment.route(merchant, List.of(order));
        claim(merchant, parcel);
        problems.resolve(merchant, "shipment.trouble", List.of("po:" + id), "Its goods are sent again");
        return new Reshipped.Done(order);
    }

    private void claim(MerchantId merchant, Parcel parcel) {
        Cost cost = Objects.requireNonNull(jdbc.queryForObject(
                """
                select p.currency, sum(k.quantity * l.unit_cost) as amount
                from package_line k
                join purchase_order p on p.merchant_id = k.merchant_id and p.id = k.purchase_order_id
                join purchase_order_line l on l.merchant_id = k.merchant_id and l.purchase_order_id = k.purchase_order_id and l.line_no = k.line_no
                where k.merchant_id = ? and k.package_id = ? group by p.currency""",
                (row, index) -> new Cost(row.getString("currency"), row.getBigDecimal("amount")),
                merchant.value(),
                parcel.id()));
        if (cost.amount().signum() > 0) {
            int units = parcel.lines().stream().mapToInt(ShipNotice.Line::units).sum();
            claims.open(
                    merchant,
                    List.of(new ClaimDraft(
                            "lost:" + parcel.id(),
                            parcel.supplierId(),
                            parcel.orderId(),
                            parcel.purchaseOrderId(),
                            ClaimGround.LOST,
                            cost.currency(),
                            cost.amount(),
                            "Parcel " + parcel.trackingNumber() + " with " + units + (units == 1 ? " unit" : " units")
                                    + " did not arrive")));
        }
    }
}
