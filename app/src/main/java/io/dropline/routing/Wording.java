package io.dropline.routing;

import io.dropline.letter.Words;
import io.dropline.routing.RoutingAnswer.Reason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of the answers: short sentences that a merchant understands. */
final class Wording {
    private Wording() {}

    /** Why the supplier as a whole is out. */
    static String of(Reason reason, SupplierOption supplier, RoutingQuestion question) {
        String name = supplier.name();
        return switch (reason) {
            case SUPPLIER_PAUSED -> name + " is paused";
            case EXCLUDED_FOR_THIS_ORDER -> name + " is excluded for this order";
            case OTHER_CURRENCY ->
                name + " bills in " + supplier.currency() + ", the order is in " + question.currency();
            case DOES_NOT_SHIP_THERE -> name + " does not ship to " + question.destination();
            case PRICE_OUT_OF_RANGE -> name + " has a drop fee or shipping rate that can only be a mistake";
            case TOO_FAR ->
                name + " has no shipping rate for " + miles(supplier) + " miles, the way to " + question.destination();
            case NO_CAPACITY ->
                supplier.limits().orders() == 1
                        ? name + " takes one purchase order a day and has it for today"
                        : name + " takes " + supplier.limits().orders()
                                + " purchase orders a day and has them for today";
            case BELOW_MINIMUM ->
                name + " takes no purchase order below "
                        + Words.sum(supplier.limits().minimumOrder(), question.currency())
                        + ", and all that it could ship of this order comes to less";
            case NOT_ITS_TURN, ON_PROBATION ->
                Objects.requireNonNull(supplier.limits().withheld()).text();
            case NOT_COMPARED -> name + " was not compared: too many suppliers could ship this order";
            case NOT_OFFERED,
                    NOT_AUTHORIZED,
                    OUT_OF_STOCK,
                    SHORT_OF_STOCK,
                    TAKES_NO_HAZMAT,
                    TAKES_NO_OVERSIZE,
                    ONLY_IN_PACKS,
                    TOO_HEAVY -> throw new IllegalArgumentException(reason + " concerns a line");
        };
    }

    /** Why the supplier cannot ship the line, or not all of it. */
    static String of(Reason reason, SupplierOption supplier, Demand line, @Nullable OfferOption offer) {
        String name = supplier.name();
        return switch (reason) {
            case NOT_OFFERED -> name + " does not offer " + line.sku();
            case NOT_AUTHORIZED -> {
                String note = offer == null ? "" : offer.authorizationNote();
                String brand = name + " has no active authorization for brand " + line.brand();
                yield note.isBlank() ? brand : brand + " (" + note + ")";
            }
            case OUT_OF_STOCK -> name + " has no " + line.sku() + " in stock";
            case SHORT_OF_STOCK ->
                name + " has " + (offer == null ? 0 : offer.available()) + " of " + line.quantity() + " " + line.sku()
                        + " in stock";
            case PRICE_OUT_OF_RANGE -> name + " has a price for " + line.sku() + " that can only be a mistake";
            case TAKES_NO_HAZMAT -> name + " does not take dangerous goods, and " + line.sku() + " is one";
            case TAKES_NO_OVERSIZE -> name + " does not take oversize goods, and " + line.sku() + " is one";
            case ONLY_IN_PACKS ->
                name + " sells " + line.sku() + " only in packs of " + (offer == null ? 1 : offer.pack());
            case TOO_HEAVY -> name + " has no shipping rate for the weight of " + line.sku();
            case SUPPLIER_PAUSED,
                    EXCLUDED_FOR_THIS_ORDER,
                    OTHER_CURRENCY,
                    DOES_NOT_SHIP_THERE,
                    TOO_FAR,
                    NO_CAPACITY,
                    BELOW_MINIMUM,
                    NOT_ITS_TURN,
                    ON_PROBATION,
                    NOT_COMPARED -> throw new IllegalArgumentException(reason + " concerns the supplier");
        };
    }

    private static long miles(SupplierOption supplier) {
        return Math.round(supplier.miles().orElse(0));
    }

    /** As in "A, B and C". */
    static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
