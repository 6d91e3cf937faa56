package io.dropline.finance.claims;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people here and at suppliers decide about claims. */
@Component
@Transactional
public class ClaimDecisions {
    private static final int LONGEST_REASON = 500;

    /** A supplier's no to one claim, and why. */
    public record Dispute(UUID claimId, String reason) {}

    private final ClaimStore store;
    private final ClaimStory story;
    private final Problems problems;
    private final Audit audit;
    private final Clock clock;

    ClaimDecisions(ClaimStore store, ClaimStory story, Problems problems, Audit audit, Clock clock) {
        this.store = store;
        this.story = story;
        this.problems = problems;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives up what is left of a claim. */
    public Saved<Claim> writeOff(Actor actor, UUID id, String reason) {
        return decide(
                actor,
                id,
                reason,
                ClaimEvent.WRITE_OFF,
                claim -> claim.words(claim.open()) + " of " + claim.number() + " written off: " + reason.strip());
    }

    /** Takes a claim back that was none. */
    public Saved<Claim> withdraw(Actor actor, UUID id, String reason) {
        return decide(
                actor, id, reason, ClaimEvent.WITHDRAW, claim -> claim.number() + " withdrawn: " + reason.strip());
    }

    /** Stands by a claim that the supplier disputes: it is chased again. */
    public Saved<Claim> insist(Actor actor, UUID id, String reason) {
        return decide(
                actor, id, reason, ClaimEvent.INSIST, claim -> "We stand by " + claim.number() + ": " + reason.strip());
    }

    /** Notes that the supplier said no by telephone or in a free mail. */
    public Saved<Claim> disputedByHand(Actor actor, UUID id, String reason) {
        return decide(
                actor,
                id,
                reason,
                ClaimEvent.DISPUTE,
                claim -> claim.supplier() + " disputes " + claim.number() + ": " + reason.strip());
    }

    /** Takes a supplier's noes; answers the claims that are disputed now. Claims of others, and those that have ended, stay as they are. */
    public List<Claim> disputed(MerchantId merchant, UUID supplier, List<Dispute> disputes, String by) {
        Map<UUID, String> reasons = new LinkedHashMap<>();
        disputes.forEach(dispute -> reasons.put(dispute.claimId(), dispute.reason()));
        List<Claim> after = store.lock(merchant, List.copyOf(reasons.keySet())).values().stream()
                .filter(claim -> claim.supplierId().equals(supplier))
                .<Claim>mapMulti((claim, kept) -> ClaimMachine.next(claim.state(), ClaimEvent.DISPUTE)
                        .ifPresent(next -> kept.accept(claim.in(next))))
                .toList();
        if (after.isEmpty()) {
            return after;
        }
        Map<UUID, String> said = new LinkedHashMap<>();
        List<ClaimStory.Entry> entries = new ArrayList<>();
        for (Claim claim : after) {
            String reason = reasons.getOrDefault(claim.id(), "");
            said.put(claim.id(), reason);
            entries.add(entry(claim, "disputed", by, claim.supplier() + " disputes " + claim.number() + ": " + reason));
        }
        store.save(merchant, after, clock.instant());
        store.said(merchant, said, by);
        story.add(merchant, entries);
        problems.raise(after.stream()
                .map(claim -> problem(merchant, claim, said.getOrDefault(claim.id(), "")))
                .toList());
        return after;
    }

    private Saved<Claim> decide(
            Actor actor, UUID id, String reason, ClaimEvent event, Function<Claim, String> summary) {
        MerchantId merchant = actor.merchantId();
        Claim claim = store.lock(merchant, List.of(id)).get(id);
        if (claim == null) {
            return Saved.wrong("", "There is no such claim");
        }
        boolean partlyWithdrawn =
                event == ClaimEvent.WITHDRAW && claim.credited().signum() > 0;
        return new FieldProblems()
                .check(ClaimMachine.next(claim.state(), event).isPresent() && !partlyWithdrawn, "", impossible(claim))
                .prose(reason, LONGEST_REASON, "reason", "The reason")
                .check(!reason.isBlank(), "reason", "Say why, for those who ask later")
                .orElse(() -> {
                    Claim after = after(claim, event);
                    store.save(merchant, List.of(after), clock.instant());
                    store.said(merchant, Map.of(id, reason.strip()), actor.label());
                    story.add(
                            merchant,
                            List.of(entry(
                                    claim,
                                    after.state().name().toLowerCase(Locale.ROOT),
                                    actor.label(),
                                    summary.apply(claim))));
                    audit.record(
                            actor,
                            "claim." + event.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            claim.number(),
                            Map.of("reason", reason.strip()));
                    if (event == ClaimEvent.DISPUTE) {
                        problems.raise(List.of(problem(merchant, after, reason.strip())));
                    } else {
                        problems.resolve(
                                merchant, Claims.DISPUTED, List.of(Claims.subject(id)), actor.label() + " decided");
                    }
                    return after;
                });
    }

    private static Claim after(Claim claim, ClaimEvent event) {
        return switch (event) {
            case WRITE_OFF -> claim.writeOff();
            case INSIST -> claim.in(ClaimMachine.afterInsisting(claim.credited().signum() > 0));
            case WITHDRAW, DISPUTE ->
                claim.in(ClaimMachine.next(claim.state(), event).orElseThrow());
            case CREDIT_PART, CREDIT_ALL, UNCREDIT_PART, UNCREDIT_ALL ->
                throw new IllegalArgumentException("credit memos do that");
        };
    }

    private static String impossible(Claim claim) {
        return switch (claim.state()) {
            case CREDITED -> claim.number() + " is credited in full; nothing is left of it";
            case WRITTEN_OFF -> claim.number() + " was written off before";
            case WITHDRAWN -> claim.number() + " was withdrawn before";
            case OPEN -> "Nobody disputes " + claim.number();
            case PARTLY_CREDITED, DISPUTED ->
                claim.credited().signum() > 0
                        ? "A part of " + claim.number() + " is credited, so it was owed: write the rest off instead"
                        : "This cannot be done to " + claim.number() + " now";
        };
    }

    private static ClaimStory.Entry entry(Claim claim, String kind, String by, String summary) {
        return new ClaimStory.Entry(claim.id(), claim.orderId(), kind, by, summary);
    }

    private static Problem problem(MerchantId merchant, Claim claim, String reason) {
        return new Problem(
                merchant,
                Claims.DISPUTED,
                Claims.subject(claim.id()),
                claim.orderId(),
                Problem.Severity.WARNING,
                claim.supplier() + " disputes " + claim.number(),
                "About " + claim.words(claim.open()) + " they say: " + reason,
                "Stand by the claim, write it off, or withdraw it.",
                "/claims/" + claim.id());
    }
}
