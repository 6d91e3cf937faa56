package io.dropline.insights.score;

import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds how good a merchant's suppliers are, from the facts as they stand. */
@Component
public class Scores {
    /** How far back is looked. */
    public static final int DAYS = 90;

    /** What counts as lately. */
    public static final int LATELY_DAYS = 14;

    /** Suppliers with what was counted of them. */
    record Found(List<Score> scores, Map<UUID, SupplierTallies> counted) {}

    private final TallyStore tallies;
    private final ScoreStore store;
    private final Clock clock;

    Scores(TallyStore tallies, ScoreStore store, Clock clock) {
        this.tallies = tallies;
        this.store = store;
        this.clock = clock;
    }

    /** All suppliers that are not retired, by name. */
    public List<Score> of(MerchantId merchant) {
        return find(merchant).scores();
    }

    /** One of them. */
    public Optional<Score> of(MerchantId merchant, UUID supplier) {
        return of(merchant).stream()
                .filter(score -> score.supplierId().equals(supplier))
                .findFirst();
    }

    /** A supplier's scores of the last {@value #DAYS} days, the oldest first; days on which nothing was reckoned are left out. */
    public List<ScoreDay> history(MerchantId merchant, UUID supplier) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return store.history(merchant, supplier, today.minusDays(DAYS));
    }

    Found find(MerchantId merchant) {
        Instant now = clock.instant();
        Map<UUID, SupplierTallies> counted =
                tallies.count(merchant, now.minus(Duration.ofDays(DAYS)), now.minus(Duration.ofDays(LATELY_DAYS)), now);
        Map<Measure, Double> usual =
                Grading.usual(counted.values().stream().map(one -> one.all).toList());
        Map<UUID, Throttle> throttles = store.throttles(merchant);
        List<Score> scores = new ArrayList<>();
        for (ScoreStore.Named supplier : store.suppliers(merchant)) {
            SupplierTallies of = counted.getOrDefault(
                    supplier.id(), new SupplierTallies(new EnumMap<>(Measure.class), new EnumMap<>(Measure.class)));
            scores.add(new Score(
                    supplier.id(),
                    supplier.code(),
                    supplier.name(),
                    of.orders,
                    of.answerHours(),
                    of.shipDays(),
                    supplier.agreedShipDays(),
                    of.meanCostDrift(),
                    of.returned(),
                    Grading.grade(of.all, usual, of.orders),
                    Arrays.stream(Measure.values())
                            .filter(measure -> Drift.worse(of.before(measure), of.recent(measure)))
                            .toList(),
                    throttles.getOrDefault(supplier.id(), Throttle.none())));
        }
        return new Found(scores, counted);
    }
}
