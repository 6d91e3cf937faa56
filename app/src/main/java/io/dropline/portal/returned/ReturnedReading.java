package io.dropline.portal.returned;

import io.dropline.platform.fields.FieldProblems;
import io.dropline.portal.Typed;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.Inspection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Understands what a supplier typed about goods that came back. Pure, so that it means the same at the door and when it is handled. */
final class ReturnedReading {
    private static final int LONGEST_NOTE = 2_000;

    private ReturnedReading() {}

    /** @param units that were to come back, by line */
    static Inspection read(Typed typed, Map<Integer, Integer> units, String by) {
        FieldProblems problems = typed.problems();
        List<Inspection.Line> lines = new ArrayList<>();
        int all = 0;
        for (Map.Entry<Integer, Integer> line : new TreeMap<>(units).entrySet()) {
            int received = typed.units("received-" + line.getKey(), line.getValue(), line.getValue());
            all += received;
            lines.add(new Inspection.Line(line.getKey(), received, condition(typed, line.getKey())));
        }
        problems.check(all > 0, "received", "Please say how much came back; if nothing did, answer the mail");
        problems.check(
                typed.text("note").length() <= LONGEST_NOTE,
                "note",
                "Not more than " + LONGEST_NOTE + " characters, please");
        return new Inspection(lines, typed.text("note"), typed.amount("credit").orElse(null), by);
    }

    private static GoodsCondition condition(Typed typed, int lineNo) {
        String said = typed.text("condition-" + lineNo);
        return Arrays.stream(GoodsCondition.values())
                .filter(condition -> condition.name().equals(said))
                .findFirst()
                .orElseGet(() -> {
                    typed.problems().check(false, "condition-" + lineNo, "Please choose how it came back");
                    return GoodsCondition.AS_NEW;
                });
    }
}
