package io.dropline.finance.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the books need to know of one order. Amounts are in {@code currency}; those of suppliers in their own.
 *
 * @param settled the store says that it was paid in full, whatever was given back since
 * @param total what the store says the order comes to now, after what it paid back
 * @param received what the store says it received before it paid anything back; null as long as it was not asked
 * @param posted what stands in the books, by source
 */
record OrderFacts(
        UUID id,
        String currency,
        LocalDate placedOn,
        LocalDate paidOn,
        boolean settled,
        BigDecimal shipping,
        BigDecimal total,
        @Nullable BigDecimal received,
        List<Line> lines,
        List<Refund> refunds,
        List<Purchase> purchases,
        List<Invoiced> invoices,
        List<Claim> claims,
        List<Credit> credits,
        Map<String, Posted> posted) {

    /** @param units as ordered, cancelled ones among them */
    record Line(UUID id, int units, int cancelled, BigDecimal unitPrice, BigDecimal discount, BigDecimal tax) {
        BigDecimal net() {
            return unitPrice.multiply(BigDecimal.valueOf(units)).subtract(discount);
        }

        BigDecimal gross() {
            return net().add(tax);
        }
    }

    /** One that reached the customer. */
    record Refund(
            UUID id,
            LocalDate on,
            BigDecimal shipping,
            BigDecimal restockingFee,
            BigDecimal amount,
            List<RefundLine> lines) {}

    record RefundLine(UUID orderLineId, BigDecimal amount) {}

    /** Whom it concerns, and in what money. */
    record Owed(UUID supplierId, String currency) {}

    /** A purchase order of which something left. */
    record Purchase(
            UUID id,
            Owed owed,
            LocalDate shippedOn,
            BigDecimal dropFee,
            BigDecimal freight,
            List<PurchaseLine> lines) {}

    record PurchaseLine(int lineNo, UUID orderLineId, int shipped, BigDecimal unitCost) {}

    /**
     * A line of an approved invoice.
     *
     * @param expected what was agreed for what it asks for, less what of that is claimed back
     * @param passedOn handed over for payment
     */
    record Invoiced(String fact, Owed owed, LocalDate on, BigDecimal amount, BigDecimal expected, boolean passedOn) {}

    record Claim(UUID id, Owed owed, LocalDate on, BigDecimal amount, BigDecimal writtenOff, LocalDate endedOn) {}

    record Credit(UUID credit, UUID claim, Owed owed, LocalDate on, BigDecimal amount) {}

    /** Whether nothing of what was ordered was taken away since. */
    boolean asOrdered() {
        return refunds.isEmpty() && noneCancelled();
    }

    boolean noneCancelled() {
        return lines.stream().allMatch(line -> line.cancelled() == 0);
    }

    boolean whollyCancelled() {
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.cancelled() == line.units());
    }
}
