package io.dropline.finance.match;

import io.dropline.finance.match.Difference.Kind;
import io.dropline.letter.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what one comparison finds. */
final class Findings {
    private final String currency;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Difference> tolerated = new ArrayList<>();
    private final List<Match.Row> rows = new ArrayList<>();
    private final Map<Integer, Match.Place> places = new HashMap<>();
    private BigDecimal agreed = BigDecimal.ZERO;

    Findings(String currency) {
        this.currency = currency;
    }

    Match result() {
        return new Match(differences, tolerated, rows, places);
    }

    /** What was agreed for all that is asked for, so far. */
    BigDecimal agreed() {
        return agreed;
    }

    void agree(BigDecimal amount) {
        agreed = agreed.add(amount);
    }

    BigDecimal tolerated() {
        return tolerated.stream().map(Difference::overcharge).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    int toleratedLines() {
        return tolerated.size();
    }

    void place(int lineNo, Match.Place place) {
        places.put(lineNo, place);
    }

    void row(Billed.Line line, @Nullable Ordered of, Ordered.@Nullable Line agreed, int before) {
        boolean fee = line.kind() == ChargeKind.DROP_FEE || line.kind() == ChargeKind.FREIGHT;
        BigDecimal each = agreed != null ? agreed.unitCost() : of != null && fee ? of.agreed(line.kind()) : null;
        rows.add(new Match.Row(
                line.lineNo(),
                of == null ? line.purchaseOrder() : of.number(),
                of == null ? null : of.id(),
                agreed != null
                        ? agreed.title()
                        : line.kind() == ChargeKind.GOODS
                                ? "Goods we do not know"
                                : line.kind().label(),
                line.supplierSku(),
                agreed == null ? null : agreed.quantity(),
                each,
                agreed == null ? null : agreed.shipped(),
                before,
                line.units(),
                line.unitCost(),
                line.amount(),
                agreed == null ? each : times(agreed.unitCost(), line.units())));
    }

    void differ(Kind kind, int lineNo, @Nullable Ordered of, BigDecimal over, String words) {
        differences.add(new Difference(kind, lineNo, of == null ? null : of.id(), over, words));
    }

    /** Notes what is above the agreed: a difference if it is more than allowed. */
    void above(Kind kind, Billed.Line line, Ordered of, BigDecimal over, BigDecimal allowed, String words) {
        if (over.compareTo(allowed) > 0) {
            differ(kind, line.lineNo(), of, over, words);
        } else {
            tolerated.add(new Difference(kind, line.lineNo(), of.id(), over, words));
        }
    }

    String money(BigDecimal amount) {
        return Words.money(amount, currency);
    }

    static String named(List<Ordered.Before> before) {
        return before.stream().map(Ordered.Before::invoice).distinct().collect(Collectors.joining(", "));
    }

    static String quoted(String text) {
        return "\"" + text.strip() + "\"";
    }

    static BigDecimal times(BigDecimal each, int units) {
        return each.multiply(BigDecimal.valueOf(units));
    }
}
