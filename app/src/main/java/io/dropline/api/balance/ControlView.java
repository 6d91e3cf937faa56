package io.dropline.api.balance;

import io.dropline.api.Says;
import io.dropline.finance.totals.Gap;
import io.dropline.finance.totals.Period;
import io.dropline.finance.totals.Stage;
import io.dropline.finance.totals.Sum;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All controls of a period. */
public record ControlView(
        LocalDate first,
        LocalDate last,
        Instant countedAt,

        @Says("Whether every order and every cent is accounted for.")
        boolean green,

        List<Step> steps) {

    /** One control. */
    public record Step(
            String step,
            @Says("What goes in.") String in,
            @Says("What should have come out.") String out,

            @Says("What explains the difference while nothing is wrong.")
            String explained,

            @Says("In = out + open, but for gaps; by currency, an empty one where nothing has a price.")
            List<Sum> sums,

            @Says("How many things are not accounted for.") int gapCount,
            @Says("The oldest of them.") List<Gap> gaps) {}

    static ControlView of(Period period, List<Stage> stages) {
        return new ControlView(
                period.first(),
                period.last(),
                period.now(),
                stages.stream().allMatch(Stage::green),
                stages.stream()
                        .map(stage -> new Step(
                                stage.control().name(),
                                stage.control().in(),
                                stage.control().out(),
                                stage.control().open(),
                                stage.sums(),
                                stage.gapCount(),
                                stage.gaps()))
                        .toList());
    }
}
