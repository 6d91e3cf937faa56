package io.dropline.aftersales.money;

import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.letter.Words;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;

/** What a supplier owes for a return: what it was paid for the units, less what it may keep, and the postage where it pays that. Pure. */
public final class ClaimMoney {
    private static final int DECIMALS = 4;

    private ClaimMoney() {}

    /** The claim of a return; empty where the supplier owes nothing. */
    public static Optional<ClaimDraft> draft(GoodsReturn goods) {
        BigDecimal amount = BigDecimal.ZERO;
        int units = 0;
        for (GoodsReturn.Line line : goods.lines()) {
            if (line.condition() != GoodsCondition.WRONG_GOODS) {
                int owed = CameBack.units(goods, line);
                BigDecimal kept = line.reason().supplierAtFault() ? BigDecimal.ZERO : goods.supplierRestockingPercent();
                BigDecimal share = BigDecimal.valueOf(100).subtract(kept).movePointLeft(2);
                amount = amount.add(
                        line.unitCost().multiply(BigDecimal.valueOf(owed)).multiply(share));
                units += owed;
            }
        }
        GoodsReturn.Line first = goods.lines().getFirst();
        if (goods.paidBy() == ReturnPolicy.Payer.SUPPLIER && goods.currency().equals(first.costCurrency())) {
            amount = amount.add(goods.postage());
        }
        BigDecimal claimed = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
        return claimed.signum() == 0
                ? Optional.empty()
                : Optional.of(new ClaimDraft(
                        "return:" + goods.id(),
                        goods.supplierId(),
                        goods.orderId(),
                        first.purchaseOrderId(),
                        ground(goods),
                        first.costCurrency(),
                        claimed,
                        words(goods, units)));
    }

    private static String words(GoodsReturn goods, int units) {
        String what = units + (units == 1 ? " unit" : " units");
        String how = goods.returnless() ? " that the customer keeps" : " that came back";
        BigDecimal credit = goods.supplierCredit();
        String said = credit == null
                ? ""
                : "; you named a credit of "
                        + Words.sum(credit, goods.lines().getFirst().costCurrency());
        return goods.number() + ": " + what + how + ", " + worst(goods).label() + said;
    }

    private static ClaimGround ground(GoodsReturn goods) {
        return switch (worst(goods)) {
            case DAMAGED -> ClaimGround.DAMAGED;
            case DEFECTIVE -> ClaimGround.DEFECTIVE;
            case WRONG_ITEM -> ClaimGround.WRONG_ITEM;
            case MISSING_PARTS -> ClaimGround.SHORT_SHIPPED;
            case LATE -> ClaimGround.LATE;
            case UNWANTED, TOO_SMALL, TOO_LARGE, NOT_AS_DESCRIBED, OTHER -> ClaimGround.RETURNED;
        };
    }

    /** The reason that weighs most: one that is the supplier's fault before all others. */
    private static ReturnReason worst(GoodsReturn goods) {
        return goods.lines().stream()
                .map(GoodsReturn.Line::reason)
                .max(Comparator.comparing(ReturnReason::supplierAtFault).thenComparing(ReturnReason::needsPhoto))
                .orElse(ReturnReason.OTHER);
    }
}
