package io.dropline.console.purchasing;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Show;
import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One purchase order. */
public record PurchasePage(
        Head head, List<Line> lines, List<Document> documents, List<Parcel> parcels, LocalDate today) {

    /** What is true of the purchase order as a whole. */
    public record Head(
            UUID id,
            String number,
            String state,
            UUID orderId,
            String orderNumber,
            UUID supplierId,
            String supplier,
            String contact,
            String email,
            String currency,
            BigDecimal itemCost,
            BigDecimal dropFee,
            BigDecimal freight,
            BigDecimal total,
            LocalDate requiredShipDate,
            @Nullable Integer agreedDays,
            @Nullable LocalDate overdueDay,
            @Nullable LocalDate supplierShipDate,
            Instant issuedAt,
            Instant answerDueAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant remindedAt,
            String answerNote,
            String packingSlipText,
            Address shipTo,
            boolean answerOverdue) {
        public Badge badge() {
            return Badge.ofPurchaseOrder(state);
        }

        public boolean awaitsAnswer() {
            return state.equals("ISSUED");
        }

        /** "within 2 working days, as agreed", or nothing. */
        public String agreed() {
            Integer days = agreedDays;
            return days == null ? "" : "within " + Show.count(days, "working day", "working days") + ", as agreed";
        }

        public boolean awaitsParcels() {
            return List.of("ISSUED", "ACKNOWLEDGED", "PARTIALLY_SHIPPED").contains(state);
        }

        public boolean awaitsCancellation() {
            return state.equals("CANCEL_REQUESTED");
        }

        public boolean cancellable() {
            return List.of("DRAFT", "ISSUED", "ACKNOWLEDGED").contains(state);
        }
    }

    public record Line(
            int lineNo,
            String sku,
            String supplierSku,
            String title,
            int quantity,
            int refused,
            int backordered,
            int shipped,
            int cancelled,
            BigDecimal unitCost,
            @Nullable LocalDate backorderedUntil) {
        public int open() {
            return quantity - refused - backordered - shipped - cancelled;
        }

        /** Units that can still be put into a parcel. */
        public int shippable() {
            return quantity - refused - shipped - cancelled;
        }

        public BigDecimal total() {
            return unitCost.multiply(BigDecimal.valueOf(quantity));
        }

        /** How its units stand, in words: "2 open, 1 backordered until 4 Dec". */
        public List<String> standing() {
            return Stream.of(
                            words(open(), "open"),
                            words(shipped, "shipped"),
                            words(
                                    backordered,
                                    backorderedUntil == null
                                            ? "backordered"
                                            : "backordered until " + Show.day(backorderedUntil)),
                            words(refused, "refused"),
                            words(cancelled, "cancelled"))
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        private static String words(int units, String what) {
            return units == 0 ? "" : units + " " + what;
        }
    }

    /** A document that went out for it, with its attempts. */
    public record Document(
            UUID id, String title, String state, @Nullable String outcome, Instant createdAt, List<Attempt> attempts) {
        public Badge badge() {
            return Badge.ofOutgoing(state);
        }
    }

    public record Attempt(
            int attempt,
            Instant startedAt,
            @Nullable String outcome,
            @Nullable String detail) {
        public Badge badge() {
            return Badge.ofAttempt(outcome == null ? "" : outcome);
        }
    }

    public record Parcel(
            UUID id,
            String carrier,
            String trackingNumber,
            @Nullable String trackingUrl,
            String status,
            LocalDate shippedOn,
            List<String> contents) {
        public Badge badge() {
            return Badge.ofParcel(status);
        }
    }

    /** When the last of it left; null while something is still to ship. */
    public @Nullable LocalDate shippedOn() {
        return List.of("SHIPPED", "CLOSED").contains(head.state())
                ? parcels.stream()
                        .filter(parcel -> !parcel.status().equals("CANCELLED"))
                        .map(Parcel::shippedOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }
}
