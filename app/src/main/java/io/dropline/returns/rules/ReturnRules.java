package io.dropline.returns.rules;

import io.dropline.letter.Words;
import io.dropline.returns.Asker;
import io.dropline.returns.ReturnReason;
import io.dropline.suppliers.terms.ReturnPolicy;
import io.dropline.suppliers.terms.ReturnPolicy.Payer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may come back, where to, who pays, and whether somebody has to be asked. Pure. The merchant's window binds its customers, the
 * supplier's does not: a return that the supplier need not take is put before a person. The merchant itself is bound by neither.
 */
public final class ReturnRules {
    private static final String AT_FAULT = "It was not as it had to be: the supplier pays the parcel back";
    private static final String SUPPLIER_PAYS = "The supplier pays every parcel back";
    private static final String WE_PAY = "For this reason we pay the parcel back";
    private static final String CUSTOMER_PAYS = "The customer pays the parcel back";
    private static final String NOT_AGREED =
            "Nothing was agreed with the supplier about returns: ask it, and enter where the goods go";
    private static final String NO_ADDRESS = "The supplier has no address for returns: enter where the goods go";
    private static final String TAKES_NOTHING = "The supplier takes nothing back";
    private static final String TAKES_UNTIL = "The supplier takes it back until ";
    private static final String SOMEBODY_DECIDES = "somebody decides";
    private static final List<String> OF_SENDING =
            List.of(AT_FAULT, SUPPLIER_PAYS, WE_PAY, CUSTOMER_PAYS, NOT_AGREED, NO_ADDRESS, TAKES_NOTHING, TAKES_UNTIL);

    private ReturnRules() {}

