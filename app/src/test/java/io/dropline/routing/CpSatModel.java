package io.dropline.routing;

import static java.util.Objects.requireNonNull;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a model of OR-Tools CP-SAT: line by line, with its own eligibility and arithmetic. Shares nothing with the
 * router but the question.
 */
final class CpSatModel {
    /**
     * What the solver found.
     *
     * @param supplied units
     * @param cost of the best plan found
     * @param proved whether supplied and cost are proved
     */
    record Answer(long supplied, long cost, boolean proved) {}

    private final RoutingQuestion question;
    private final CpModel model = new CpModel();
    private final List<String> skus;
    private final List<LinearArgument> costs = new ArrayList<>();
    private final List<BoolVar> used = new ArrayList<>();
    /** [line][supplier] */
    private final @Nullable IntVar[][] units;

    private final long scale;
    /** What divides all amounts that were asked for so far. */
    private long common;

    private final long asked;
    private final long most;

    static CpSatModel of(RoutingQuestion question) {
        return new CpSatModel(question, Math.max(1, new CpSatModel(question, 1).common));
    }

    private CpSatModel(RoutingQuestion question, long scale) {
        this.question = question;
        this.scale = scale;
        skus = question.demands().stream().map(Demand::sku).distinct().toList();
        int m = question.suppliers().size();
        units = new IntVar[question.demands().size()][m];
        asked = question.demands().stream().mapToLong(Demand::quantity).sum();
        most = ceiling();
        for (int j = 0; j < m; j++) {
            supplier(j);
        }
        for (int l = 0; l < units.length; l++) {
            line(l);
        }
        boolean single = question.policy().oneSupplierOnly()
                || question.value().compareTo(question.policy().splitFrom()) < 0;
        if (single) {
            model.addAtMostOne(used.toArray(Literal[]::new));
        }
        penalty();
        LinearExprBuilder total = LinearExpr.newBuilder();
        costs.forEach(total::add);
        for (IntVar[] row : units) {
            for (IntVar one : row) {
                if (one != null) {
                    total.addTerm(one, -most);
                }
            }
        }
        model.minimize(total.build());
    }

