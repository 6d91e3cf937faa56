package io.dropline.stores.shopify.orders;

import io.dropline.mailroom.UnreadableDocument;
import io.dropline.orders.Risk;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read of one order so far, spelt as it came; empty where nothing was said. Both readers fill it, so that both tell the same order. */
final class OrderDraft {
    String gid = "";
    String id = "";
    String name = "";
    String orderNumber = "";
    String createdAt = "";
    String updatedAt = "";
    String processedAt = "";
    String cancelledAt = "";
    String payment = "";
    Risk risk = Risk.UNKNOWN;
    boolean test;
    boolean taxesIncluded;
    String currency = "";
    String currentSubtotal = "";
    String subtotal = "";
    String currentDiscount = "";
    String discount = "";
    String currentShipping = "";
    String shipping = "";
    String currentTax = "";
    String tax = "";
    String currentTotal = "";
    String total = "";
    String email = "";
    String contactEmail = "";
    String phone = "";
    String note = "";

    @Nullable
    AddressDraft shipTo;

    @Nullable
    AddressDraft billTo;

    @Nullable
    AddressDraft customer;

    @Nullable
    List<LineDraft> lines;

    List<LineDraft> lines() {
        List<LineDraft> known = lines;
        if (known == null) {
            known = new ArrayList<>();
            lines = known;
        }
        return known;
    }

    StoreOrder finish(UUID storeId) {
        String ref = gid.isEmpty() && !id.isEmpty() ? "gid://shopify/Order/" + id : gid;
        List<LineDraft> told = lines;
        if (ref.isEmpty() || told == null) {
            throw new UnreadableDocument(
                    "This is not an order: it has no %s.".formatted(ref.isEmpty() ? "id" : "lines"));
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new UnreadableDocument("The currency “%s” of the order is not one.".formatted(currency));
        }
        Instant placed = Facts.moment("The date of the order", createdAt.isEmpty() ? processedAt : createdAt);
        if (placed == null) {
            throw new UnreadableDocument("This is not an order: it does not say when it was placed.");
        }
        Instant updated = Facts.moment("The date of the last change", updatedAt);
        return new StoreOrder(
                storeId,
                ref,
                number(ref),
                placed,
                updated == null ? placed : updated,
                Facts.moment("The date of the cancellation", cancelledAt),
                Facts.payment(payment),
                risk,
                test,
                currency,
                amount("The subtotal", currentSubtotal, subtotal),
                amount("The discount", currentDiscount, discount),
                amount("The shipping price", currentShipping, shipping),
                amount("The tax", currentTax, tax),
                amount("The total", currentTotal, total),
                customerName(),
                first(email, contactEmail),
                first(phone, shipTo == null ? "" : shipTo.phone, billTo == null ? "" : billTo.phone),
                shipTo == null ? Address.UNKNOWN : shipTo.finish(),
                note,
                told.stream().map(line -> line.finish(taxesIncluded)).toList());
    }

    /** What holds now, after the store's edits and refunds, or else what held at first. */
    private static BigDecimal amount(String what, String current, String original) {
        BigDecimal now = Facts.money(what, current);
        BigDecimal said = now == null ? Facts.money(what, original) : now;
        return said == null ? BigDecimal.ZERO : said;
    }

    private String number(String ref) {
        if (!name.isBlank()) {
            return name.strip();
        }
        return "#" + (orderNumber.isEmpty() ? ref.substring(ref.lastIndexOf('/') + 1) : orderNumber);
    }

    /** Who bought, as the bill says, or else the parcel: both renderings have these, while the customer's record needs a scope of its own. */
    private String customerName() {
        return Stream.of(billTo, shipTo, customer)
                .map(address -> address == null ? "" : address.person())
                .filter(person -> !person.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String first(String... candidates) {
        return Stream.of(candidates).filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
