package io.dropline.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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

    /** The same with what makes a market stepped: prices by quantity, packs, weight tables, minimums; and all that is expected. */
    RoutingQuestion stepped(RoutingQuestion plain) {
        List<Demand> demands = new ArrayList<>();
        for (Demand d : plain.demands()) {
            demands.add(new Demand(
                    d.lineId(),
                    d.sku(),
                    d.brand(),
                    d.quantity(),
                    d.unitWeightGrams(),
                    d.oneSupplierOnly(),
                    random.nextInt(15) == 0,
                    random.nextInt(15) == 0));
        }
        boolean coarse = random.nextBoolean();
        boolean packs = random.nextInt(3) == 0;
        List<SupplierOption> suppliers = new ArrayList<>();
        for (SupplierOption s : plain.suppliers()) {
            Map<String, OfferOption> offers = new HashMap<>();
            for (Demand d : demands) {
                OfferOption o = s.offers().get(d.sku());
                if (o != null && !offers.containsKey(d.sku())) {
                    offers.put(d.sku(), stepped(o, coarse, packs));
                }
            }
            BigDecimal minimum = random.nextInt(3) == 0 ? amount(coarse, 30) : BigDecimal.ZERO;
            suppliers.add(new SupplierOption(
                    s.supplierId(),
                    s.code(),
                    s.name(),
                    s.currency(),
                    s.active(),
                    s.dropFee(),
                    random.nextInt(3) == 0 ? s.shipping() : table(coarse),
                    s.shipToRegions(),
                    offers,
                    new SupplierLimits(
                            minimum, random.nextInt(25) == 0 ? 0 : 3, 4, random.nextInt(4) > 0, random.nextInt(4) > 0),
                    random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(1200)),
                    new ExpectedCosts(
                            amount(coarse, 2),
                            random.nextBoolean() ? BigDecimal.ZERO : amount(coarse, 2),
                            random.nextBoolean() ? BigDecimal.ZERO : amount(coarse, 1),
                            random.nextInt(4) == 0 ? amount(coarse, 6) : BigDecimal.ZERO)));
        }
        RoutingPolicy policy = random.nextInt(6) == 0
                ? plain.policy().splittingFrom(BigDecimal.valueOf(random.nextInt(40)))
                : plain.policy();
        return new RoutingQuestion(
                demands,
                suppliers,
                plain.destination(),
                plain.currency(),
                policy,
                BigDecimal.valueOf(random.nextInt(60)));
    }

    /** Everything possible and everything stepped, with figures as price lists have them. */
    RoutingQuestion full(int lines, int suppliers, int most, boolean fees) {
        RoutingQuestion plain = open(lines, suppliers, most, Thresholds.SOME, fees);
        long grams = 0;
        BigDecimal value = BigDecimal.ZERO;
        for (Demand demand : plain.demands()) {
            grams += (long) demand.quantity() * demand.unitWeightGrams();
            OfferOption first = plain.suppliers().getFirst().offers().get(demand.sku());
            if (first != null) {
                value = value.add(first.unitCost().multiply(BigDecimal.valueOf(demand.quantity())));
            }
        }
        List<SupplierOption> options = new ArrayList<>();
        for (SupplierOption s : plain.suppliers()) {
            Map<String, OfferOption> offers = new HashMap<>();
            for (Demand demand : plain.demands()) {
                OfferOption offer = s.offers().get(demand.sku());
                if (offer != null) {
                    offers.put(demand.sku(), broken(offer, most));
                }
            }
            BigDecimal minimum = random.nextInt(3) == 0
                    ? value.divide(BigDecimal.valueOf(2 + random.nextInt(10)), 0, RoundingMode.DOWN)
                    : BigDecimal.ZERO;
            options.add(new SupplierOption(
                    s.supplierId(),
                    s.code(),
                    s.name(),
                    s.currency(),
                    true,
                    s.dropFee(),
                    random.nextInt(3) == 0 ? s.shipping() : weights(s.shipping(), grams),
                    s.shipToRegions(),
                    offers,
                    new SupplierLimits(minimum, 9, 9, true, true),
                    OptionalDouble.of(500),
                    new ExpectedCosts(
                            BigDecimal.valueOf(random.nextInt(fees ? 90 : 1), 2),
                            BigDecimal.valueOf(random.nextInt(fees ? 60 : 1), 2),
                            BigDecimal.valueOf(random.nextInt(40), 2),
                            BigDecimal.ZERO)));
        }
        return new RoutingQuestion(
                plain.demands(), options, plain.destination(), plain.currency(), plain.policy(), value);
    }

    private OfferOption broken(OfferOption offer, int most) {
        List<CostBreak> breaks = new ArrayList<>();
        int cents = offer.unitCost().unscaledValue().intValueExact();
        for (int from = 2 + random.nextInt(3); from <= most && random.nextInt(3) > 0; from *= 2) {
            cents -= cents * (2 + random.nextInt(5)) / 100;
            breaks.add(new CostBreak(from, BigDecimal.valueOf(cents, 2)));
        }
        BigDecimal fee = BigDecimal.valueOf(random.nextInt(3) == 0 ? random.nextInt(100) : 0, 2);
        int pack = random.nextInt(20) == 0 && offer.available() > 2 ? 2 : 1;
        return new OfferOption(offer.supplierSku(), offer.unitCost(), offer.available(), true, "", breaks, fee, pack);
    }

    private ShippingRule weights(ShippingRule plain, long grams) {
        List<WeightTable.Row> rows = new ArrayList<>();
        long upTo = 500;
        int cents = 300 + random.nextInt(400);
        while (rows.isEmpty() || rows.getLast().upToGrams() < grams) {
            rows.add(new WeightTable.Row(upTo, BigDecimal.valueOf(cents, 2)));
            upTo = upTo * 2 + random.nextInt(500);
            cents += cents * (20 + random.nextInt(50)) / 100;
        }
        ShippingRule table = new RateTable(List.of(new RateTable.Zone(0, rows)));
        return plain instanceof ShippingRule.FreeOver over
                ? new ShippingRule.FreeOver(over.itemCostThreshold(), table)
                : table;
    }

    private OfferOption stepped(OfferOption offer, boolean coarse, boolean packs) {
        List<CostBreak> breaks = new ArrayList<>();
        int from = 1 + random.nextInt(3);
        while (random.nextInt(3) > 0) {
            BigDecimal share = BigDecimal.valueOf(random.nextInt(coarse ? 3 : 120), coarse ? 0 : 2);
            breaks.add(new CostBreak(
                    from,
                    coarse
                            ? offer.unitCost().subtract(share).max(BigDecimal.ZERO)
                            : offer.unitCost().multiply(share).setScale(4, RoundingMode.HALF_UP)));
            from += 1 + random.nextInt(3);
        }
        return new OfferOption(
                offer.supplierSku(),
                offer.unitCost(),
                offer.available(),
                offer.authorized(),
                offer.authorizationNote(),
                breaks,
                random.nextBoolean() ? BigDecimal.ZERO : amount(coarse, 1),
                packs && random.nextBoolean() ? 1 + random.nextInt(3) : 1);
    }

    private ShippingRule table(boolean coarse) {
        ShippingRule table = new RateTable(List.of(
                new RateTable.Zone(300, rows(coarse, 3)),
                new RateTable.Zone(random.nextInt(4) == 0 ? 900 : 0, rows(coarse, 6))));
        if (random.nextInt(3) == 0) {
            table = new WeightTable(rows(coarse, 4));
        }
        return random.nextInt(3) == 0 ? new ShippingRule.FreeOver(amount(coarse, 40), table) : table;
    }

    private List<WeightTable.Row> rows(boolean coarse, int most) {
        List<WeightTable.Row> rows = new ArrayList<>();
        long grams = 100L + random.nextInt(300);
        BigDecimal amount = amount(coarse, most);
        do {
            rows.add(new WeightTable.Row(grams, amount));
            grams += 50 + random.nextInt(500);
            amount = amount.add(amount(coarse, most));
        } while (random.nextInt(4) > 0);
        return rows;
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
                    offers,
                    s.limits(),
                    s.miles(),
                    s.expected()));
        }
        Collections.shuffle(suppliers, random);
        return new RoutingQuestion(
                demands, suppliers, question.destination(), question.currency(), question.policy(), question.value());
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
