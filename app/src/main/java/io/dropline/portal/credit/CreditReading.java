package io.dropline.portal.credit;

import io.dropline.finance.FoldedNumber;
import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.ClaimDecisions;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.letter.Words;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.portal.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Understands what a supplier typed into the credit page. What is wrong is noted in what was typed; then the result must not be used. */
final class CreditReading {
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_REASON = 500;
    private static final int OLDEST_DAYS = 1100;

    private CreditReading() {}

    static CreditDraft credit(CreditSheet sheet, Typed typed, LocalDate today) {
        FieldProblems problems = typed.problems();
        String memo = typed.text("memo");
        problems.text(memo, LONGEST_NUMBER, "memo", "The memo's number");
        problems.check(
                memo.isBlank() || !FoldedNumber.of(memo).isEmpty(), "memo", "A number has a letter or a digit in it");
        LocalDate date = typed.day("memoDate", today.minusDays(OLDEST_DAYS), today.plusDays(1))
                .orElse(today);
        Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
        TreeSet<String> currencies = new TreeSet<>();
        for (CreditSheet.Row row : sheet.claims()) {
            String field = "amount-" + row.field();
            BigDecimal share = typed.money(field);
            if (share.signum() > 0) {
                Claim claim = row.claim();
                problems.check(
                        share.compareTo(claim.open()) <= 0,
                        field,
                        "Only " + Words.money(claim.open(), claim.currency()) + " is open here");
                shares.put(claim.id(), share);
                currencies.add(claim.currency());
            }
        }
        problems.check(
                typed.wrong() || !shares.isEmpty(),
                "amounts",
                "Please enter what your memo credits, beside each claim");
        problems.check(
                currencies.size() <= 1,
                "amounts",
                "One memo has one currency; please send the form once for each (" + String.join(", ", currencies)
                        + ")");
        return new CreditDraft(
                sheet.supplierId(),
                memo,
                date,
                currencies.isEmpty() ? "" : currencies.first(),
                shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                shares,
                sheet.supplier());
    }

    static ClaimDecisions.Dispute dispute(CreditSheet sheet, Typed typed) {
        String reason = typed.text("reason");
        typed.problems()
                .check(!reason.isBlank(), "reason", "Please say why, so that the merchant can understand it")
                .prose(reason, LONGEST_REASON, "reason", "The reason");
        UUID claim = claim(typed.text("claim"));
        typed.problems()
                .check(
                        sheet.row(claim).isPresent(),
                        "claim",
                        "Please choose the claim it is about; one that is settled needs no answer any more");
        return new ClaimDecisions.Dispute(claim, reason);
    }

    private static UUID claim(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return new UUID(0, 0);
        }
    }
}
