package io.dropline.finance.claims;

import io.dropline.finance.letters.Correspondence;
import io.dropline.letter.Words;
import io.dropline.mailroom.Outbox;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.policies.Policies;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens claims: number, day it is due, row, story and the letter to the supplier in one transaction. */
@Component
class Opening {
    private final OpeningStore store;
    private final Correspondence correspondence;
    private final ClaimLetters letters;
    private final Policies policies;
    private final ClaimStory story;
    private final Outbox outbox;
    private final Clock clock;

    Opening(
            OpeningStore store,
            Correspondence correspondence,
            ClaimLetters letters,
            Policies policies,
            ClaimStory story,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.correspondence = correspondence;
        this.letters = letters;
        this.policies = policies;
        this.story = story;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<OpenedClaim> open(MerchantId merchant, List<ClaimDraft> drafts) {
        List<String> sources = drafts.stream().map(ClaimDraft::source).toList();
        store.lockSources(merchant, sources);
        Map<String, OpenedClaim> known = new HashMap<>(store.known(merchant, sources));
        List<ClaimDraft> fresh = drafts.stream()
                .filter(draft -> !known.containsKey(draft.source()))
                .toList();
        if (!fresh.isEmpty()) {
            add(merchant, fresh).forEach(claim -> known.put(claim.source(), claim));
        }
        return drafts.stream()
                .map(draft -> Objects.requireNonNull(known.get(draft.source())))
                .toList();
    }

    private List<OpenedClaim> add(MerchantId merchant, List<ClaimDraft> drafts) {
        Instant now = clock.instant();
        Map<UUID, Correspondence.Party> parties = correspondence.parties(
                merchant, drafts.stream().map(ClaimDraft::supplierId).distinct().toList());
        long number = store.takeNumbers(merchant, drafts.size());
        List<OpeningStore.Row> rows = new ArrayList<>();
        List<ClaimStory.Entry> entries = new ArrayList<>();
        for (ClaimDraft draft : drafts) {
            Correspondence.Party party = Objects.requireNonNull(parties.get(draft.supplierId()));
            OpeningStore.Row row = new OpeningStore.Row(
                    Ids.next(), "CL-" + number++, draft, party.today(now).plusDays(party.payWithinDays()));
            rows.add(row);
            entries.add(new ClaimStory.Entry(
                    row.id(),
                    draft.orderId(),
                    "opened",
                    "Dropline",
                    "Claim " + row.number() + " to " + party.debtor().name() + " for "
                            + Words.money(draft.amount(), draft.currency()) + ", due on " + Words.day(row.dueOn())
                            + ": "
                            + draft.explanation()));
        }
        store.add(merchant, rows, now);
        story.add(merchant, entries);
        if (policies.claims(merchant).document().tellAtOnce()) {
            outbox.write(letters.opened(
                    merchant, parties, rows.stream().map(OpeningStore.Row::id).toList(), now));
        }
        return rows.stream()
                .map(row -> new OpenedClaim(row.id(), row.number(), row.draft().source(), true))
                .toList();
    }
}
