package io.dropline.finance.books;

import io.dropline.finance.books.OrderFacts.Claim;
import io.dropline.finance.books.OrderFacts.Line;
import io.dropline.finance.books.OrderFacts.Purchase;
import io.dropline.finance.books.OrderFacts.PurchaseLine;
import io.dropline.finance.books.OrderFacts.Refund;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says what should stand in the books for an order. A pure function of its facts.
 *
 * <p>A sale stands for what the customer is to have: units that are cancelled leave it. What is paid back beyond that is an allowance. So the customer's
 * account is even exactly when nobody owes anybody: below zero after a cancellation that was not paid back yet, above it while the order is unpaid.
 */
final class Bookkeeping {
    private static final int SCALE = 4;

    private final OrderFacts order;
    private final List<Entry> entries = new ArrayList<>();

    private Bookkeeping(OrderFacts order) {
        this.order = order;
    }

    /** What should stand, each fact once; what is posted and not here should not stand. */
    static List<Entry> of(OrderFacts order) {
        Bookkeeping books = new Bookkeeping(order);
        books.sale();
        books.order.refunds().forEach(books::refund);
        books.order.purchases().forEach(books::purchase);
        books.invoices();
        books.order.claims().forEach(books::claim);
        order.credits()
                .forEach(credit -> books.entries.add(Entry.ofSupplier(
                        EntryKind.CREDIT,
                        credit.credit() + ":" + credit.claim(),
                        credit.amount(),
                        credit.on(),
                        credit.owed())));
        books.entries.removeIf(entry -> entry.amount().signum() == 0);
        return List.copyOf(books.entries);
    }

