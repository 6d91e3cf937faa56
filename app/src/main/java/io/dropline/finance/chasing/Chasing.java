package io.dropline.finance.chasing;

import io.dropline.finance.letters.Correspondence;
import io.dropline.letter.Words;
import io.dropline.mailroom.Outbox;
import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.ClaimRules;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds suppliers of what they owe: by at most one letter a day to each, which names all that is due, each step plainer than the one before. Some
 * days after the last a person is told. What a supplier disputes waits for us, not for it.
 */
@Component
class Chasing implements MerchantJob {
    static final String UNANSWERED = "claim.unanswered";

    private final ChaseStore store;
    private final Correspondence correspondence;
    private final Reminders reminders;
    private final Policies policies;
    private final Outbox outbox;
    private final Problems problems;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Chasing(
            ChaseStore store,
            Correspondence correspondence,
            Reminders reminders,
            Policies policies,
            Outbox outbox,
            Problems problems,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.correspondence = correspondence;
        this.reminders = reminders;
        this.policies = policies;
        this.outbox = outbox;
        this.problems = problems;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "claim-chasing";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(MerchantId merchant) {
        transaction.executeWithoutResult(unused -> chase(merchant));
    }

    private void chase(MerchantId merchant) {
        Map<UUID, List<DueClaim>> due = store.due(merchant, latestDay());
        ClaimRules rules = policies.claims(merchant).document();
        Map<UUID, Correspondence.Party> parties = correspondence.parties(merchant, List.copyOf(due.keySet()));
        Map<UUID, Instant> reminded = store.lastReminded(merchant, List.copyOf(due.keySet()));
        List<Reminders.Reminder> today = new ArrayList<>();
        List<Problem> hopeless = new ArrayList<>();
        due.forEach((supplier, claims) -> {
            Correspondence.Party party = Objects.requireNonNull(parties.get(supplier));
            remind(party, claims, rules, reminded.get(supplier), today);
            hopeless(merchant, party, claims, rules, hopeless);
        });
        outbox.writeOnce(reminders.write(merchant, today, "Dropline"));
        problems.raise(hopeless);
        List<String> still = hopeless.stream().map(Problem::subject).toList();
        problems.resolve(
                merchant,
                UNANSWERED,
                store.told(merchant).stream()
                        .filter(subject -> !still.contains(subject))
                        .toList(),
                "Nothing is left that we wait for");
    }

    private void remind(
            Correspondence.Party party,
            List<DueClaim> claims,
            ClaimRules rules,
            @Nullable Instant lastReminded,
            List<Reminders.Reminder> due) {
        LocalDate today = party.today(clock.instant());
        int step = claims.stream()
                .mapToInt(claim -> claim.chasedWith(rules.remindAfterDays(), today) > claim.chased()
                        ? claim.chasedWith(rules.remindAfterDays(), today)
                        : 0)
                .max()
                .orElse(0);
        if (step == 0 || Reminders.wentToday(party, lastReminded, clock.instant())) {
            return;
        }
        Map<DueClaim, Integer> chased = new LinkedHashMap<>();
        claims.forEach(claim -> chased.put(claim, claim.chasedWith(rules.remindAfterDays(), today)));
        due.add(new Reminders.Reminder(
                party, Reminders.purpose(step, rules.remindAfterDays().size()), chased));
    }

    private void hopeless(
            MerchantId merchant,
            Correspondence.Party party,
            List<DueClaim> claims,
            ClaimRules rules,
            List<Problem> problems) {
        LocalDate today = party.today(clock.instant());
        List<DueClaim> silent = claims.stream()
                .filter(claim ->
                        claim.hopeless(rules.remindAfterDays().size(), rules.giveUpAfterDays(), today, party.zone()))
                .toList();
        if (silent.isEmpty()) {
            return;
        }
        Map<String, BigDecimal> sums = new TreeMap<>();
        silent.forEach(claim -> sums.merge(claim.currency(), claim.open(), BigDecimal::add));
        String owed = sums.entrySet().stream()
                .map(sum -> Words.money(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(" and "));
        problems.add(new Problem(
                merchant,
                UNANSWERED,
                "accounts:" + party.id(),
                null,
                Problem.Severity.WARNING,
                party.debtor().name() + " does not answer our claims",
                owed + " is due and all reminders went without an answer: "
                        + silent.stream().map(DueClaim::number).collect(Collectors.joining(", ")),
                "Call them, deduct it from their next invoice, or write it off.",
                "/claims?supplier=" + party.id()));
    }

    /** The day where it is latest on earth: each supplier's own day is looked at after. */
    private LocalDate latestDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }
}
