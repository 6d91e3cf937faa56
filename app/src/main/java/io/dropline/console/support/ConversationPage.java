package io.dropline.console.support;

import io.dropline.access.User;
import io.dropline.console.page.Badge;
import io.dropline.console.page.Form;
import io.dropline.support.Conversation;
import io.dropline.support.Party;
import io.dropline.support.macros.Macro;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread with the whole story beside it.
 *
 * @param order what it is about; null while nobody knows
 * @param suggested what it may be about
 * @param form the answer as it stands in the field
 * @param missing places of a macro that nothing is known for
 * @param tomorrow when the next working day begins
 */
public record ConversationPage(
        Conversation conversation,
        List<Message> messages,
        @Nullable Order order,
        @Nullable Suggested suggested,
        List<OtherOrder> otherOrders,
        List<ConversationRow> others,
        List<Action> actions,
        List<User> people,
        List<Macro> macros,
        Form form,
        List<String> missing,
        Instant tomorrow,
        Instant now) {

    /** @param delivery of what went out: how far it has come; null where nothing went out */
    public record Message(
            UUID id,
            String direction,
            String party,
            String channel,
            String author,
            String authorEmail,
            Instant at,
            String body,
            String quoted,
            boolean automatic,
            @Nullable String purchaseOrder,
            @Nullable UUID purchaseOrderId,
            @Nullable UUID outbox,
            @Nullable String delivery,
            List<File> files) {
        public boolean incoming() {
            return direction.equals("IN");
        }

        public boolean note() {
            return direction.equals("NOTE");
        }

        /** How it came or went. */
        public String way() {
            return switch (channel) {
                case "MAIL" -> "by mail";
                case "TRACKING_PAGE" -> "on the tracking page";
                case "CONTACT_FORM" -> "by the contact form";
                case "ANSWER_PAGE" -> "on the supplier's page";
                default -> note() ? "note" : "from the console";
            };
        }

        public @Nullable Badge badge() {
            return delivery == null || delivery.equals("CONFIRMED") ? null : Badge.ofOutgoing(delivery);
        }
    }

    public record File(UUID id, String name, int size, String dropped) {
        /** "240 kB". */
        public String sizeInWords() {
            return size < 1024 * 1024 ? Math.max(1, size / 1024) + " kB" : size / (1024 * 1024) + " MB";
        }
    }

    /** What the agent sees of the order. */
    public record Order(
            UUID id,
            String number,
            Badge standing,
            Badge payment,
            Instant placedAt,
            BigDecimal total,
            String currency,
            String customer,
            String email,
            String phone,
            String place,
            List<String> items,
            @Nullable LocalDate promiseEarliest,
            @Nullable LocalDate promiseLatest,
            boolean late,
            boolean ended,
            List<Parcel> parcels,
            List<Purchase> purchases,
            List<Entry> timeline,
            List<Mail> mails) {}

    public record Parcel(
            UUID id,
            String carrier,
            String number,
            @Nullable String url,
            Badge badge,
            @Nullable LocalDate expectedOn,
            @Nullable Instant deliveredAt,
            @Nullable String lastScan) {}

    public record Purchase(UUID id, String number, String supplier, Badge badge, boolean live) {}

    public record Entry(Instant at, String kind, String actor, String summary) {}

    public record Mail(UUID id, String title, Badge badge, Instant at) {}

    public record OtherOrder(
            UUID id, String number, Instant placedAt, Badge standing, BigDecimal total, String currency) {}

    public record Suggested(UUID id, String number, String customer) {}

    /** A button beside the thread. */
    public record Action(String label, String icon, String link) {}

    public String path() {
        return "/conversations/" + conversation.id();
    }

    public Badge badge() {
        String last = messages.stream()
                .filter(message -> message.direction().equals("OUT"))
                .reduce((first, second) -> second)
                .map(Message::party)
                .orElse("");
        return ConversationRow.badge(conversation.state().name(), last);
    }

    public boolean overdue() {
        Instant due = conversation.dueAt();
        return due != null && due.isBefore(now);
    }

    /** The last message there was when the page was made. */
    public String seen() {
        return messages.isEmpty() ? "" : messages.getLast().id().toString();
    }

    /** Whether an answer by mail can reach anybody. */
    public boolean answerable() {
        return !conversation.email().isEmpty();
    }

    /** Purchase orders whose suppliers can be written to; of a supplier's own thread its purchase order first. */
    public List<Purchase> askable() {
        Order known = order;
        return known == null
                ? List.of()
                : known.purchases().stream()
                        .sorted((one, other) -> Boolean.compare(
                                other.id().equals(conversation.purchaseOrder()),
                                one.id().equals(conversation.purchaseOrder())))
                        .toList();
    }

    /** A supplier's thread is answered through the page of its purchase order. */
    public boolean withSupplier() {
        return conversation.party() == Party.SUPPLIER && conversation.purchaseOrder() != null;
    }

    /** How to greet whom an answer goes to. */
    public String greeted() {
        String name = conversation.name();
        Order known = order;
        return name.contains("@") && known != null && conversation.party() == Party.CUSTOMER ? known.customer() : name;
    }
}
