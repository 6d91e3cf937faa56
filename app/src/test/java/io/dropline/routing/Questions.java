package io.dropline.routing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Makes questions from a seed. */
final class Questions {
    private static final List<Set<String>> REGIONS = List.of(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of("US"),
            Set.of("US", "-US-HI"),
            Set.of("DE", "US-HI"),
            Set.of("-US-AK"));

    private final Random random;

    Questions(long seed) {
        random = new Random(seed);
    }

    /** Small enough to try everything, and with everything that can go wrong. */
    RoutingQuestion tiny() {
        int shape = random.nextInt(3);
        int lines = 1 + random.nextInt(shape == 0 ? 3 : shape == 1 ? 2 : 4);
        int suppliers = (shape == 1 ? 2 : 1) + random.nextInt(shape == 2 ? 2 : 3);
        int most = shape == 1 ? 5 : 3;
        int skus = 1 + random.nextInt(lines + 1);
        boolean coarse = random.nextBoolean();
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            int sku = random.nextInt(3) == 0 ? random.nextInt(skus) : i;
            int grams = 100 + 37 * sku;
            boolean whole = random.nextInt(4) == 0;
            demands.add(new Demand(
                    id(1, i),
                    "SKU-" + sku,
                    "Harvia",
                    random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(most),
                    grams,
                    whole));
        }
        List<SupplierOption> options = new ArrayList<>();
        Set<UUID> excluded = new HashSet<>();
        Set<UUID> preferred = new HashSet<>();
        for (int j = 0; j < suppliers; j++) {
            Map<String, OfferOption> offers = new HashMap<>();
            for (int sku = 0; sku < lines + 1; sku++) {
                if (random.nextInt(8) > 0) {
                    offers.put(
                            "SKU-" + sku,
                            offer(
                                    amount(coarse, 12),
                                    random.nextInt(4) == 0
                                            ? random.nextInt(most + 1) - 1
                                            : most + random.nextInt(3 * most),
                                    random.nextInt(25) > 0));
                }
            }
            options.add(new SupplierOption(
                    id(2, j),
                    "S" + (char) ('A' + j),
                    "Supplier " + (char) ('A' + j),
                    random.nextInt(30) == 0 ? "EUR" : "USD",
                    random.nextInt(30) > 0,
                    random.nextInt(3) == 0 ? BigDecimal.ZERO : amount(coarse, 5),
                    rule(coarse),
                    REGIONS.get(random.nextInt(REGIONS.size())),
                    offers));
            if (random.nextInt(20) == 0) {
                excluded.add(id(2, j));
            }
            if (random.nextInt(5) == 0) {
                preferred.add(id(2, j));
            }
        }
        BigDecimal penalty = random.nextInt(3) == 0 ? BigDecimal.ZERO : amount(coarse, 4);
        return new RoutingQuestion(
                demands,
                options,
                new Destination("US", random.nextBoolean() ? "HI" : "TX"),
                "USD",
                new RoutingPolicy(penalty, random.nextInt(8) == 0, excluded, preferred));
    }

    /** How thresholds of free shipping compare with the value of the order. */
    enum Thresholds {
        NONE,
        SOME,
        ALL
    }

    /** Everything possible, nothing excluded: as hard as the thresholds make it. */
    RoutingQuestion open(int lines, int suppliers, int most, Thresholds thresholds, boolean fees) {
        List<Demand> demands = new ArrayList<>();
        int[] usual = new int[lines];
        long value = 0;
        for (int i = 0; i < lines; i++) {
            usual[i] = 500 + random.nextInt(9500);
            Demand demand = new Demand(
                    id(1, i), "SKU-" + i, "Harvia", 1 + random.nextInt(most), 100 + random.nextInt(3000), false);
            demands.add(demand);
            value += (long) usual[i] * demand.quantity();
        }
        List<SupplierOption> options = new ArrayList<>();
        for (int j = 0; j < suppliers; j++) {
            Map<String, OfferOption> offers = new HashMap<>();
            for (Demand demand : demands) {
                int price = (int) (usual[offers.size()] * (0.9 + 0.2 * random.nextDouble()));
                offers.put(demand.sku(), offer(BigDecimal.valueOf(price, 2), 1 + random.nextInt(2 * most), true));
            }
            ShippingRule rule = plainRule();
            if (thresholds == Thresholds.ALL || (thresholds == Thresholds.SOME && random.nextBoolean())) {
                int share = 2 + random.nextInt(10);
                rule = new ShippingRule.FreeOver(BigDecimal.valueOf(value / share, 2), rule);
            }
            BigDecimal fee = fees ? BigDecimal.valueOf(random.nextInt(500), 2) : BigDecimal.ZERO;
            options.add(new SupplierOption(
                    id(2, j), "S%02d".formatted(j), "Supplier " + j, "USD", true, fee, rule, Set.of(), offers));
        }
        BigDecimal penalty = fees ? new BigDecimal("2.50") : BigDecimal.ZERO;
        return new RoutingQuestion(
                demands,
                options,
                new Destination("US", "TX"),
                "USD",
                RoutingPolicy.CHEAPEST.withExtraParcelPenalty(penalty));
    }

    /** The same question, told in another order. */
    RoutingQuestion shuffled(RoutingQuestion question) {
        List<Demand> demands = new ArrayList<>(question.demands());
        Collections.shuffle(demands, random);
        List<SupplierOption> suppliers = new ArrayList<>();
        for (SupplierOption s : question.suppliers()) {
            List<Map.Entry<String, OfferOption>> entries =
                    new ArrayList<>(s.offers().entrySet());
            Collections.shuffle(entries, random);
            Map<String, OfferOption> offers = new HashMap<>();
            entries.forEach(entry -> offers.put(entry.getKey(), entry.getValue()));
            List<String> regions = new ArrayList<>(s.shipToRegions());
            Collections.shuffle(regions, random);
            suppliers.add(new SupplierOption(
                    s.supplierId(),
                    s.code(),
                    s.name(),
                    s.currency(),
                    s.active(),
                    s.dropFee(),
                    s.shipping(),
                    new LinkedHashSet<>(regions),
                    offers));
        }
        Collections.shuffle(suppliers, random);
        return new RoutingQuestion(demands, suppliers, question.destination(), question.currency(), question.policy());
    }

    private ShippingRule rule(boolean coarse) {
        return switch (random.nextInt(9)) {
            case 0 -> new ShippingRule.Free();
            case 1 -> new ShippingRule.Flat(amount(coarse, 6));
            case 2 -> new ShippingRule.PerItem(amount(coarse, 4), amount(coarse, 4));
            case 3 -> new ShippingRule.ByWeight(amount(coarse, 3), amount(coarse, 9));
            case 4 ->
                new ShippingRule.FreeOver(
                        amount(coarse, 40), new ShippingRule.FreeOver(amount(coarse, 40), rule(coarse)));
            default -> new ShippingRule.FreeOver(amount(coarse, 40), rule(coarse));
        };
    }

    private ShippingRule plainRule() {
        return switch (random.nextInt(3)) {
            case 0 -> new ShippingRule.Flat(BigDecimal.valueOf(400 + random.nextInt(1200), 2));
            case 1 ->
                new ShippingRule.PerItem(
                        BigDecimal.valueOf(300 + random.nextInt(700), 2), BigDecimal.valueOf(random.nextInt(300), 2));
            default ->
                new ShippingRule.ByWeight(
                        BigDecimal.valueOf(200 + random.nextInt(600), 2), BigDecimal.valueOf(random.nextInt(200), 2));
        };
    }

    private static OfferOption offer(BigDecimal cost, int available, boolean authorized) {
        return new OfferOption("X", cost, available, authorized, authorized ? "" : "expired in May");
    }

    /** Whole units make ties, finer amounts make all the decimals there can be. */
    private BigDecimal amount(boolean coarse, int most) {
        return coarse
                ? BigDecimal.valueOf(random.nextInt(most + 1))
                : BigDecimal.valueOf(random.nextInt(most * 10_000 + 1), 4);
    }

    static UUID id(long kind, long number) {
        return new UUID(kind, number);
    }
}
