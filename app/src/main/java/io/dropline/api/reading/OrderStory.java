package io.dropline.api.reading;

import io.dropline.api.Says;
import io.dropline.api.attention.DocumentOutRow;
import io.dropline.api.attention.ProblemRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All there is to tell of an order. */
public record OrderStory(
        OrderRow order,
        ShipTo shipTo,
        Money money,
        List<Line> lines,
        List<Hold> holds,
        @Says("Every promise made, the latest last.") List<Promise> promises,

        @Says("Every decision about who ships, the latest last.")
        List<Routing> routing,

        List<PurchaseOrder> purchaseOrders,
        List<Shipment> shipments,
        List<DocumentOutRow> documents,
        List<ProblemRow> problems,
        List<Entry> timeline) {

    /** Where it goes. */
    public record ShipTo(
            String name,
            String company,
            String line1,
            String line2,
            String city,
            String region,
            String postalCode,
            String country,
            String phone) {}

    /** What the customer pays. */
    public record Money(
            String currency,
            BigDecimal subtotal,
            BigDecimal discount,
            BigDecimal shipping,
            BigDecimal tax,

            @Says(
                    "What the order comes to now: the store takes what it paid back out of it, and out of the amounts above.")
            BigDecimal total,

            @Says("What the customer paid, before anything was paid back; nothing as long as it is not paid.")
            BigDecimal paid,

            @Says("What was paid back, or is on its way.") BigDecimal refunded) {}

    /** One line of the order. */
    public record Line(
            UUID id,
            int lineNo,
            String storeRef,
            String sku,
            String title,
            int quantity,
            int cancelled,

            @Says("Units on purchase orders that were not refused or cancelled.")
            int allocated,

            int shipped,
            int delivered,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal tax,

            @Says("Whether it is bought and shipped itself; a kit is not, its parts are.")
            boolean requiresShipping,

            @Says("Made of parts, which are lines of their own.")
            boolean kit,

            @Says("Of a part: the line of its kit.") @Nullable
            UUID partOf,

            @Says("Of a part: units in one kit.") @Nullable Integer perKit) {}

    /** A reason to wait. */
    public record Hold(
            String policy,
            String reason,
            Instant placedAt,
            String placedBy,
            @Nullable Instant until,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy,
            @Nullable String releaseNote) {}

    /** What the customer was promised. */
    public record Promise(int revision, Instant madeAt, LocalDate earliest, LocalDate likely, LocalDate latest) {}

    /** Who ships, and why. */
    public record Routing(
            Instant decidedAt,

            @Says("Version of the routing policy; 0: the default.")
            int policyVersion,

            @Says("In plain sentences: what was chosen, and why nothing else was.")
            List<String> explanation,

            @Says("The whole answer, with costs.") JsonNode answer) {}

    /** Something that happened. */
    public record Entry(Instant occurredAt, String kind, String actor, String summary) {}
}
