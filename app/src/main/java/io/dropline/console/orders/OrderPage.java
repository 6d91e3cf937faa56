package io.dropline.console.orders;

import io.dropline.console.page.Badge;
import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order as one story. */
public record OrderPage(
        Head head,
        Money money,
        List<Journey.Step> journey,
        List<OrderLine> lines,
        List<Hold> holds,
        @Nullable Decision decision,
        List<OrderPurchase> purchases,
        List<Parcel> parcels,
        List<Document> documents,
        List<Entry> timeline,
        List<Trouble> problems) {

    /** What is true of the order as a whole. */
    public record Head(
            UUID id,
            String number,
            Standing standing,
            String life,
            String payment,
            String risk,
            boolean test,
            String store,
            String storeAdminUrl,
            Instant placedAt,
            String customer,
            String email,
            String phone,
            Address shipTo,
            String note,
            @Nullable LocalDate promiseEarliest,
            @Nullable LocalDate promiseLikely,
            @Nullable LocalDate promiseLatest,
            int promiseRevisions,
            boolean late) {
        public boolean ended() {
            return life.equals("CANCELLED") || life.equals("CLOSED");
        }
    }

    /** What the customer paid and what the suppliers cost; margin is before the store's and the bank's fees. */
    public record Money(
            String currency,
            BigDecimal subtotal,
            BigDecimal discount,
            BigDecimal shipping,
            BigDecimal tax,
            BigDecimal total,
            @Nullable BigDecimal cost,
            boolean costComplete) {
        public BigDecimal revenue() {
            return total.subtract(tax);
        }

        public BigDecimal margin() {
            return cost == null ? BigDecimal.ZERO : revenue().subtract(cost);
        }
    }

    /** A reason why the order waits, or waited. */
    public record Hold(
            String policy,
            String reason,
            Instant placedAt,
            String placedBy,
            @Nullable Instant until,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy,
            @Nullable String note) {
        public boolean active() {
            return releasedAt == null;
        }
    }

    /**
     * Why routing chose as it did, in its own sentences.
     *
     * @param table null where only the sentences were kept
     */
    public record Decision(
            Instant at,
            List<String> because,
            int decisions,
            @Nullable DecisionTable table) {}

    /** A parcel with what is in it and where it was seen. */
    public record Parcel(
            UUID id,
            UUID purchaseOrder,
            String purchaseOrderNumber,
            String supplier,
            String carrier,
            String service,
            String trackingNumber,
            @Nullable String trackingUrl,
            String status,
            LocalDate shippedOn,
            @Nullable LocalDate expectedOn,
            @Nullable Instant deliveredAt,
            List<String> contents,
            List<Scan> scans) {
        public Badge badge() {
            return Badge.ofParcel(status);
        }

        public boolean moving() {
            return !List.of("DELIVERED", "RETURNED", "CANCELLED").contains(status);
        }
    }

    public record Scan(Instant at, String description, String place) {}

    /** Something that went out on the order's behalf. */
    public record Document(
            UUID id,
            String kind,
            String title,
            String state,
            Instant createdAt,
            @Nullable Instant finishedAt) {
        public Badge badge() {
            return Badge.ofOutgoing(state);
        }

        public boolean mail() {
            return kind.equals("mail.customer");
        }
    }

    public record Entry(Instant at, String kind, String actor, String summary) {
        /** The colour of its dot. */
        public String tone() {
            if (kind.contains("cancel") || kind.contains("reject") || kind.contains("fail") || kind.contains("refus")) {
                return "bad";
            }
            if (kind.contains("hold")
                    || kind.contains("backorder")
                    || kind.contains("delay")
                    || kind.contains("late")) {
                return kind.contains("release") ? "info" : "warn";
            }
            if (kind.contains("deliver") || kind.contains("accept") || kind.contains("acknowledge")) {
                return "ok";
            }
            return kind.startsWith("po.") || kind.startsWith("routing") || kind.contains("route") ? "violet" : "info";
        }
    }

    public record Trouble(UUID id, String severity, String title, String reason, String nextStep, String link) {}

    public List<Hold> activeHolds() {
        return holds.stream().filter(Hold::active).toList();
    }

    /** Lines as the customer ordered them. */
    public long ordered() {
        return lines.stream().filter(line -> !line.part()).count();
    }

    /** Whether anything of it can still be cancelled. */
    public boolean cancellable() {
        return !head.ended() && lines.stream().anyMatch(line -> line.cancellable() > 0);
    }

    /** Whether nothing has been sent to a supplier, so that the address may still be corrected. */
    public boolean addressOpen() {
        return !head.ended() && purchases.stream().noneMatch(OrderPurchase::active);
    }
}
