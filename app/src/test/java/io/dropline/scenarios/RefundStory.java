package io.dropline.scenarios;

import io.dropline.orders.Payment;
import io.dropline.orders.Risk;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.Address;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.StorePayments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One order, and what its store knows of it. */
final class RefundStory {
    private static final Address TO =
            new Address("June Okafor", "", "2817 Larimer Street", "", "Denver", "CO", "80205", "US", "");

    private final String name;
    final String ref;
    final int[] ordered;
    final int[] removed = {0, 0};
    final BigDecimal paid;
    final List<StorePayments.Refunded> paidBack = new ArrayList<>();
    final List<RefundDraft> asked = new ArrayList<>();
    final List<String> log = new ArrayList<>();
    UUID id = new UUID(0, 0);
    final Map<UUID, Integer> lines = new LinkedHashMap<>();

    /** So many stoves, and so many benches, which may be none. */
    RefundStory(String name, int stoves, int benches) {
        this.name = name;
        this.ref = "gid://shopify/Order/" + name;
        this.ordered = new int[] {stoves, benches};
        this.paid = new BigDecimal(ordered[0] * 100 + ordered[1] * 30 + 10).setScale(2);
    }

    BigDecimal left() {
        return paidBack.stream().map(StorePayments.Refunded::amount).reduce(paid, BigDecimal::subtract);
    }

    String line(int index) {
        return "gid://shopify/LineItem/" + name + "-" + index;
    }

    StoreOrder told(UUID storeId, Instant at) {
        List<StoreOrder.Line> told = new ArrayList<>();
        String[] skus = {"STOVE", "BENCH"};
        int[] prices = {100, 30};
        for (int i = 0; i < 2; i++) {
            if (ordered[i] > 0) {
                told.add(new StoreOrder.Line(
                        line(i),
                        skus[i],
                        skus[i],
                        ordered[i] - removed[i],
                        new BigDecimal(prices[i]),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        true));
            }
        }
        BigDecimal left = left();
        Payment payment = left.compareTo(paid) == 0
                ? Payment.PAID
                : left.signum() == 0 ? Payment.REFUNDED : Payment.PARTIALLY_REFUNDED;
        return new StoreOrder(
                storeId,
                ref,
                "#" + name,
                House.OPENING,
                at,
                null,
                payment,
                Risk.LOW,
                false,
                "USD",
                left,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                left,
                "June Okafor",
                "",
                "",
                TO,
                "",
                told);
    }
}
