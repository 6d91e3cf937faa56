package io.dropline.finance.credits;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.finance.FoldedNumber;
import io.dropline.finance.claims.Claims;
import io.dropline.letter.Words;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes what was said of a credit memo by mistake: what it pays, or all of it. The claims are open again by what it paid of them; the books follow.
 * What was taken back before is done, and changes nothing.
 */
@Component
@Transactional
public class TakingBack {
    private static final int LONGEST_REASON = 500;

    private final CreditStore store;
    private final Claims claims;
    private final Audit audit;
    private final Clock clock;

    TakingBack(CreditStore store, Claims claims, Audit audit, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes back what a memo pays of one claim; the memo itself holds, and what it paid is left of it. */
    public Saved<Credit> match(Actor actor, UUID id, UUID claim, String reason) {
        MerchantId merchant = actor.merchantId();
        Optional<Credit> found = store.lock(merchant, id);
        if (found.isEmpty()) {
            return unknown();
        }
        Credit credit = found.get();
        Map<UUID, BigDecimal> matches = store.matches(merchant, id);
        BigDecimal share = matches.get(claim);
        if (share == null) {
            return store.unmatched(merchant, id, claim)
                    ? new Saved.Done<>(credit)
                    : Saved.wrong("", credit.memo() + " pays nothing of this claim");
        }
        return because(reason).orElse(() -> {
            undo(actor, credit, Map.of(claim, share), reason.strip());
            audit.record(
                    actor,
                    "credit.match-taken-back",
                    credit.memo(),
                    Map.of("reason", reason.strip(), "claim", claim.toString(), "amount", share.toPlainString()));
            return store.find(merchant, id).orElseThrow();
        });
    }

    /** Takes back a memo and all it pays. Its number is free again. */
    public Saved<Credit> memo(Actor actor, UUID id, String reason) {
        MerchantId merchant = actor.merchantId();
        Optional<Credit> found = store.lock(merchant, id);
        if (found.isEmpty()) {
            return unknown();
        }
        Credit credit = found.get();
        if (credit.takenBack() != null) {
            return new Saved.Done<>(credit);
        }
        return because(reason)
                .check(
                        credit.export() == null,
                        "",
                        credit.memo() + " went to accounting with " + credit.export()
                                + ", so it stays a memo. Take back what it pays instead; if it does not hold, ask "
                                + credit.supplier() + " for a paper that corrects it")
                .orElse(() -> {
                    undo(actor, credit, store.matches(merchant, id), reason.strip());
                    store.takeBack(merchant, id, actor.label(), reason.strip(), clock.instant());
                    audit.record(actor, "credit.taken-back", credit.memo(), Map.of("reason", reason.strip()));
                    return store.find(merchant, id).orElseThrow();
                });
    }

    /** Lets a memo hold again that was taken back by mistake; it pays nothing until it is matched. */
    public Saved<Credit> putBack(Actor actor, UUID id) {
        MerchantId merchant = actor.merchantId();
        Optional<Credit> found = store.find(merchant, id);
        if (found.isEmpty()) {
            return unknown();
        }
        store.lockSupplier(merchant, found.get().supplierId());
        Credit credit = store.lock(merchant, id).orElseThrow();
        if (credit.takenBack() == null) {
            return new Saved.Done<>(credit);
        }
        Optional<Credit> another = store.ofMemo(merchant, credit.supplierId(), FoldedNumber.of(credit.memo())).stream()
                .filter(one -> one.takenBack() == null)
                .findFirst();
        if (another.isPresent()) {
            return Saved.wrong(
                    "",
                    "Another credit memo " + credit.memo() + " of " + credit.supplier() + " holds, over "
                            + Words.money(another.get().amount(), another.get().currency())
                            + "; take that one back first");
        }
        store.putBack(merchant, id);
        audit.record(actor, "credit.put-back", credit.memo(), Map.of());
        return new Saved.Done<>(store.find(merchant, id).orElseThrow());
    }

    private void undo(Actor actor, Credit credit, Map<UUID, BigDecimal> shares, String reason) {
        if (shares.isEmpty()) {
            return;
        }
        List<UUID> paid = List.copyOf(shares.keySet());
        claims.lock(actor.merchantId(), paid);
        store.unmatch(actor.merchantId(), credit.id(), paid, actor.label(), reason, clock.instant());
        claims.uncredit(actor.merchantId(), shares, credit.memo(), reason, actor.label());
    }

    private static FieldProblems because(String reason) {
        return new FieldProblems()
                .optional(reason.strip(), LONGEST_REASON, "reason", "The reason")
                .check(!reason.isBlank(), "reason", "Say why, for those who ask later");
    }

    private static Saved<Credit> unknown() {
        return Saved.wrong("", "There is no such credit memo");
    }
}
