package io.dropline.scenarios;

import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.claims.OpenedClaim;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.finance.credits.Credits;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a supplier owes us: verbs for claims and credit memos, beside those of the desk. */
final class ClaimDesk {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Desk desk;
    private final UUID supplier;
    private int orders;

    ClaimDesk(Desk desk, UUID supplier) {
        this.desk = desk;
        this.supplier = supplier;
    }

    // ---- what happens

    /** An order of a stove that it alone is about. */
    PlacedOrder order() {
        String sku = "STOVE-" + ++orders;
        desk.offer(supplier, sku, "800", 10);
        return desk.placed(Desk.order(sku, 1, "1500"));
    }

    /** Something is claimed for a stove of an order of its own. */
    UUID claim(String source, String amount) {
        return open(draft(order(), source, amount)).getFirst().id();
    }

    List<OpenedClaim> open(ClaimDraft... drafts) {
        return desk.inOneTransaction(() -> desk.house.bean(Claims.class).open(desk.merchant, List.of(drafts)));
    }

    ClaimDraft draft(PlacedOrder placed, String source, String amount) {
        return new ClaimDraft(
                source,
                supplier,
                desk.orderId(placed),
                desk.onlyPo(placed).id(),
                ClaimGround.DAMAGED,
                "USD",
                new BigDecimal(amount),
                "It arrived with a dent.");
    }

    /** A memo of today pays these claims so much each; answers why not. */
    List<String> credit(String memo, String amount, Map<UUID, String> shares) {
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        shares.forEach((claim, share) -> amounts.put(claim, new BigDecimal(share)));
        return taken(
                new CreditDraft(supplier, memo, TODAY, "USD", new BigDecimal(amount), amounts, "robin@example.com"));
    }

    List<String> taken(CreditDraft draft) {
        return wrong(credits().take(desk.merchant, draft));
    }

    Credits credits() {
        return desk.house.bean(Credits.class);
    }

    // ---- how things stand

    /** What was wrong with it; nothing if it was done. */
    static List<String> wrong(Saved<?> saved) {
        return switch (saved) {
            case Saved.Done<?> _ -> List.of();
            case Saved.Wrong<?> wrong ->
                wrong.problems().stream().map(FieldProblem::message).toList();
        };
    }

    /** "CL-1001 OPEN 0.0000 0.0000 2026-12-23" for each claim: what is credited, what is written off, when it is due. */
    List<String> standing() {
        return desk.facts(
                "select number || ' ' || state || ' ' || credited || ' ' || written_off || ' ' || due_on from supplier_claim where merchant_id = ? order by number");
    }

    /** The open claims in their order, and what a memo pays of each. */
    Map<UUID, String> shares(String... amounts) {
        List<Claim> open = desk.house.bean(Claims.class).openOf(desk.merchant, supplier);
        Map<UUID, String> shares = new LinkedHashMap<>();
        for (int i = 0; i < amounts.length; i++) {
            shares.put(open.get(i).id(), amounts[i]);
        }
        return shares;
    }
}