    /**
     * @param order all that was shipped of it, what arrived first first
     * @param today in UTC, as the days of delivery are
     */
    public static ReturnPlan plan(
            List<Returnable> order, List<Wanted> wanted, MerchantTerms terms, Asker asker, LocalDate today) {
        List<ReturnPlan.Refused> refused = new ArrayList<>();
        Map<UUID, List<ReturnPlan.Line>> bySupplier = new LinkedHashMap<>();
        Map<Returnable, Integer> taken = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            int open = one.units();
            String why = "";
            for (Returnable of : order) {
                if (of.orderLineId().equals(one.orderLineId()) && open > 0) {
                    int there = (asker == Asker.CUSTOMER ? of.atCustomer() : of.free()) - taken.getOrDefault(of, 0);
                    String forbidden = asker == Asker.CUSTOMER ? forbidden(of, one.reason(), terms, today) : "";
                    if (there > 0 && forbidden.isEmpty()) {
                        int units = Math.min(open, there);
                        taken.merge(of, units, Integer::sum);
                        bySupplier
                                .computeIfAbsent(of.supplierId(), unused -> new ArrayList<>())
                                .add(new ReturnPlan.Line(of, units, one.reason(), one.said()));
                        open -= units;
                    } else if (why.isEmpty()) {
                        why = there > 0 ? forbidden : "";
                    }
                }
            }
            if (open > 0) {
                refused.add(new ReturnPlan.Refused(
                        title(order, one.orderLineId()), why.isEmpty() ? none(order, one, asker) : why));
            }
        }
        return new ReturnPlan(
                bySupplier.values().stream()
                        .map(lines -> parcel(lines, terms, today))
                        .toList(),
                refused);
    }

    /** Until when a customer may wish to return it; null where it did not arrive. */
    public static @Nullable LocalDate lastDay(Returnable of, MerchantTerms terms) {
        LocalDate delivered = of.deliveredOn();
        return delivered == null ? null : delivered.plusDays(terms.windowDays());
    }

    /** Whether a reason speaks of the parcel back: it says nothing where the goods are kept. */
    public static boolean ofSending(String because) {
        return OF_SENDING.stream().anyMatch(because::startsWith);
    }

    /** Whether a reason asks for the address that the goods go to: it is met once there is one. */
    public static boolean ofAddress(String because) {
        return because.equals(NOT_AGREED) || because.equals(NO_ADDRESS);
    }

    /** Whether a reason asks for a decision: it is met once somebody has decided. */
    public static boolean ofDecision(String because) {
        return because.endsWith(SOMEBODY_DECIDES);
    }

    /** Whether a reason names the supplier's last day: it says nothing once the goods are there, or do not come. */
    public static boolean ofWindow(String because) {
        return because.startsWith(TAKES_UNTIL);
    }

    private static String forbidden(Returnable of, ReturnReason reason, MerchantTerms terms, LocalDate today) {
        if (reason == ReturnReason.LATE) {
            return "What came too late, or not at all, is no return: please write to us, and we look into it";
        }
        LocalDate last = lastDay(of, terms);
        if (last == null) {
            return "It has not arrived yet: please write to us if you miss it";
        }
        if (today.isAfter(last)) {
            return "It could be returned until " + Words.day(last)
                    + ": please write to us if something is wrong with it";
        }
        return "";
    }

    private static String none(List<Returnable> order, Wanted wanted, Asker asker) {
        List<Returnable> of = order.stream()
                .filter(one -> one.orderLineId().equals(wanted.orderLineId()))
                .toList();
        int there = of.stream()
                .mapToInt(one -> asker == Asker.CUSTOMER ? one.atCustomer() : one.free())
                .sum();
        if (there > 0) {
            return "Only " + there + (there == 1 ? " unit" : " units") + " of it can still be returned";
        }
        return of.stream().anyMatch(one -> one.returned() > 0)
                ? "All of it is being returned already"
                : "It has not arrived yet: please write to us if you miss it";
    }

    private static String title(List<Returnable> order, UUID line) {
        return order.stream()
                .filter(one -> one.orderLineId().equals(line))
                .map(Returnable::title)
                .findFirst()
                .orElse("An item that was not shipped");
    }

    private static ReturnPlan.Parcel parcel(List<ReturnPlan.Line> lines, MerchantTerms terms, LocalDate today) {
        Returnable first = lines.getFirst().of();
        ReturnPolicy policy = first.policy();
        boolean fault = lines.stream().anyMatch(line -> line.reason().supplierAtFault());
        boolean allFault = lines.stream().allMatch(line -> line.reason().supplierAtFault());
        BigDecimal value = lines.stream()
                .map(line -> line.of().unitPaid().multiply(BigDecimal.valueOf(line.units())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> because = new ArrayList<>();
        Payer payer = payer(lines, policy, terms, fault, because);
        boolean supplierTakes = supplierTakes(lines, policy, fault, today, because);
        boolean small = value.compareTo(terms.approveUpTo()) <= 0;
        boolean usual = lines.stream().allMatch(line -> terms.approveReasons().contains(line.reason()));
        because.add(
                small
                        ? "Worth " + Words.sum(value, first.currency()) + ", up to "
                                + Words.sum(terms.approveUpTo(), first.currency()) + " nobody is asked"
                        : "Worth " + Words.sum(value, first.currency()) + ", above "
                                + Words.sum(terms.approveUpTo(), first.currency()) + " " + SOMEBODY_DECIDES);
        if (!usual) {
            because.add("For this reason " + SOMEBODY_DECIDES);
        }
        boolean keeps = allFault && value.compareTo(terms.returnlessUpTo()) <= 0;
        if (keeps) {
            because.add(
                    "The customer keeps it: worth no more than " + Words.sum(terms.returnlessUpTo(), first.currency()));
        }
        boolean alone = small && usual && (keeps || supplierTakes);
        if (alone && keeps) {
            because.removeIf(ReturnRules::ofSending);
        }
        return new ReturnPlan.Parcel(
                payer,
                allFault ? BigDecimal.ZERO : terms.restockingPercent(),
                allFault || policy == null ? BigDecimal.ZERO : keptBySupplier(policy),
                policy == null ? ReturnPolicy.Address.NONE : policy.to(),
                value,
                lines.stream()
                        .map(line -> lastDay(line.of(), terms))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                !alone ? ReturnPlan.Verdict.PERSON : keeps ? ReturnPlan.Verdict.RETURNLESS : ReturnPlan.Verdict.APPROVE,
                because,
                lines);
    }

    /** Who takes nothing back gives nothing for what it gets. */
    private static BigDecimal keptBySupplier(ReturnPolicy policy) {
        return policy.windowDays() == 0 ? BigDecimal.valueOf(100) : policy.restockingPercent();
    }

    private static Payer payer(
            List<ReturnPlan.Line> lines,
            @Nullable ReturnPolicy policy,
            MerchantTerms terms,
            boolean fault,
            List<String> because) {
        if (fault) {
            because.add(AT_FAULT);
            return Payer.SUPPLIER;
        }
        if (policy != null && policy.paidBy() == Payer.SUPPLIER) {
            because.add(SUPPLIER_PAYS);
            return Payer.SUPPLIER;
        }
        if (lines.stream().allMatch(line -> terms.freeReasons().contains(line.reason()))) {
            because.add(WE_PAY);
            return Payer.MERCHANT;
        }
        because.add(CUSTOMER_PAYS);
        return Payer.CUSTOMER;
    }

    /** Whether the supplier takes it back without being asked. */
    private static boolean supplierTakes(
            List<ReturnPlan.Line> lines,
            @Nullable ReturnPolicy policy,
            boolean fault,
            LocalDate today,
            List<String> because) {
        if (policy == null) {
            because.add(NOT_AGREED);
            return false;
        }
        boolean addressed = !policy.to().none();
        if (!addressed) {
            because.add(NO_ADDRESS);
        }
        if (policy.windowDays() == 0) {
            because.add(TAKES_NOTHING + (fault ? " but what was its fault" : ""));
            return fault && addressed;
        }
        LocalDate delivered = lines.stream()
                .map(line -> line.of().deliveredOn())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (delivered == null) {
            because.add("It has not arrived, as far as we know");
            return false;
        }
        LocalDate last = delivered.plusDays(policy.windowDays());
        boolean inTime = !today.isAfter(last);
        because.add(TAKES_UNTIL + Words.day(last) + (inTime ? "" : ": that is over"));
        return inTime && addressed;
    }
}
