package io.dropline.returns;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the supplier, or somebody who spoke with it, says of a parcel that came back.
 *
 * @param note in the supplier's words; may be empty
 * @param credit what it gives for it, in the currency of its purchase orders; null where it said nothing
 * @param by who says it
 */
public record Inspection(
        List<Line> lines, String note, @Nullable BigDecimal credit, String by) {

    /** Whether it names every line of the return once, with no more units than were to come back. */
    public boolean fits(GoodsReturn goods) {
        List<Integer> named = lines.stream().map(Line::lineNo).sorted().toList();
        List<Integer> all =
                goods.lines().stream().map(GoodsReturn.Line::lineNo).sorted().toList();
        return named.equals(all)
                && lines.stream()
                        .allMatch(line -> line.received() >= 0
                                && goods.lines().stream()
                                        .anyMatch(of -> of.lineNo() == line.lineNo() && line.received() <= of.units()));
    }

    /** @param received units of the return's line that are there */
    public record Line(int lineNo, int received, GoodsCondition condition) {}
}
