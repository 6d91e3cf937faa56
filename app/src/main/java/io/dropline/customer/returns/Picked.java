package io.dropline.customer.returns;

import io.dropline.portal.Typed;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.rules.Wanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What a customer picked, understood; what is wrong is noted in what was typed. Pure. */
record Picked(List<Wanted> lines, ReturnWish wish, String note) {
    private static final int LONGEST_SAID = 500;
    private static final int LONGEST_NOTE = 2_000;

    /** @param order the lines that the page offered */
    static Picked read(Typed typed, List<PickLine> order) {
        List<Wanted> lines = new ArrayList<>();
        for (PickLine line : order) {
            int units = typed.units("units-" + line.id(), 0, line.units());
            if (units > 0) {
                lines.add(new Wanted(line.id(), units, reason(typed, line.id()), said(typed, line.id())));
            }
        }
        typed.problems().check(!lines.isEmpty(), "lines", "Please say what you want to return");
        typed.problems()
                .check(
                        typed.text("note").length() <= LONGEST_NOTE,
                        "note",
                        "Not more than " + LONGEST_NOTE + " characters, please");
        ReturnWish wish =
                typed.text("wish").equals(ReturnWish.EXCHANGE.name()) ? ReturnWish.EXCHANGE : ReturnWish.REFUND;
        return new Picked(lines, wish, typed.text("note"));
    }

    private static ReturnReason reason(Typed typed, UUID line) {
        String said = typed.text("reason-" + line);
        return Arrays.stream(ReturnReason.values())
                .filter(reason -> reason.name().equals(said))
                .findFirst()
                .orElseGet(() -> {
                    typed.problems().check(false, "reason-" + line, "Please choose a reason");
                    return ReturnReason.OTHER;
                });
    }

    private static String said(Typed typed, UUID line) {
        String said = typed.text("said-" + line);
        typed.problems()
                .check(
                        said.length() <= LONGEST_SAID,
                        "said-" + line,
                        "Not more than " + LONGEST_SAID + " characters, please");
        return said;
    }
}
