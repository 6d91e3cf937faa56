package io.dropline.finance.chasing;

import io.dropline.finance.claims.ClaimLetters;
import io.dropline.finance.claims.ClaimStory;
import io.dropline.finance.letters.ClaimLetter;
import io.dropline.finance.letters.Correspondence;
import io.dropline.letter.Words;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letter that reminds a supplier, the counters and the story of it. At most one goes to a supplier on one of its days. */
@Component
class Reminders {
    /** @param chased the claims it names, each with how many reminders of it count as written with this one */
    record Reminder(Correspondence.Party party, ClaimLetter.Purpose purpose, Map<DueClaim, Integer> chased) {}

    private final ChaseStore store;
    private final ClaimLetters letters;
    private final ClaimStory story;
    private final Clock clock;

    Reminders(ChaseStore store, ClaimLetters letters, ClaimStory story, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.story = story;
        this.clock = clock;
    }

    /**
     * Writes the letters of today, at most one a supplier. The caller has looked that none went today, and leaves them in the outbox.
     *
     * @param by who wants them
     */
    List<OutboxDraft> write(MerchantId merchant, List<Reminder> reminders, String by) {
        if (reminders.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<UUID, Integer> counters = new LinkedHashMap<>();
        List<ClaimStory.Entry> entries = new ArrayList<>();
        for (Reminder reminder : reminders) {
            reminder.chased().forEach((claim, times) -> {
                counters.put(claim.id(), times);
                entries.add(entry(reminder.party(), claim, now, by));
            });
        }
        store.reminded(merchant, counters, now);
        story.add(merchant, entries);
        return letters.about(
                merchant,
                reminders.stream().map(reminder -> topic(reminder, now)).toList(),
                now);
    }

    private static ClaimStory.Entry entry(Correspondence.Party party, DueClaim claim, Instant now, String by) {
        return new ClaimStory.Entry(
                claim.id(),
                claim.orderId(),
                "reminded",
                by,
                "Reminded " + party.debtor().name() + " of " + claim.number() + ": "
                        + Words.money(claim.open(), claim.currency())
                        + (claim.dueOn().isAfter(party.today(now)) ? ", due on " : ", due since ")
                        + Words.day(claim.dueOn()) + ".");
    }

    private static ClaimLetters.Topic topic(Reminder reminder, Instant now) {
        Correspondence.Party party = reminder.party();
        return new ClaimLetters.Topic(
                party,
                reminder.purpose(),
                "claims-" + party.today(now) + "." + party.id() + "@dropline",
                reminder.chased().keySet().stream().map(DueClaim::id).toList());
    }

    static boolean wentToday(Correspondence.Party party, @Nullable Instant lastReminded, Instant now) {
        return lastReminded != null && !party.today(lastReminded).isBefore(party.today(now));
    }

    /**
     * Later reminders are plainer.
     *
     * @param step 1 for the first
     * @param steps how many there are by the merchant's rules
     */
    static ClaimLetter.Purpose purpose(int step, int steps) {
        return step >= steps
                ? ClaimLetter.Purpose.LAST_REMINDER
                : step == 1 ? ClaimLetter.Purpose.FIRST_REMINDER : ClaimLetter.Purpose.SECOND_REMINDER;
    }
}
