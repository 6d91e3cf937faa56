package io.dropline.customer.returns;

import io.dropline.returns.rules.MerchantTerms;
import io.dropline.returns.rules.ReturnRules;
import io.dropline.returns.rules.Returnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the order as the customer may give it back.
 *
 * @param units that can be returned now
 * @param lastDay until when; null where nothing of it arrived
 * @param closed why nothing of it can be returned; empty where something can
 */
public record PickLine(
        UUID id,
        String title,
        String kit,
        int units,
        @Nullable LocalDate lastDay,
        String closed) {

    static List<PickLine> of(List<Returnable> order, MerchantTerms terms, LocalDate today) {
        Map<UUID, List<Returnable>> byLine = new LinkedHashMap<>();
        order.forEach(one -> byLine.computeIfAbsent(one.orderLineId(), unused -> new ArrayList<>())
                .add(one));
        return byLine.values().stream().map(some -> line(some, terms, today)).toList();
    }

    private static PickLine line(List<Returnable> some, MerchantTerms terms, LocalDate today) {
        int units = 0;
        int there = 0;
        LocalDate last = null;
        for (Returnable one : some) {
            LocalDate until = ReturnRules.lastDay(one, terms);
            there += one.atCustomer();
            if (until != null && !today.isAfter(until)) {
                units += one.atCustomer();
            }
            if (until != null
                    && one.atCustomer() > 0
                    && (last == null || until.isBefore(last) == today.isAfter(last))) {
                last = until;
            }
        }
        Returnable first = some.getFirst();
        return new PickLine(
                first.orderLineId(), first.title(), first.kit(), units, last, closed(some, units, there, last));
    }

    private static String closed(List<Returnable> some, int units, int there, @Nullable LocalDate last) {
        if (units > 0) {
            return "";
        }
        if (there > 0) {
            return "It could be returned until " + CustomerDays.day(Objects.requireNonNull(last));
        }
        return some.stream().anyMatch(one -> one.returned() > 0) ? "It is being returned" : "It has not arrived yet";
    }
}
