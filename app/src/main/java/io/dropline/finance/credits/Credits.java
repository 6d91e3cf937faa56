package io.dropline.finance.credits;

import io.dropline.finance.FoldedNumber;
import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.Claims;
import io.dropline.letter.Words;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes credit memos and matches them with claims: a memo once, never more than it says, never more than a claim has left. */
@Component
@Transactional
public class Credits {
    private static final int LONGEST_NUMBER = 60;

    private final CreditStore store;
    private final Claims claims;
    private final Clock clock;

    Credits(CreditStore store, Claims claims, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.clock = clock;
    }

    /** Takes a memo. Told again word for word it is the same memo and does nothing more. */
    public Saved<Credit> take(MerchantId merchant, CreditDraft draft) {
        Optional<String> supplier = store.lockSupplier(merchant, draft.supplierId());
        if (supplier.isEmpty()) {
            return Saved.wrong("supplier", "There is no such supplier");
        }
        String folded = FoldedNumber.of(draft.memo());
        List<Credit> known = store.ofMemo(merchant, draft.supplierId(), folded);
        if (!known.isEmpty() && known.getFirst().takenBack() == null) {
            return again(merchant, draft, known.getFirst());
        }
        Optional<Credit> takenBack =
                known.stream().filter(one -> samePaper(one, draft)).findFirst();
        if (takenBack.isPresent()) {
            return Saved.wrong("memo", takenBack(takenBack.get()));
        }
        Map<UUID, Claim> locked =
                claims.lock(merchant, List.copyOf(draft.shares().keySet()));
        return check(draft, folded, locked).orElse(() -> {
            UUID id = Ids.next();
            store.add(merchant, id, draft, folded, clock.instant());
            match(merchant, id, draft.memo(), draft.shares(), draft.by());
            return store.lock(merchant, id).orElseThrow();
        });
    }

    @Transactional(readOnly = true)
    public Optional<Credit> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    /** Matches what is left of a memo with further claims. */
    public Saved<Credit> match(MerchantId merchant, UUID id, Map<UUID, BigDecimal> shares, String by) {
        Optional<Credit> found = store.lock(merchant, id);
        if (found.isEmpty()) {
            return Saved.wrong("", "There is no such credit memo");
        }
        Credit credit = found.get();
        BigDecimal wanted = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (credit.takenBack() != null) {
            return Saved.wrong("", credit.memo() + " was taken back; put it back first");
        }
        FieldProblems problems = new FieldProblems()
                .check(!shares.isEmpty(), "", "Say which claims it pays")
                .check(
                        wanted.compareTo(credit.unmatched()) <= 0,
                        "",
                        "Only " + Words.money(credit.unmatched(), credit.currency()) + " of " + credit.memo()
                                + " is not matched yet; these are "
                                + Words.money(wanted, credit.currency()));
        shares(
                problems,
                credit.supplierId(),
                credit.currency(),
                shares,
                claims.lock(merchant, List.copyOf(shares.keySet())));
        return problems.orElse(() -> {
            match(merchant, id, credit.memo(), shares, by);
            return store.lock(merchant, id).orElseThrow();
        });
    }

    private void match(MerchantId merchant, UUID id, String memo, Map<UUID, BigDecimal> shares, String by) {
        if (!shares.isEmpty()) {
            claims.credit(merchant, shares, memo, by);
            store.match(merchant, id, shares, by, clock.instant());
        }
    }

    private Saved<Credit> again(MerchantId merchant, CreditDraft draft, Credit known) {
        return samePaper(known, draft) && same(store.matches(merchant, known.id()), draft.shares())
                ? new Saved.Done<>(known)
                : Saved.wrong(
                        "memo",
                        "Credit memo " + known.memo() + " of " + known.supplier() + " was entered before: "
                                + Words.money(known.amount(), known.currency()) + " of "
                                + Words.dayOfYear(known.memoDate())
                                + ". Another memo needs its own number");
    }

    /** What was taken back is not taken again because somebody, or a program, tells of the same paper once more. */
    private static String takenBack(Credit known) {
        Credit.TakenBack back = Objects.requireNonNull(known.takenBack());
        return "Credit memo " + known.memo() + " of " + known.supplier() + " over "
                + Words.money(known.amount(), known.currency()) + " of " + Words.dayOfYear(known.memoDate())
                + " was taken back by "
                + back.by() + ": " + back.because() + ". If it holds after all, put it back on its page";
    }

    private static boolean samePaper(Credit known, CreditDraft draft) {
        return known.amount().compareTo(draft.amount()) == 0
                && known.currency().equals(draft.currency())
                && known.memoDate().equals(draft.memoDate());
    }

    private static boolean same(Map<UUID, BigDecimal> kept, Map<UUID, BigDecimal> told) {
        return kept.keySet().equals(told.keySet())
                && told.entrySet().stream()
                        .allMatch(share -> kept.getOrDefault(share.getKey(), BigDecimal.ZERO)
                                        .compareTo(share.getValue())
                                == 0);
    }

    private FieldProblems check(CreditDraft draft, String folded, Map<UUID, Claim> locked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        FieldProblems problems = new FieldProblems()
                .text(draft.memo(), LONGEST_NUMBER, "memo", "The memo's number")
                .check(draft.memo().isBlank() || !folded.isEmpty(), "memo", "A number has a letter or a digit in it")
                .check(
                        !draft.memoDate().isAfter(today.plusDays(1)),
                        "memoDate",
                        "The memo is dated " + Words.dayOfYear(draft.memoDate()) + ", which is still to come")
                .currency(draft.currency(), "currency")
                .money(draft.amount(), "amount", "The amount")
                .check(draft.amount().signum() > 0, "amount", "The amount must be more than zero")
                .check(
                        draft.matched().compareTo(draft.amount()) <= 0,
                        "amount",
                        "The memo is over " + Words.money(draft.amount(), known(draft.currency()))
                                + ", but the claims it is to pay are "
                                + Words.money(draft.matched(), known(draft.currency())));
        shares(problems, draft.supplierId(), draft.currency(), draft.shares(), locked);
        return problems;
    }

    private static void shares(
            FieldProblems problems,
            UUID supplier,
            String currency,
            Map<UUID, BigDecimal> shares,
            Map<UUID, Claim> locked) {
        shares.forEach((id, share) -> {
            String field = "claim-" + id;
            Claim claim = locked.get(id);
            if (claim == null || !claim.supplierId().equals(supplier)) {
                problems.check(false, field, "There is no such claim to this supplier");
                return;
            }
            problems.money(share, field, "The amount for " + claim.number())
                    .check(share.signum() > 0, field, "The amount for " + claim.number() + " must be more than zero");
            if (!claim.currency().equals(currency)) {
                problems.check(
                        false,
                        field,
                        claim.number() + " is in " + claim.currency() + " and the memo in " + currency
                                + ": ask the supplier for a memo in " + claim.currency());
            } else {
                problems.check(
                        share.compareTo(claim.open()) <= 0,
                        field,
                        claim.open().signum() == 0
                                ? claim.number() + " is settled: nothing of it is open any more"
                                : "Only " + Words.money(claim.open(), currency) + " of " + claim.number()
                                        + " is open; what is above it stays unmatched on the memo");
            }
        });
    }

    /** What is no currency is told beside; amounts are then written without one. */
    private static String known(String currency) {
        return currency.matches("[A-Z]{3}") ? currency : "";
    }
}