    /**
     * With the conditional constraints in the linear relaxation: without them the solver raises its bound by the smallest amount of money a conflict
     * on some small questions, for hours.
     */
    Answer solve(double seconds) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setMaxTimeInSeconds(seconds)
                .setRandomSeed(1);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Answer(0, 0, false);
        }
        long supplied = 0;
        for (IntVar[] row : units) {
            for (IntVar one : row) {
                supplied += one == null ? 0 : solver.value(one);
            }
        }
        long cost = 0;
        for (LinearArgument one : costs) {
            cost += solver.value(one);
        }
        return new Answer(supplied, cost * scale, status == CpSolverStatus.OPTIMAL);
    }

    private long ceiling() {
        long sum = 1;
        for (SupplierOption s : question.suppliers()) {
            ShippingRule rule = s.shipping().at(s.miles()).orElse(null);
            long grams = 0;
            for (Demand d : question.demands()) {
                OfferOption o = s.offers().get(d.sku());
                grams += (long) d.quantity() * d.unitWeightGrams();
                if (o != null) {
                    BigDecimal dearest = o.unitCost();
                    for (CostBreak one : o.breaks()) {
                        dearest = dearest.max(one.unitCost());
                    }
                    sum += d.quantity()
                            * units(dearest.add(o.unitFee()).add(s.expected().returnsPerUnit()));
                }
            }
            sum += units(
                    s.dropFee().add(s.expected().fixed()).add(question.policy().extraParcelPenalty()));
            sum += rule == null ? 0 : dearest(rule, grams);
        }
        return sum;
    }

    private long dearest(ShippingRule rule, long grams) {
        return switch (rule) {
            case ShippingRule.Free free -> 0;
            case ShippingRule.Flat flat -> units(flat.amount());
            case ShippingRule.PerItem item -> units(item.first()) + asked * units(item.additional());
            case ShippingRule.ByWeight weight -> units(weight.base()) + grams * perGram(weight.perKg());
            case ShippingRule.FreeOver over -> dearest(over.otherwise(), grams);
            case WeightTable table -> units(table.rows().getLast().amount());
            case RateTable table ->
                units(table.zones().getLast().rows().getLast().amount());
        };
    }

    private void supplier(int j) {
        SupplierOption s = question.suppliers().get(j);
        ShippingRule rule = s.shipping().at(s.miles()).orElse(null);
        boolean eligible = rule != null
                && s.active()
                && s.limits().ordersLeft() > 0
                && s.currency().equals(question.currency())
                && question.destination().isWithin(s.shipToRegions())
                && !question.policy().excludedSuppliers().contains(s.supplierId());
        BoolVar in = model.newBoolVar("used" + j);
        used.add(in);
        LinearExprBuilder count = LinearExpr.newBuilder();
        LinearExprBuilder value = LinearExpr.newBuilder();
        LinearExprBuilder weight = LinearExpr.newBuilder();
        LinearExprBuilder beside = LinearExpr.newBuilder();
        for (String sku : skus) {
            OfferOption offer = s.offers().get(sku);
            if (eligible && offer != null && offer.authorized() && offer.available() > 0 && takes(s, sku)) {
                LinearExpr together = sku(j, sku, offer);
                count.add(together);
                value.add(worth(sku, offer, together));
                weight.addTerm(together, grams(sku));
                beside.addTerm(together, units(offer.unitFee().add(s.expected().returnsPerUnit())));
            }
        }
        model.addGreaterOrEqual(count, 1).onlyEnforceIf(in);
        model.addEquality(count, 0).onlyEnforceIf(in.not());
        costs.add(value.build());
        costs.add(beside.build());
        costs.add(LinearExpr.term(in, units(s.dropFee().add(s.expected().fixed()))));
        if (s.limits().minimumOrder().signum() > 0) {
            model.addGreaterOrEqual(value, units(s.limits().minimumOrder())).onlyEnforceIf(in);
        }
        if (rule != null) {
            freight(j, rule, in, count, value, weight);
        }
    }

    private boolean takes(SupplierOption s, String sku) {
        return question.demands().stream()
                .filter(d -> d.sku().equals(sku) && d.quantity() > 0)
                .allMatch(d -> (!d.hazmat() || s.limits().takesHazmat())
                        && (!d.oversize() || s.limits().takesOversize()));
    }

    private long grams(String sku) {
        return question.demands().stream()
                .filter(d -> d.sku().equals(sku))
                .mapToInt(Demand::unitWeightGrams)
                .max()
                .orElse(0);
    }

    /** The units of the SKU from the supplier, over all lines. */
    private LinearExpr sku(int j, String sku, OfferOption offer) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int l = 0; l < units.length; l++) {
            Demand line = question.demands().get(l);
            if (line.sku().equals(sku)) {
                units[l][j] = model.newIntVar(0, Math.min(line.quantity(), offer.available()), "x");
                sum.add(requireNonNull(units[l][j]));
            }
        }
        model.addLessOrEqual(sum, offer.available());
        if (offer.pack() > 1) {
            IntVar packs = model.newIntVar(0, offer.available(), "packs");
            model.addEquality(sum, LinearExpr.term(packs, offer.pack()));
        }
        return sum.build();
    }

    private LinearArgument worth(String sku, OfferOption offer, LinearExpr together) {
        if (offer.breaks().isEmpty()) {
            return LinearExpr.newBuilder()
                    .addTerm(together, units(offer.unitCost()))
                    .build();
        }
        IntVar worth = model.newIntVar(0, most, "worth " + sku);
        List<Literal> ranges = new ArrayList<>();
        int from = 0;
        BigDecimal price = offer.unitCost();
        for (int k = 0; k <= offer.breaks().size(); k++) {
            int to = k == offer.breaks().size()
                    ? Integer.MAX_VALUE
                    : offer.breaks().get(k).from() - 1;
            BoolVar here = model.newBoolVar("range");
            ranges.add(here);
            model.addGreaterOrEqual(together, from).onlyEnforceIf(here);
            model.addLessOrEqual(together, to).onlyEnforceIf(here);
            model.addEquality(
                            worth,
                            LinearExpr.newBuilder()
                                    .addTerm(together, units(price))
                                    .build())
                    .onlyEnforceIf(here);
            if (k < offer.breaks().size()) {
                from = offer.breaks().get(k).from();
                price = offer.breaks().get(k).unitCost();
            }
        }
        model.addExactlyOne(ranges.toArray(Literal[]::new));
        return worth;
    }

    private void freight(
            int j,
            ShippingRule rule,
            BoolVar in,
            LinearExprBuilder count,
            LinearExprBuilder value,
            LinearExprBuilder weight) {
        IntVar freight = model.newIntVar(0, most, "freight" + j);
        costs.add(freight);
        BoolVar free = model.newBoolVar("free" + j);
        ShippingRule paid = rule;
        long threshold = Long.MAX_VALUE;
        while (paid instanceof ShippingRule.FreeOver over) {
            threshold = Math.min(threshold, units(over.itemCostThreshold()));
            paid = over.otherwise();
        }
        if (threshold == Long.MAX_VALUE) {
            model.addEquality(free, 0);
        } else {
            model.addGreaterOrEqual(value, threshold).onlyEnforceIf(free);
        }
        Literal[] pays = {in, free.not()};
        switch (paid) {
            case ShippingRule.Free _ -> {}
            case ShippingRule.Flat flat ->
                model.addGreaterOrEqual(freight, units(flat.amount())).onlyEnforceIf(pays);
            case ShippingRule.PerItem item ->
                model.addGreaterOrEqual(
                                freight,
                                LinearExpr.newBuilder()
                                        .addTerm(count.build(), units(item.additional()))
                                        .add(units(item.first()) - units(item.additional()))
                                        .build())
                        .onlyEnforceIf(pays);
            case ShippingRule.ByWeight one ->
                model.addGreaterOrEqual(
                                freight,
                                LinearExpr.newBuilder()
                                        .addTerm(weight.build(), perGram(one.perKg()))
                                        .add(units(one.base()))
                                        .build())
                        .onlyEnforceIf(pays);
            case WeightTable table -> table(table, in, free, freight, weight);
            case RateTable _, ShippingRule.FreeOver _ -> throw new IllegalStateException("settled before");
        }
    }

    private void table(WeightTable table, BoolVar in, BoolVar free, IntVar freight, LinearExprBuilder weight) {
        List<Literal> rows = new ArrayList<>();
        for (WeightTable.Row row : table.rows()) {
            BoolVar here = model.newBoolVar("row");
            rows.add(here);
            model.addLessOrEqual(weight, row.upToGrams()).onlyEnforceIf(here);
            model.addGreaterOrEqual(freight, units(row.amount())).onlyEnforceIf(new Literal[] {here, in, free.not()});
        }
        model.addExactlyOne(rows.toArray(Literal[]::new));
    }

    private void line(int l) {
        Demand line = question.demands().get(l);
        LinearExprBuilder sum = LinearExpr.newBuilder();
        List<Literal> parts = new ArrayList<>();
        for (IntVar one : units[l]) {
            if (one == null) {
                continue;
            }
            sum.add(one);
            if (line.oneSupplierOnly()) {
                BoolVar here = model.newBoolVar("here");
                parts.add(here);
                model.addLessOrEqual(one, LinearExpr.term(here, line.quantity()));
            }
        }
        model.addLessOrEqual(sum, line.quantity());
        if (!parts.isEmpty()) {
            model.addAtMostOne(parts.toArray(Literal[]::new));
        }
    }

    private void penalty() {
        IntVar extra = model.newIntVar(0, used.size(), "extra");
        LinearExprBuilder parcels = LinearExpr.newBuilder();
        used.forEach(parcels::add);
        model.addGreaterOrEqual(extra, parcels.add(-1));
        costs.add(LinearExpr.term(extra, units(question.policy().extraParcelPenalty())));
    }

    /** The amount in the greatest unit that all amounts of the question share: the solver is quicker with small numbers. */
    private long units(BigDecimal amount) {
        return scaled(amount.movePointRight(7).longValueExact());
    }

    private long perGram(BigDecimal perKg) {
        return scaled(perKg.movePointRight(4).longValueExact());
    }

    private long scaled(long tenMillionths) {
        long rest = tenMillionths;
        while (rest != 0) {
            long next = common % rest;
            common = rest;
            rest = next;
        }
        return tenMillionths / scale;
    }
}