    private void sale() {
        Map<UUID, BigDecimal> back = new HashMap<>();
        Map<UUID, LocalDate> backOn = new HashMap<>();
        for (Refund refund : order.refunds()) {
            refund.lines().forEach(line -> {
                back.merge(line.orderLineId(), line.amount(), BigDecimal::add);
                backOn.merge(line.orderLineId(), refund.on(), (one, other) -> other.isAfter(one) ? other : one);
            });
        }
        for (Line line : order.lines()) {
            BigDecimal refunded = back.getOrDefault(line.id(), BigDecimal.ZERO);
            BigDecimal net = left(line.net(), line);
            BigDecimal tax = left(line.tax(), line);
            line(EntryKind.SALE, line, net, order.placedOn());
            line(EntryKind.TAX, line, tax, order.placedOn());
            BigDecimal cancelled = line.gross().subtract(net).subtract(tax);
            allow(line, refunded.subtract(cancelled), backOn.getOrDefault(line.id(), order.placedOn()));
        }
        BigDecimal sold = order.lines().stream().map(Line::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal charged = order.shipping();
        if (order.whollyCancelled()) {
            order(EntryKind.SHIPPING, order.id(), BigDecimal.ZERO, order.placedOn());
            order(EntryKind.ADJUSTMENT, order.id(), BigDecimal.ZERO, order.placedOn());
        } else if (order.asOrdered() || (order.received() != null && order.noneCancelled())) {
            order(EntryKind.SHIPPING, order.id(), charged, order.placedOn());
            order(EntryKind.ADJUSTMENT, order.id(), atFirst().subtract(sold).subtract(charged), order.placedOn());
        } else {
            order(EntryKind.SHIPPING, order.id(), posted(EntryKind.SHIPPING, order.id(), charged), order.placedOn());
            order(
                    EntryKind.ADJUSTMENT,
                    order.id(),
                    posted(EntryKind.ADJUSTMENT, order.id(), BigDecimal.ZERO),
                    order.placedOn());
        }
        order(EntryKind.PAYMENT, order.id(), paid(), order.paidOn());
    }

    /**
     * What the order came to before anything was paid back. The store tells what it comes to now, and may do so before its refund is heard of; once
     * it has said what it received, that holds.
     */
    private BigDecimal atFirst() {
        BigDecimal received = order.received();
        return received == null ? order.total() : order.total().max(received);
    }

    /** As long as the store was not asked what it received, what was noted before something was taken away holds. */
    private BigDecimal paid() {
        if (!order.settled()) {
            return BigDecimal.ZERO;
        }
        if (order.asOrdered() || order.received() != null) {
            return atFirst();
        }
        BigDecimal back = order.refunds().stream().map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal noted = posted(EntryKind.PAYMENT, order.id(), BigDecimal.ZERO);
        return noted.signum() == 0 ? order.total().add(back) : noted;
    }

    private void allow(Line line, BigDecimal beyond, LocalDate on) {
        if (beyond.signum() <= 0) {
            return;
        }
        BigDecimal tax = line.gross().signum() == 0
                ? BigDecimal.ZERO
                : beyond.multiply(line.tax()).divide(line.gross(), SCALE, RoundingMode.HALF_EVEN);
        line(EntryKind.ALLOWANCE, line, beyond.subtract(tax), on);
        line(EntryKind.TAX_BACK, line, tax, on);
    }

    private void refund(Refund refund) {
        order(EntryKind.REFUND, refund.id(), refund.amount(), refund.on());
        order(EntryKind.RESTOCKING, refund.id(), refund.restockingFee(), refund.on());
        if (!order.whollyCancelled()) { // then the charge itself was taken away
            order(EntryKind.SHIPPING_BACK, refund.id(), refund.shipping(), refund.on());
        }
        BigDecimal lines =
                refund.lines().stream().map(OrderFacts.RefundLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal beside =
                refund.amount().add(refund.restockingFee()).subtract(lines).subtract(refund.shipping());
        // money that belongs to no line: goodwill
        order(EntryKind.ALLOWANCE, refund.id(), beside, refund.on());
    }

    private void purchase(Purchase po) {
        for (PurchaseLine line : po.lines()) {
            entries.add(new Entry(
                    EntryKind.COST,
                    po.id() + ":" + line.lineNo(),
                    po.owed().currency(),
                    line.unitCost().multiply(BigDecimal.valueOf(line.shipped())),
                    po.shippedOn(),
                    line.orderLineId(),
                    po.owed().supplierId()));
        }
        entries.add(Entry.ofSupplier(EntryKind.DROP_FEE, po.id().toString(), po.dropFee(), po.shippedOn(), po.owed()));
        entries.add(Entry.ofSupplier(EntryKind.FREIGHT, po.id().toString(), po.freight(), po.shippedOn(), po.owed()));
    }

    private void invoices() {
        for (OrderFacts.Invoiced line : order.invoices()) {
            entries.add(Entry.ofSupplier(EntryKind.INVOICED, line.fact(), line.expected(), line.on(), line.owed()));
            entries.add(Entry.ofSupplier(
                    EntryKind.DIFFERENCE,
                    line.fact(),
                    line.amount().subtract(line.expected()),
                    line.on(),
                    line.owed()));
            if (line.passedOn()) {
                entries.add(Entry.ofSupplier(EntryKind.PASSED_ON, line.fact(), line.amount(), line.on(), line.owed()));
            }
        }
    }

    private void claim(Claim claim) {
        String fact = claim.id().toString();
        entries.add(Entry.ofSupplier(EntryKind.CLAIM, fact, claim.amount(), claim.on(), claim.owed()));
        entries.add(Entry.ofSupplier(EntryKind.WRITE_OFF, fact, claim.writtenOff(), claim.endedOn(), claim.owed()));
    }

    private void order(EntryKind kind, UUID fact, BigDecimal amount, LocalDate on) {
        entries.add(new Entry(kind, fact.toString(), order.currency(), amount, on, null, null));
    }

    private void line(EntryKind kind, Line line, BigDecimal amount, LocalDate on) {
        entries.add(new Entry(kind, line.id().toString(), order.currency(), amount, on, line.id(), null));
    }

    private BigDecimal posted(EntryKind kind, UUID fact, BigDecimal otherwise) {
        Posted posted = order.posted().get(kind.source(fact));
        return posted == null ? otherwise : posted.amount();
    }

    private static BigDecimal left(BigDecimal amount, Line line) {
        if (line.cancelled() == 0) {
            return amount;
        }
        return line.units() == 0
                ? BigDecimal.ZERO
                : amount.multiply(BigDecimal.valueOf((long) line.units() - line.cancelled()))
                        .divide(BigDecimal.valueOf(line.units()), SCALE, RoundingMode.HALF_EVEN);
    }
}
