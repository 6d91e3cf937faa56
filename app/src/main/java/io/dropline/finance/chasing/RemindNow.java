package io.dropline.finance.chasing;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.ClaimState;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.letters.ClaimLetter;
import io.dropline.finance.letters.Correspondence;
import io.dropline.mailroom.Outbox;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.Saved;
import io.dropline.policies.Policies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a supplier the reminder of a claim at once because a person wants it: the letter and the counters are those of the reminders that go by themselves. */
@Component
@Transactional
public class RemindNow {
    /**
     * A letter that is on its way.
     *
     * @param supplier its name
     * @param claims how many it names: the one that was asked for, and all that is due
     */
    public record Sent(String supplier, String claim, int claims) {}

    private final Claims claims;
    private final ChaseStore store;
    private final Reminders reminders;
    private final Correspondence correspondence;
    private final Policies policies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    RemindNow(
            Claims claims,
            ChaseStore store,
            Reminders reminders,
            Correspondence correspondence,
            Policies policies,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.claims = claims;
        this.store = store;
        this.reminders = reminders;
        this.correspondence = correspondence;
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reminds of one open claim, due or not, and of all else that is due of this supplier: a second letter could not go today. */
    public Saved<Sent> of(Actor actor, UUID id) {
        MerchantId merchant = actor.merchantId();
        Optional<Claim> found = claims.find(merchant, id);
        if (found.isEmpty()) {
            return Saved.wrong("", "There is no such claim");
        }
        UUID supplier = found.get().supplierId();
        Correspondence.Party party = Objects.requireNonNull(
                correspondence.parties(merchant, List.of(supplier)).get(supplier));
        store.lockSupplier(merchant, supplier);
        LocalDate today = party.today(clock.instant());
        List<DueClaim> due = store.dueOf(merchant, supplier, today, id);
        Optional<DueClaim> asked =
                due.stream().filter(claim -> claim.id().equals(id)).findFirst();
        if (asked.isEmpty()) {
            return Saved.wrong("", impossible(claims.find(merchant, id).orElseThrow()));
        }
        if (Reminders.wentToday(
                party, store.lastReminded(merchant, List.of(supplier)).get(supplier), clock.instant())) {
            return Saved.wrong(
                    "",
                    party.debtor().name()
                            + " was reminded today already, and gets one letter a day at most. Remind it tomorrow, or call it");
        }
        List<Integer> afterDays = policies.claims(merchant).document().remindAfterDays();
        Map<DueClaim, Integer> chased = new LinkedHashMap<>();
        due.forEach(claim -> chased.put(claim, claim.chasedWith(afterDays, today)));
        chased.merge(asked.get(), asked.get().chased() + 1, Math::max);
        ClaimLetter.Purpose purpose = purpose(asked.get(), chased, today, afterDays.size());
        outbox.writeOnce(
                reminders.write(merchant, List.of(new Reminders.Reminder(party, purpose, chased)), actor.label()));
        audit.record(actor, "claim.remind", asked.get().number(), Map.of("claims", due.size()));
        return new Saved.Done<>(new Sent(party.debtor().name(), asked.get().number(), due.size()));
    }

    /** As plain as the plainest step that is reached with this letter. */
    private static ClaimLetter.Purpose purpose(
            DueClaim asked, Map<DueClaim, Integer> chased, LocalDate today, int steps) {
        if (chased.keySet().stream().allMatch(claim -> claim.dueOn().isAfter(today))) {
            return ClaimLetter.Purpose.EARLY_REMINDER;
        }
        int step = chased.entrySet().stream()
                .filter(claim -> !claim.getKey().dueOn().isAfter(today))
                .filter(claim -> claim.getKey().equals(asked)
                        || claim.getValue() > claim.getKey().chased())
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(1);
        return Reminders.purpose(step, steps);
    }

    private static String impossible(Claim claim) {
        return claim.state() == ClaimState.DISPUTED
                ? claim.supplier() + " disputes " + claim.number() + ". Stand by it first, then it can be reminded"
                : claim.number() + " is settled: nothing of it is open any more";
    }
}
