package io.dropline.console.returns;

import io.dropline.console.page.Form;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.rules.Returnable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A return that a person here opens for a customer who called. */
public record NewRmaPage(UUID order, String orderNumber, List<Line> lines, Form form) {
    /** @param units that were shipped and did not come back */
    public record Line(UUID id, String title, String supplier, int units) {}

    static List<Line> lines(List<Returnable> shipped) {
        Map<UUID, Line> lines = new LinkedHashMap<>();
        for (Returnable one : shipped) {
            if (one.free() > 0) {
                lines.merge(
                        one.orderLineId(),
                        new Line(one.orderLineId(), one.title(), one.supplier(), one.free()),
                        (left, right) -> new Line(
                                left.id(),
                                left.title(),
                                left.supplier().equals(right.supplier())
                                        ? left.supplier()
                                        : left.supplier() + ", " + right.supplier(),
                                left.units() + right.units()));
            }
        }
        return List.copyOf(lines.values());
    }

    public List<ReturnReason> reasons() {
        return Arrays.stream(ReturnReason.values())
                .filter(reason -> reason != ReturnReason.LATE)
                .toList();
    }
}
