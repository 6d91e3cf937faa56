package io.dropline.aftersales.money;

import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnState;
import java.util.List;
import java.util.Objects;

/** What is paid for of a return: what the supplier has, or all of it where nobody looked yet or nothing is to be sent. Pure. */
public final class CameBack {
    private CameBack() {}

    /** Units of a line that are paid for. */
    public static int units(GoodsReturn goods, GoodsReturn.Line line) {
        return inspected(goods) ? line.received() : line.units();
    }

    /** The lines of which something is paid for, with those units. */
    public static List<GoodsReturn.Line> lines(GoodsReturn goods) {
        return goods.lines().stream()
                .filter(line -> units(goods, line) > 0)
                .map(line -> line.of(units(goods, line)))
                .toList();
    }

    /** Whether the supplier has said how the goods are. */
    public static boolean inspected(GoodsReturn goods) {
        return !goods.returnless()
                && (goods.state() == ReturnState.INSPECTED || goods.state() == ReturnState.RESOLVED)
                && goods.lines().stream().allMatch(line -> line.condition() != null);
    }

    /** Whether nothing is to come any more, so that it can end: the supplier said how the goods are, or the customer keeps them. */
    public static boolean settleable(GoodsReturn goods) {
        return goods.returnless() ? goods.state() == ReturnState.AUTHORIZED : inspected(goods);
    }

    /** Why a person has to look at what the supplier found, before anybody is paid; empty if nothing speaks against it. */
    public static List<String> doubts(GoodsReturn goods) {
        return goods.lines().stream()
                .map(line -> doubt(line))
                .filter(doubt -> !doubt.isEmpty())
                .toList();
    }

    private static String doubt(GoodsReturn.Line line) {
        if (line.received() < line.units()) {
            return line.title() + ": " + line.received() + " of " + line.units() + " came back";
        }
        return switch (Objects.requireNonNull(line.condition())) {
            case WRONG_GOODS -> line.title() + ": other goods came back";
            case DAMAGED ->
                broken(line.reason()) ? "" : line.title() + ": it came back damaged, and was not when it arrived";
            case AS_NEW, OPENED, USED -> "";
        };
    }

    /** Whether it was broken, or not what was ordered, when the customer got it. */
    private static boolean broken(ReturnReason reason) {
        return reason.supplierAtFault();
    }

    /** Whether the customer used what was as it had to be. */
    static boolean worn(GoodsReturn.Line line) {
        return !line.reason().supplierAtFault() && line.condition() == GoodsCondition.USED;
    }
}
