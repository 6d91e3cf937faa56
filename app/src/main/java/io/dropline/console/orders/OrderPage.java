package io.dropline.console.orders;

import io.dropline.console.money.ClaimRow;
import io.dropline.console.orders.figures.OrderMoney;
import io.dropline.console.orders.figures.Promised;
import io.dropline.console.page.Badge;
import io.dropline.console.returns.RmaRow;
import io.dropline.console.support.ConversationRow;
import io.dropline.platform.Address;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order as one story. */
public record OrderPage(
        Head head,
        List<Kin> kin,
        OrderMoney money,
        List<Journey.Step> journey,
        List<OrderLine> lines,
        List<Hold> holds,
        @Nullable Decision decision,
        List<OrderPurchase> purchases,
        List<Parcel> parcels,
        List<RmaRow> returns,
        List<Document> documents,
        List<Entry> timeline,
        List<Trouble> problems,
        List<ClaimRow> claims,
        List<ConversationRow> conversations) {
    private static final int LATELY = 10;

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
            @Nullable Promised promised) {
        public boolean ended() {
            return life.equals("CANCELLED") || life.equals("CLOSED");
        }
    }

    /**
     * An order about the same goods.
     *
     * @param first whether it came before, and this one replaces it; else it replaces this one
     */
    public record Kin(UUID id, String number, boolean first) {}

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

        /** Whether its goods may have to be sent again. */
        public boolean troubled() {
            return List.of("FAILED", "RETURNED").contains(status);
        }

        /** What the carrier said of a parcel that may still arrive. */
        public @Nullable LocalDate expected() {
            return moving() && !troubled() ? expectedOn : null;
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
            return kind.equals("mail.customer") || kind.equals("mail.answer");
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

    /**
     * What needs a person.
     *
     * @param parcel that did not arrive, and whose goods can be sent again
     */
    public record Trouble(
            UUID id,
            String severity,
            String title,
            String reason,
            String nextStep,
            String link,
            @Nullable UUID parcel) {
        /** The reason as a sentence of its own: some end as one, others are but a few words. */
        public String because() {
            return reason.isBlank() || reason.matches("(?s).*[.!?…\"”]\\s*") ? reason : reason + ".";
        }
    }

    public List<Hold> activeHolds() {
        return holds.stream().filter(Hold::active).toList();
    }

    /** Lines as the customer ordered them. */
    public long ordered() {
        return lines.stream().filter(line -> !line.part()).count();
    }

    /** Whether a problem above the page offers already to send a parcel's goods again. */
    public boolean offered(UUID parcel) {
        return problems.stream().anyMatch(problem -> parcel.equals(problem.parcel()));
    }

    /** The last of what happened, the newest first. */
    public List<Entry> lately() {
        return timeline.subList(0, Math.min(LATELY, timeline.size()));
    }

    /** What happened before that. */
    public List<Entry> earlier() {
        return timeline.subList(lately().size(), timeline.size());
    }

    /** Whether something was shipped, and may come back. */
    public boolean shipped() {
        return !parcels.isEmpty();
    }

    /** Whether anything of it can still be cancelled. */
    public boolean cancellable() {
        return !head.ended() && lines.stream().anyMatch(line -> line.cancellable() > 0);
    }

    /** Whether the store may have money of the customer's. */
    public boolean refundable() {
        return money.charged().signum() > 0
                && !List.of("PENDING", "AUTHORIZED", "VOIDED", "EXPIRED").contains(head.payment());
    }

    /** Whether nothing has been sent to a supplier, so that the address may still be corrected. */
    public boolean addressOpen() {
        return !head.ended() && purchases.stream().noneMatch(OrderPurchase::active);
    }
}
