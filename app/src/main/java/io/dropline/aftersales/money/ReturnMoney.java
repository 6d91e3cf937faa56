package io.dropline.aftersales.money;

import io.dropline.orders.OrderBrief;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.rules.Returnable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What a customer gets back for a return: what was paid for the units, less what is kept. Pure. */
public final class ReturnMoney {
    private ReturnMoney() {}

    /** The id of a return's refund: there is one, however often it is asked for. */
    public static UUID refundId(UUID returnId) {
        return UUID.nameUUIDFromBytes(("return:" + returnId).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The refund of a return.
     *
     * @param brief its order
     * @param shipped all that was shipped of the order: what a kit's parts are worth stands there
     * @param quote what of the order may be refunded
     * @param wornPercent kept of goods that came back used
     */
    public static RefundDraft draft(
            GoodsReturn goods, OrderBrief brief, List<Returnable> shipped, RefundQuote quote, BigDecimal wornPercent) {
        Map<UUID, Integer> units = new LinkedHashMap<>();
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        Map<UUID, Integer> parts = new LinkedHashMap<>();
        BigDecimal fee = BigDecimal.ZERO;
        for (GoodsReturn.Line line : goods.lines()) {
            int paid = CameBack.units(goods, line);
            OrderBrief.Line of = Objects.requireNonNull(brief.lines().get(line.orderLineId()));
            UUID kit = of.kitLineId();
            UUID target = kit == null ? line.orderLineId() : kit;
            RefundQuote.Line quoted = quote.lines().get(target);
            if (paid > 0 && quoted != null) {
                BigDecimal amount;
                if (kit == null) {
                    int most = Math.min(paid, quoted.unitsLeft() - units.getOrDefault(target, 0));
                    amount = quoted.unit().multiply(BigDecimal.valueOf(Math.max(0, most)));
                    units.merge(target, Math.max(0, most), Integer::sum);
                } else {
                    amount = quoted.unit()
                            .multiply(share(brief, kit, line.orderLineId(), shipped))
                            .multiply(BigDecimal.valueOf(paid));
                    parts.merge(line.orderLineId(), paid, Integer::sum);
                    units.putIfAbsent(target, 0);
                }
                amounts.merge(target, amount, BigDecimal::add);
                fee = fee.add(amount.multiply(kept(goods, line, wornPercent)));
            }
        }
        brief.whole(parts).forEach((kit, whole) -> {
            RefundQuote.Line quoted = quote.lines().get(kit);
            if (quoted != null && units.containsKey(kit) && quoted.unitsLeft() >= whole) {
                units.put(kit, whole);
            }
        });
        List<RefundDraft.Line> lines = new ArrayList<>();
        amounts.forEach((line, amount) -> lines.add(new RefundDraft.Line(
                line, units.getOrDefault(line, 0), rounded(whole(quote, line, units, amount), quote.currency()))));
        return new RefundDraft(
                refundId(goods.id()),
                goods.orderId(),
                goods.id(),
                lines,
                BigDecimal.ZERO,
                rounded(fee, quote.currency()),
                "Return " + goods.number());
    }

    /** The same with another share kept. */
    public static RefundDraft keeping(RefundDraft draft, BigDecimal percent, String currency) {
        return new RefundDraft(
                draft.id(),
                draft.orderId(),
                draft.returnId(),
                draft.lines(),
                draft.shipping(),
                rounded(draft.goods().multiply(percent).movePointLeft(2), currency),
                draft.reason());
    }

    /** All units of a line come to the line's total, whatever rounding left over. */
    private static BigDecimal whole(RefundQuote quote, UUID line, Map<UUID, Integer> units, BigDecimal amount) {
        RefundQuote.Line quoted = Objects.requireNonNull(quote.lines().get(line));
        int all = units.getOrDefault(line, 0);
        boolean plain = amount.compareTo(quoted.unit().multiply(BigDecimal.valueOf(all))) == 0;
        return all > 0 && plain ? quoted.amount(all) : amount;
    }

    /** Of one unit of a part, in what one kit was sold for. */
    private static BigDecimal share(OrderBrief brief, UUID kit, UUID part, List<Returnable> shipped) {
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal own = BigDecimal.ZERO;
        for (Map.Entry<UUID, OrderBrief.Line> one : brief.parts(kit).entrySet()) {
            BigDecimal paid = shipped.stream()
                    .filter(of -> of.orderLineId().equals(one.getKey()))
                    .map(Returnable::unitPaid)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            whole = whole.add(paid.multiply(BigDecimal.valueOf(one.getValue().perKit())));
            if (one.getKey().equals(part)) {
                own = paid;
            }
        }
        return whole.signum() == 0 ? BigDecimal.ZERO : own.divide(whole, 8, RoundingMode.HALF_UP);
    }

    private static BigDecimal kept(GoodsReturn goods, GoodsReturn.Line line, BigDecimal wornPercent) {
        BigDecimal percent = BigDecimal.ZERO;
        if (!line.reason().supplierAtFault()) {
            percent = goods.restockingPercent();
        }
        if (CameBack.worn(line)) {
            percent = percent.add(wornPercent);
        }
        return percent.min(BigDecimal.valueOf(100)).movePointLeft(2);
    }

    private static BigDecimal rounded(BigDecimal amount, String currency) {
        return amount.setScale(RefundQuote.digits(currency), RoundingMode.HALF_UP);
    }
}
