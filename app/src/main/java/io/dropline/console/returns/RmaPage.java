package io.dropline.console.returns;

import io.dropline.console.page.Badge;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.files.ReturnFile;
import io.dropline.returns.rules.ReturnRules;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One return with all that is known of it.
 *
 * @param because what the rules say, without what is met or over
 * @param ruled whether the rules were asked
 * @param supplierAddress where the supplier's policy sends returns; to be filled in where there is none
 */
public record RmaPage(
        Head head,
        List<Line> lines,
        List<String> because,
        boolean ruled,
        List<ReturnFile> files,
        List<Entry> timeline,
        List<Linked> refunds,
        List<Linked> claims,
        ReturnPolicy.Address supplierAddress) {

    public record Head(
            UUID id,
            String number,
            String state,
            boolean returnless,
            boolean exchange,
            String askedBy,
            String paidBy,
            String currency,
            BigDecimal restockingPercent,
            BigDecimal supplierRestockingPercent,
            BigDecimal postage,
            String note,
            UUID orderId,
            String orderNumber,
            String customer,
            UUID supplierId,
            String supplier,
            List<String> sendTo,
            Instant requestedAt,
            @Nullable Instant expiresAt,
            String decidedBy,
            String declineReason,
            String carrier,
            String trackingNumber,
            String supplierSaid,
            @Nullable BigDecimal supplierCredit,
            String costCurrency,
            @Nullable UUID exchangeOrder,
            @Nullable String exchangeNumber) {
        public Badge badge() {
            return Badge.ofReturn(state);
        }

        public boolean undecided() {
            return state.equals("REQUESTED");
        }

        public boolean inspected() {
            return state.equals("INSPECTED");
        }

        /** Whether nothing is to come any more, so that it can end. */
        public boolean settleable() {
            return returnless ? state.equals("AUTHORIZED") : inspected();
        }

        /** Whether the supplier's word on the goods is still to come. */
        public boolean receivable() {
            return !returnless
                    && List.of("AUTHORIZED", "IN_TRANSIT", "RECEIVED").contains(state);
        }

        /** Whether a parcel of the customer may be noted, or another number for it. */
        public boolean sendable() {
            return !returnless && List.of("AUTHORIZED", "IN_TRANSIT").contains(state);
        }

        public boolean cancellable() {
            return undecided() || state.equals("AUTHORIZED");
        }

        public boolean refundable() {
            return List.of("AUTHORIZED", "IN_TRANSIT", "RECEIVED", "INSPECTED").contains(state);
        }

        public boolean labelable() {
            return !returnless
                    && List.of("REQUESTED", "AUTHORIZED", "IN_TRANSIT").contains(state);
        }

        public String payer() {
            return ReturnPolicy.Payer.valueOf(paidBy).label();
        }

        /** Whether a rule that was read when it was asked for still says something. */
        boolean heeds(String because) {
            return !(returnless && ReturnRules.ofSending(because))
                    && !(!sendTo.isEmpty() && ReturnRules.ofAddress(because))
                    && !(!undecided() && ReturnRules.ofDecision(because))
                    && !(!undecided() && !comes() && ReturnRules.ofWindow(because));
        }

        private boolean comes() {
            return List.of("AUTHORIZED", "IN_TRANSIT").contains(state);
        }

        /** The last day to send it, while it is not sent; else null. */
        public @Nullable LocalDate sendBy() {
            return expiresAt == null || !state.equals("AUTHORIZED")
                    ? null
                    : LocalDate.ofInstant(expiresAt.minusSeconds(1), ZoneOffset.UTC);
        }

        /** Whose words the note is in. */
        public String noteBy() {
            return switch (askedBy) {
                case "CUSTOMER" -> customer.isBlank() ? "The customer" : customer;
                case "MERCHANT" -> "Your note";
                default -> "The store";
            };
        }

        public String asker() {
            return switch (askedBy) {
                case "CUSTOMER" -> "The customer";
                case "MERCHANT" -> "You";
                default -> "The store";
            };
        }
    }

    /** @param condition as the supplier found it, in words; null until then */
    public record Line(
            int lineNo,
            String title,
            String sku,
            String purchaseOrder,
            UUID purchaseOrderId,
            int units,
            int received,
            String reason,
            String said,
            @Nullable String condition) {}

    public record Entry(Instant at, String kind, String actor, String summary) {
        public String tone() {
            return kind.endsWith("declined") || kind.endsWith("expired") || kind.endsWith("cancelled")
                    ? "warn"
                    : kind.endsWith("resolved") || kind.endsWith("authorized") ? "ok" : "info";
        }
    }

    /** Money that follows from it, and the page where it stands. */
    public record Linked(String number, BigDecimal amount, String currency, String state, String link) {}

    public List<GoodsCondition> conditions() {
        return List.of(GoodsCondition.values());
    }

    public List<ReturnPolicy.Payer> payers() {
        return List.of(ReturnPolicy.Payer.values());
    }

    /** Who said how the goods came back: the supplier, or one of the merchant's people for it. */
    public String foundBy() {
        return timeline.stream()
                .filter(entry -> entry.kind().equals("return.received"))
                .map(Entry::actor)
                .findFirst()
                .orElse(head.supplier());
    }

    public List<ReturnFile> photos() {
        return files.stream()
                .filter(file -> file.kind() != ReturnFile.Kind.LABEL)
                .toList();
    }

    public List<ReturnFile> labels() {
        return files.stream()
                .filter(file -> file.kind() == ReturnFile.Kind.LABEL)
                .toList();
    }
}
