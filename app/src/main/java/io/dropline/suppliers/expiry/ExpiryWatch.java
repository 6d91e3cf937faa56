package io.dropline.suppliers.expiry;

import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says 60, 30 and 7 days ahead that an authorization ends, each once and each graver, and what its end has stopped. What was said is taken back when
 * it is renewed or revoked.
 */
@Component
public class ExpiryWatch implements MerchantJob {
    static final String ENDS = "authorization.ends";
    static final String ENDED = "authorization.ended";

    /** What ended longer ago is history. */
    private static final int REMEMBERED_DAYS = 90;

    private final ExpiryStore store;
    private final Problems problems;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpiryWatch(ExpiryStore store, Problems problems, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.problems = problems;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "authorization-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(MerchantId merchant) {
        look(merchant);
    }

    /** Brings what is said about a merchant's authorizations in line with how they stand today. */
    public void look(MerchantId merchant) {
        transaction.executeWithoutResult(unused -> {
            LocalDate today = today();
            Map<String, Problem> wanted = new LinkedHashMap<>();
            store.endings(merchant, today.minusDays(REMEMBERED_DAYS), today.plusDays(ExpiryStep.FIRST_WARNING), today)
                    .forEach(ending -> problem(merchant, ending, today)
                            .ifPresent(problem -> wanted.put(problem.subject(), problem)));
            Map<String, ExpiryStore.Said> said = store.said(merchant, List.copyOf(wanted.keySet()));
            takeBack(merchant, wanted, said);
            problems.raise(wanted.values().stream()
                    .filter(problem -> isNews(problem, said.get(problem.subject())))
                    .toList());
        });
    }

    /** What was said once is not said again; what is still open is brought up to date. */
    private static boolean isNews(Problem problem, ExpiryStore.@Nullable Said said) {
        return said == null || (said.open() && !said.reason().equals(problem.reason()));
    }

    private void takeBack(MerchantId merchant, Map<String, Problem> wanted, Map<String, ExpiryStore.Said> said) {
        List<String> overtaken = new ArrayList<>();
        List<String> over = new ArrayList<>();
        said.forEach((subject, one) -> {
            if (one.open() && !wanted.containsKey(subject)) {
                boolean still =
                        wanted.keySet().stream().anyMatch(other -> of(other).equals(of(subject)));
                (still ? overtaken : over).add(subject);
            }
        });
        problems.resolve(merchant, ENDS, overtaken, "A graver warning has taken its place");
        for (String kind : List.of(ENDS, ENDED)) {
            problems.resolve(merchant, kind, over, "It was renewed or revoked, or nothing hangs on it any more");
        }
    }

    /** The authorization a subject is about. */
    private static String of(String subject) {
        return subject.split(":", -1)[1];
    }

    private static Optional<Problem> problem(MerchantId merchant, Ending ending, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, ending.to());
        return left < 0
                ? Optional.of(ending).filter(one -> one.offers() > 0).map(one -> ended(merchant, one))
                : ExpiryStep.of(left).map(step -> ends(merchant, ending, step));
    }

    private static Problem ends(MerchantId merchant, Ending ending, ExpiryStep step) {
        return new Problem(
                merchant,
                ENDS,
                "authorization:" + ending.id() + ":" + ending.to() + ":" + step.days(),
                null,
                step.severity(),
                "The authorization of " + ending.supplier() + " for " + ending.brand() + " ends on " + ending.to(),
                ending.offers() == 0
                        ? "No offer hangs on it"
                        : counted(ending.offers(), "offer hangs", "offers hang") + " on it: " + named(ending),
                "Ask the supplier for a letter that holds longer, and renew the authorization; or revoke it.",
                link(ending));
    }

    private static Problem ended(MerchantId merchant, Ending ending) {
        return new Problem(
                merchant,
                ENDED,
                "authorization:" + ending.id() + ":" + ending.to() + ":0",
                null,
                Severity.URGENT,
                "The authorization of " + ending.supplier() + " for " + ending.brand() + " ended on " + ending.to(),
                counted(ending.offers(), "offer may", "offers may") + " no longer be used"
                        + (ending.territory().isEmpty() ? "" : " for " + String.join(", ", ending.territory())) + ": "
                        + named(ending) + "; "
                        + (ending.orders() == 0
                                ? "no open order waits"
                                : counted(ending.orders(), "open order waits", "open orders wait") + " for such goods"),
                "Renew the authorization, or find another supplier.",
                link(ending));
    }

    private static String named(Ending ending) {
        String some = String.join(", ", ending.skus());
        int more = ending.offers() - ending.skus().size();
        return more == 0 ? some : some + " and " + more + " more";
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String link(Ending ending) {
        return "/suppliers/" + ending.supplierId() + "/authorizations";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
