package io.dropline.orders;

import io.dropline.letter.Words;
import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Decides which holds an order gets when it is told. Pure: the same telling and context give the same holds. */
final class OrderJudge {
    /**
     * What the judge needs to know beside the order.
     *
     * @param catalogue what it has of the order's SKUs
     * @param twin number of a recent order with the same customer and items
     */
    record Context(HoldRules rules, Catalogued catalogue, Optional<String> twin, Instant now) {}

    private static final Set<String> COUNTRIES = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    private static final Set<String> WITHOUT_POSTAL_CODE = Set.of(
            "AE", "AO", "AG", "BS", "BZ", "BJ", "BW", "BO", "CI", "FJ", "GM", "GH", "HK", "IE", "JM", "KE", "MO", "PA",
            "QA", "UG", "ZW");

    private OrderJudge() {}

    static List<Hold> judge(StoreOrder order, Context context) {
        List<Hold> holds = new ArrayList<>();
        content(order).ifPresent(reason -> holds.add(new Hold(HoldPolicy.CONTENT, reason, null)));
        if (order.test()) {
            holds.add(new Hold(HoldPolicy.TEST, "The store marks it as a test: nobody pays for it", null));
        }
        if (context.rules().unpaid()) {
            unpaid(order).ifPresent(reason -> holds.add(new Hold(HoldPolicy.UNPAID, reason, null)));
        }
        if (context.rules().highRisk() && order.risk() == Risk.HIGH) {
            holds.add(new Hold(HoldPolicy.RISK, "The store rates the risk of fraud as high", null));
        }
        if (context.rules().badAddress()) {
            address(order.shipTo()).ifPresent(reason -> holds.add(new Hold(HoldPolicy.ADDRESS, reason, null)));
        }
        unknownSkus(order, context.catalogue())
                .ifPresent(reason -> holds.add(new Hold(HoldPolicy.UNKNOWN_SKU, reason, null)));
        context.twin()
                .ifPresent(twin -> holds.add(new Hold(
                        HoldPolicy.DUPLICATE, "The same customer ordered the same items as order " + twin, null)));
        boolean waitsForMoney = holds.stream().anyMatch(hold -> hold.policy() == HoldPolicy.UNPAID);
        if (!waitsForMoney && context.rules().grace().isPositive()) {
            grace(order, context).ifPresent(holds::add);
        }
        return holds;
    }

    /** What makes two orders look like one that was sent twice; empty when nobody can tell. */
    static String likeness(StoreOrder order) {
        if (order.email().isBlank()) {
            return "";
        }
        TreeMap<String, Integer> items = new TreeMap<>();
        for (StoreOrder.Line line : order.lines()) {
            if (line.quantity() > 0) {
                items.merge(line.sku(), line.quantity(), Integer::sum);
            }
        }
        return order.email().strip().toLowerCase(Locale.ROOT) + " " + items;
    }

    private static Optional<Hold> grace(StoreOrder order, Context context) {
        Instant until = context.now().plus(context.rules().grace());
        return order.placedAt().plus(context.rules().grace().multipliedBy(2)).isBefore(context.now())
                ? Optional.empty() // news of an old order: its customer had time enough
                : Optional.of(new Hold(
                        HoldPolicy.GRACE,
                        "Can still be changed for " + words(context.rules().grace()) + " after payment",
                        until));
    }

    private static String words(Duration grace) {
        long minutes = grace.toMinutes();
        return minutes > 0
                ? minutes + (minutes == 1 ? " minute" : " minutes")
                : grace.toSeconds() + (grace.toSeconds() == 1 ? " second" : " seconds");
    }

    private static Optional<String> content(StoreOrder order) {
        if (order.total().signum() < 0) {
            return Optional.of("The order's total is negative (" + Words.money(order.total(), order.currency()) + ")");
        }
        if (!isCurrency(order.currency())) {
            return Optional.of("Nobody knows the currency \"" + order.currency() + "\"");
        }
        for (StoreOrder.Line line : order.lines()) {
            if (line.unitPrice().signum() < 0) {
                return Optional.of("\"" + line.title() + "\" has a negative price ("
                        + Words.money(line.unitPrice(), order.currency()) + ")");
            }
            BigDecimal goods = line.unitPrice().multiply(BigDecimal.valueOf(line.quantity()));
            if (line.discount().compareTo(goods) > 0) {
                return Optional.of("The discount on \"" + line.title() + "\" is larger than its price");
            }
        }
        return Optional.empty();
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> unpaid(StoreOrder order) {
        return switch (order.payment()) {
            case PAID, PARTIALLY_REFUNDED -> Optional.empty();
            case AUTHORIZED -> Optional.of("The payment is authorized, but not captured");
            case PARTIALLY_PAID -> Optional.of("Only a part is paid");
            case PENDING -> Optional.of("Not paid yet");
            case VOIDED -> Optional.of("The payment was voided");
            case EXPIRED -> Optional.of("The payment's authorization has expired");
            case REFUNDED -> Optional.of("The payment was refunded");
        };
    }

    private static Optional<String> address(Address to) {
        if (to.country().isBlank()) {
            return Optional.of("The ship-to address has no country");
        }
        if (!COUNTRIES.contains(to.country())) {
            return Optional.of("There is no country with the code \"" + to.country() + "\"");
        }
        List<String> missing = new ArrayList<>();
        if (to.name().isBlank() && to.company().isBlank()) {
            missing.add("name");
        }
        if (to.line1().isBlank()) {
            missing.add("street");
        }
        if (to.city().isBlank()) {
            missing.add("city");
        }
        if (to.postalCode().isBlank() && !WITHOUT_POSTAL_CODE.contains(to.country())) {
            missing.add("postal code");
        }
        if (to.country().equals("US")) {
            if (to.region().isBlank()) {
                missing.add("state");
            } else if (!to.postalCode().isBlank() && !to.postalCode().strip().matches("\\d{5}(-?\\d{4})?")) {
                return Optional.of("\"" + to.postalCode() + "\" is not a ZIP code");
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("The ship-to address lacks: " + String.join(", ", missing));
    }

    private static Optional<String> unknownSkus(StoreOrder order, Catalogued catalogue) {
        List<String> unknown = order.lines().stream()
                .filter(line -> line.requiresShipping() && line.quantity() > 0)
                .flatMap(line -> unknown(line, catalogue))
                .distinct()
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("Not in the catalogue: " + String.join(", ", unknown));
    }

    /** The line's SKU, or those of the parts of its kit that are not sold any more. */
    private static Stream<String> unknown(StoreOrder.Line line, Catalogued catalogue) {
        if (!catalogue.known().contains(line.sku())) {
            return Stream.of(line.sku().isBlank() ? "\"" + line.title() + "\" (no SKU)" : line.sku());
        }
        return catalogue.parts(line.sku()).stream()
                .filter(part -> !part.sold())
                .map(part -> part.sku() + " (part of " + line.sku() + ")");
    }
}
