package io.dropline.insights.score;

import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every hour: keeps the scores of the day, tells of suppliers who became worse, and gives bad ones fewer orders where the merchant wants that. */
@Component
class ScoreKeeping implements MerchantJob {
    static final String DRIFT = "supplier.drift";

    private final Scores scores;
    private final ScoreStore store;
    private final ScoringChoices choices;
    private final Problems problems;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScoreKeeping(
            Scores scores,
            ScoreStore store,
            ScoringChoices choices,
            Problems problems,
            TransactionTemplate transaction,
            Clock clock) {
        this.scores = scores;
        this.store = store;
        this.choices = choices;
        this.problems = problems;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "supplier-scores";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(MerchantId merchant) {
        transaction.executeWithoutResult(unused -> keep(merchant));
    }

    private void keep(MerchantId merchant) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Scores.Found found = scores.find(merchant);
        store.keep(merchant, today, found.scores());
        store.keepRecords(merchant, found.counted(), today.minusDays(Scores.DAYS), now);
        tellOfDrift(merchant, found.scores());
        if (choices.of(merchant).throttleByGrade()) {
            found.scores().forEach(score -> throttle(merchant, score, now));
        }
    }

    private void tellOfDrift(MerchantId merchant, List<Score> found) {
        List<Problem> worse = new ArrayList<>();
        List<String> fine = new ArrayList<>();
        for (Score score : found) {
            String subject = "supplier:" + score.supplierId();
            if (score.drifting().isEmpty()) {
                fine.add(subject);
            } else {
                worse.add(new Problem(
                        merchant,
                        DRIFT,
                        subject,
                        null,
                        Problem.Severity.WARNING,
                        score.name() + " has become worse",
                        "In the last " + Scores.LATELY_DAYS + " days compared with the time before: "
                                + score.drifting().stream().map(Measure::label).collect(Collectors.joining(", ")),
                        "Look at the figures, and talk to the supplier; pause it if it does not get better.",
                        "/insights/" + score.supplierId()));
            }
        }
        problems.raise(worse);
        problems.resolve(merchant, DRIFT, fine, "It is as it was before.");
    }

    private void throttle(MerchantId merchant, Score score, Instant now) {
        Throttle next = score.throttle().next(score.grade().letter(), now);
        if (next.share() != score.throttle().share()) {
            store.throttle(merchant, score.supplierId(), next);
        }
    }
}
