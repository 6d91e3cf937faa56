package io.dropline.refunds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What of an order may be refunded. Amounts are in {@code currency}.
 *
 * @param currency ISO 4217
 * @param paid what the customer paid, before any refund
 * @param taken what was refunded, or is on its way
 * @param left what may still be refunded
 * @param shippingLeft of what was paid for shipping; never more than {@code left}
 * @param told whether the store itself said what was paid, or it is read from the order's total
 * @param lines by id; a kit is one line, its parts are none
 */
public record RefundQuote(
        UUID orderId,
        String orderNumber,
        String currency,
        BigDecimal paid,
        BigDecimal taken,
        BigDecimal left,
        BigDecimal shippingLeft,
        boolean told,
        Map<UUID, Line> lines) {

    /**
     * @param ordered units ordered
     * @param unitsLeft units that were not refunded yet, nor are on their way
     * @param total what was paid for all units ordered, tax and discount in it
     * @param unit what was paid for one: all but the last are refunded at it
     * @param refunded what was refunded of the line so far
     */
    public record Line(
            UUID orderLineId,
            String sku,
            String title,
            int ordered,
            int unitsLeft,
            BigDecimal total,
            BigDecimal unit,
            BigDecimal refunded) {
        static Line of(
                UUID id,
                String sku,
                String title,
                int ordered,
                int unitsLeft,
                BigDecimal total,
                int digits,
                BigDecimal refunded) {
            BigDecimal unit = ordered == 0
                    ? BigDecimal.ZERO
                    : total.divide(BigDecimal.valueOf(ordered), digits, RoundingMode.DOWN);
            return new Line(
                    id, sku, title, ordered, unitsLeft, total.setScale(digits, RoundingMode.HALF_UP), unit, refunded);
        }

        /** What so many more units come to: the last one takes what rounding left over, so that all together come to the line's total. */
        public BigDecimal amount(int units) {
            BigDecimal amount = unit.multiply(BigDecimal.valueOf(units));
            return units > 0 && units == unitsLeft
                    ? amount.add(total.subtract(unit.multiply(BigDecimal.valueOf(ordered))))
                    : amount;
        }
    }

    /** Digits after the point of amounts in a currency. */
    public static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** Why this cannot be refunded; empty if it can. */
    Optional<RefundAnswer> refusal(RefundDraft draft) {
        Map<UUID, Integer> seen = new LinkedHashMap<>();
        for (RefundDraft.Line line : draft.lines()) {
            Line own = lines.get(line.orderLineId());
            if (own == null || seen.put(line.orderLineId(), line.units()) != null) {
                return Optional.of(new RefundAnswer.NoSuchLine(line.orderLineId()));
            }
            if (line.units() < 0 || line.amount().signum() < 0) {
                return Optional.of(new RefundAnswer.Nothing());
            }
            if (line.units() > own.unitsLeft()) {
                return Optional.of(new RefundAnswer.TooManyUnits(line.orderLineId(), own.unitsLeft()));
            }
        }
        if (draft.shipping().signum() < 0
                || draft.restockingFee().signum() < 0
                || draft.amount().signum() <= 0) {
            return Optional.of(new RefundAnswer.Nothing());
        }
        if (left.signum() == 0) {
            return Optional.of(new RefundAnswer.NotPaid());
        }
        if (draft.amount().compareTo(left) > 0) {
            return Optional.of(new RefundAnswer.TooMuch(left));
        }
        return draft.shipping().compareTo(shippingLeft) > 0
                ? Optional.of(new RefundAnswer.TooMuchShipping(shippingLeft))
                : Optional.empty();
    }

    /** What is left when this one is on its way. */
    RefundQuote after(RefundDraft draft) {
        Map<UUID, Line> then = new LinkedHashMap<>(lines);
        for (RefundDraft.Line line : draft.lines()) {
            then.computeIfPresent(
                    line.orderLineId(),
                    (id, own) -> new Line(
                            id,
                            own.sku(),
                            own.title(),
                            own.ordered(),
                            own.unitsLeft() - line.units(),
                            own.total(),
                            own.unit(),
                            own.refunded().add(line.amount())));
        }
        BigDecimal rest = left.subtract(draft.amount());
        return new RefundQuote(
                orderId,
                orderNumber,
                currency,
                paid,
                taken.add(draft.amount()),
                rest,
                shippingLeft.subtract(draft.shipping()).min(rest),
                told,
                then);
    }

    /** Everything that is left: all units, and shipping. Its amount is what is left to refund, however little the lines add up to. */
    public List<RefundDraft.Line> everything() {
        return lines.values().stream()
                .filter(line -> line.unitsLeft() > 0)
                .map(line -> new RefundDraft.Line(line.orderLineId(), line.unitsLeft(), line.amount(line.unitsLeft())))
                .toList();
    }
}
