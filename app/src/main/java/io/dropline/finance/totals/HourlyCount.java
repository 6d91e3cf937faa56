package io.dropline.finance.totals;

import io.dropline.finance.books.Bookkeeper;
import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts every hour, so that a gap is seen before anybody opens the page. It raises what nothing else watches: an answer, a parcel, a document, a return
 * or a claim that is late has a problem of its own already.
 */
@Component
public class HourlyCount implements MerchantJob {
    private static final String KIND = "control.gap";
    private static final int DAYS = 90;
    private static final Set<Control> UNWATCHED =
            EnumSet.of(Control.STORE, Control.BOUGHT, Control.CHARGED, Control.INVOICED, Control.BOOKED);

    private final Bookkeeper books;
    private final ControlTotals totals;
    private final Problems problems;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HourlyCount(
            Bookkeeper books, ControlTotals totals, Problems problems, TransactionTemplate transaction, Clock clock) {
        this.books = books;
        this.totals = totals;
        this.problems = problems;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "control-totals";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(MerchantId merchant) {
        books.run(merchant);
        List<Stage> stages = totals.count(merchant, Period.ofDays(DAYS, clock.instant()));
        transaction.executeWithoutResult(unused -> tell(merchant, stages));
    }

    private void tell(MerchantId merchant, List<Stage> stages) {
        problems.raise(stages.stream()
                .filter(stage -> !stage.green() && UNWATCHED.contains(stage.control()))
                .map(stage -> problem(merchant, stage))
                .toList());
        problems.resolve(
                merchant,
                KIND,
                stages.stream()
                        .filter(Stage::green)
                        .map(stage -> subject(stage.control()))
                        .toList(),
                "Everything is accounted for again");
    }

    private static Problem problem(MerchantId merchant, Stage stage) {
        Control control = stage.control();
        Gap first = stage.gaps().getFirst();
        String more = stage.gapCount() == 1 ? "" : ", and " + (stage.gapCount() - 1) + " more";
        return new Problem(
                merchant,
                KIND,
                subject(control),
                null,
                Severity.WARNING,
                "Not accounted for: " + control.in() + " against "
                        + control.out().toLowerCase(Locale.ROOT),
                first.what() + ": " + first.detail() + more,
                control.repair(),
                "/control#" + control.name().toLowerCase(Locale.ROOT));
    }

    private static String subject(Control control) {
        return "control:" + control.name();
    }
}
