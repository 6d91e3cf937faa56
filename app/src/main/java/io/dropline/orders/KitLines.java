package io.dropline.orders;

import io.dropline.platform.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Kits in orders: a line for each part beneath the line of the kit, so many units of it for each kit. Pure but for new ids. */
final class KitLines {
    private KitLines() {}

    /**
     * The rows of lines as they are told; the parts of kits come after all of them.
     *
     * @param lastLine the number of the last line the order has already
     */
    static List<LineStore.Row> rows(UUID order, int lastLine, List<StoreOrder.Line> lines, Catalogued catalogue) {
        List<LineStore.Row> rows = new ArrayList<>();
        int number = lastLine;
        for (StoreOrder.Line line : lines) {
            boolean kit =
                    line.requiresShipping() && !catalogue.parts(line.sku()).isEmpty();
            rows.add(new LineStore.Row(
                    order, Ids.next(), ++number, kit ? line.withoutShipping() : line, kit, null, null, 0, null));
        }
        for (LineStore.Row row : List.copyOf(rows)) {
            if (row.kit()) {
                for (Catalogued.Part part : catalogue.parts(row.line().sku())) {
                    rows.add(part(
                            order,
                            row.id(),
                            row.line().storeRef(),
                            Math.max(0, row.line().quantity()),
                            0,
                            Math.max(0, row.line().quantity()),
                            ++number,
                            part));
                }
            }
        }
        return rows;
    }

    /** The parts of a line that was written before its SKU was a kit. */
    static List<LineStore.Row> late(RoutableStore.LateKit line, Catalogued catalogue, int lastLine) {
        List<LineStore.Row> rows = new ArrayList<>();
        for (Catalogued.Part part : catalogue.parts(line.sku())) {
            rows.add(part(
                    line.orderId(),
                    line.id(),
                    line.storeRef(),
                    line.quantity(),
                    line.cancelled(),
                    line.told(),
                    lastLine + rows.size() + 1,
                    part));
        }
        return rows;
    }

    /** The store knows nothing of parts: their reference is made of the kit's. */
    private static LineStore.Row part(
            UUID order,
            UUID kit,
            String kitRef,
            int kits,
            int cancelledKits,
            int told,
            int number,
            Catalogued.Part part) {
        StoreOrder.Line line = new StoreOrder.Line(
                kitRef + "#" + part.sku(),
                part.sku(),
                part.title(),
                Math.multiplyExact(kits, part.perKit()),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                true);
        return new LineStore.Row(
                order,
                Ids.next(),
                number,
                line,
                false,
                kit,
                part.perKit(),
                cancelledKits * part.perKit(),
                told * part.perKit());
    }

    /** Units that come to a line when the store wants more of it than it told before; what was reduced and not taken back counts. */
    static int more(LineStore.Standing line, int wanted) {
        int here = line.quantity() - line.cancelled();
        int notTakenBack = Math.max(0, here - line.told());
        return Math.max(0, wanted - line.told() - notTakenBack);
    }

    /**
     * Units of a line that are on purchase orders; of a kit, those of which some part is. None where all of them have left: nothing of them can be
     * taken back, and what the store takes off the order then is a refund.
     */
    static int onPurchase(LineStore.Standing line, List<LineStore.Standing> parts) {
        return parts.stream()
                .filter(part -> part.toCome() > 0)
                .mapToInt(part -> Math.ceilDiv(part.allocated(), part.perKit()))
                .max()
                .orElse(line.toCome() > 0 ? line.allocated() : 0);
    }

    /**
     * What changes when the store wants so many of a line. What is on purchase orders is not cancelled; of a kit nothing is as long as a part is.
     *
     * @param parts of a kit; a line without parts is its own
     */
    static List<LineStore.Change> changes(
            UUID order, LineStore.Standing line, List<LineStore.Standing> parts, int wanted) {
        int quantity = Math.addExact(line.quantity(), more(line, wanted));
        List<LineStore.Change> changes = new ArrayList<>();
        int cancelled = quantity;
        for (LineStore.Standing part : parts) {
            int units = Math.multiplyExact(quantity, part.perKit());
            int gone = units - net(part, wanted * part.perKit());
            cancelled = Math.min(cancelled, gone / part.perKit());
            changes.add(new LineStore.Change(order, part.id(), units, gone, wanted * part.perKit()));
        }
        if (parts.isEmpty()) {
            cancelled = quantity - net(line, wanted);
        }
        changes.add(new LineStore.Change(order, line.id(), quantity, cancelled, wanted));
        return changes;
    }

    /** Units that stand afterwards: so many more than before, or those wanted and those that are on purchase orders. */
    private static int net(LineStore.Standing line, int wanted) {
        int here = line.quantity() - line.cancelled();
        if (wanted < line.told()) {
            return Math.max(line.allocated(), Math.min(here, wanted));
        }
        return here < line.told() ? here + wanted - line.told() : Math.max(here, wanted);
    }
}
