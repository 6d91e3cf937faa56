package io.dropline.insights.score;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a merchant wants to follow from scores, and the shares that a person sets. */
@Component
public class ScoringChoices {
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final ScoreStore store;
    private final Audit audit;
    private final Clock clock;

    ScoringChoices(JdbcClient jdbc, ScoreStore store, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    public ScoringChoice of(MerchantId merchant) {
        return jdbc.sql("""
                select throttle_by_grade, probation_orders, probation_per_day from scoring_choice where merchant_id = ?""")
                .param(merchant.value())
                .query((row, number) -> new ScoringChoice(
                        row.getBoolean("throttle_by_grade"),
                        row.getInt("probation_orders"),
                        row.getInt("probation_per_day")))
                .optional()
                .orElse(ScoringChoice.NONE);
    }

    @Transactional
    public Saved<ScoringChoice> save(Actor actor, ScoringChoice choice) {
        return new FieldProblems()
                .check(
                        choice.probationOrders() >= 0 && choice.probationOrders() <= MOST,
                        "probationOrders",
                        "From 0 to 1000 purchase orders, please")
                .check(
                        choice.probationPerDay() >= 1 && choice.probationPerDay() <= MOST,
                        "probationPerDay",
                        "From 1 to 1000 a day, please")
                .orElse(() -> {
                    jdbc.sql("""
                            insert into scoring_choice (merchant_id, throttle_by_grade, probation_orders, probation_per_day) values (?, ?, ?, ?)
                            on conflict (merchant_id) do update set throttle_by_grade = excluded.throttle_by_grade,
                                probation_orders = excluded.probation_orders, probation_per_day = excluded.probation_per_day""")
                            .params(
                                    actor.merchantId().value(),
                                    choice.throttleByGrade(),
                                    choice.probationOrders(),
                                    choice.probationPerDay())
                            .update();
                    audit.record(
                            actor, "scoring.saved", "scoring", Map.of("throttleByGrade", choice.throttleByGrade()));
                    return choice;
                });
    }

    /** A person sets what share of the orders that it could have goes to a supplier, from 1 to 100 percent; none is what pausing is for. */
    @Transactional
    public Saved<Integer> share(Actor actor, UUID supplier, int share, String reason) {
        return new FieldProblems()
                .check(share >= 1 && share <= Throttle.ALL, "share", "From 1 to 100 percent, please")
                .text(reason, 200, "reason", "The reason")
                .orElse(() -> {
                    store.throttle(actor.merchantId(), supplier, new Throttle(share, clock.instant(), reason.strip()));
                    audit.record(
                            actor, "supplier.share", supplier.toString(), Map.of("share", share, "reason", reason));
                    return share;
                });
    }
}
