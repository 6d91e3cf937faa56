package io.dropline.finance.claims;

import io.dropline.platform.MerchantId;
import io.dropline.problems.Problems;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What suppliers owe us. Every command takes a list and runs in its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Claims {
    static final String DISPUTED = "claim.disputed";

    private final Opening opening;
    private final ClaimStore store;
    private final ClaimStory story;
    private final Problems problems;
    private final Clock clock;

    Claims(Opening opening, ClaimStore store, ClaimStory story, Problems problems, Clock clock) {
        this.opening = opening;
        this.store = store;
        this.story = story;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * Opens one claim for each source that has none yet. Asked twice for one source it is one claim, that of the first time.
     *
     * @return one for each source, in the order of the drafts
     */
    public List<OpenedClaim> open(MerchantId merchant, List<ClaimDraft> drafts) {
        Map<String, ClaimDraft> bySource = new LinkedHashMap<>();
        drafts.forEach(draft -> bySource.putIfAbsent(draft.source(), draft));
        return bySource.isEmpty() ? List.of() : opening.open(merchant, new ArrayList<>(bySource.values()));
    }

    /** Locks claims for the rest of the transaction and answers how they stand. */
    public Map<UUID, Claim> lock(MerchantId merchant, List<UUID> ids) {
        return store.lock(merchant, ids);
    }

    /** What a supplier owes, the oldest first; not locked. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Claim> openOf(MerchantId merchant, UUID supplier) {
        return store.openOf(merchant, supplier);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Claim> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    /** @param number "CL-1001" */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Claim> find(MerchantId merchant, String number) {
        return store.find(merchant, number);
    }

    /**
     * Notes what a credit memo pays of locked claims.
     *
     * @param shares by claim; each more than zero, and not more than is open
     * @throws IllegalArgumentException if a claim has ended, or less is open; callers check before
     */
    public void credit(MerchantId merchant, Map<UUID, BigDecimal> shares, String memo, String by) {
        Map<UUID, Claim> locked = store.lock(merchant, List.copyOf(shares.keySet()));
        List<Claim> after = new ArrayList<>();
        List<ClaimStory.Entry> entries = new ArrayList<>();
        shares.forEach((id, share) -> {
            Claim claim = Objects.requireNonNull(locked.get(id));
            if (share.signum() <= 0 || share.compareTo(claim.open()) > 0) {
                throw new IllegalArgumentException(
                        claim.number() + ": " + share + " credited, " + claim.open() + " open");
            }
            boolean all = share.compareTo(claim.open()) == 0;
            Claim credited = claim.credited(
                    share,
                    ClaimMachine.next(claim.state(), all ? ClaimEvent.CREDIT_ALL : ClaimEvent.CREDIT_PART)
                            .orElseThrow());
            after.add(credited);
            entries.add(new ClaimStory.Entry(
                    id,
                    claim.orderId(),
                    "credited",
                    by,
                    claim.supplier() + " credits " + claim.words(share) + " of " + claim.number()
                            + " by credit memo " + memo
                            + (all ? "; nothing is left." : "; " + claim.words(credited.open()) + " is left.")));
        });
        store.save(merchant, after, clock.instant());
        story.add(merchant, entries);
        problems.resolve(
                merchant,
                DISPUTED,
                after.stream().map(claim -> subject(claim.id())).toList(),
                "The supplier credits it");
    }

    /**
     * Notes that what a credit memo paid of locked claims was a mistake: so much of them is open again. What was written off of them was the rest of
     * another sum, so that is open again too.
     *
     * @param shares by claim; each more than zero, and not more than was credited
     * @throws IllegalArgumentException if less was credited, or nothing ever; callers check before
     */
    public void uncredit(MerchantId merchant, Map<UUID, BigDecimal> shares, String memo, String reason, String by) {
        Map<UUID, Claim> locked = store.lock(merchant, List.copyOf(shares.keySet()));
        List<Claim> after = new ArrayList<>();
        List<ClaimStory.Entry> entries = new ArrayList<>();
        Map<UUID, String> unsaid = new LinkedHashMap<>();
        shares.forEach((id, share) -> {
            Claim claim = Objects.requireNonNull(locked.get(id));
            if (share.signum() <= 0 || share.compareTo(claim.credited()) > 0) {
                throw new IllegalArgumentException(
                        claim.number() + ": " + share + " taken back, " + claim.credited() + " credited");
            }
            boolean all = share.compareTo(claim.credited()) == 0;
            boolean writtenOff = claim.writtenOff().signum() > 0;
            Claim open = claim.uncredited(
                    share,
                    ClaimMachine.next(claim.state(), all ? ClaimEvent.UNCREDIT_ALL : ClaimEvent.UNCREDIT_PART)
                            .orElseThrow());
            after.add(open);
            if (writtenOff) {
                unsaid.put(id, "");
            }
            entries.add(new ClaimStory.Entry(
                    id,
                    claim.orderId(),
                    "credit-taken-back",
                    by,
                    "What credit memo " + memo + " paid of " + claim.number() + " is taken back, " + claim.words(share)
                            + ": " + reason + ". " + claim.words(open.open()) + " is open again"
                            + (writtenOff ? ", with what was written off." : ".")));
        });
        store.save(merchant, after, clock.instant());
        store.said(merchant, unsaid, "");
        story.add(merchant, entries);
    }

    static String subject(UUID claim) {
        return "claim:" + claim;
    }
}
