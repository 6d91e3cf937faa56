package io.dropline.purchasing;

import io.dropline.inventory.Commitments;
import io.dropline.letter.Words;
import io.dropline.orders.Allocated;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes suppliers' answers: what they accept, refuse or ship later. Refused units go back to the order, to be routed anew. */
@Component
class Answering {
    private record Refused(UUID orderLineId, String sku, int units) {}

    private final PoStore store;
    private final Orders orders;
    private final Commitments commitments;
    private final Timeline timeline;
    private final Clock clock;

    Answering(PoStore store, Orders orders, Commitments commitments, Timeline timeline, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.commitments = commitments;
        this.timeline = timeline;
        this.clock = clock;
    }

    List<Answered> answer(MerchantId merchant, List<SupplierAnswer> answers) {
        Map<UUID, PoStore.Po> locked = store.lock(
                merchant, answers.stream().map(SupplierAnswer::purchaseOrderId).toList());
        List<Answered> answered = new ArrayList<>();
        for (SupplierAnswer answer : answers) {
            PoStore.Po po = locked.get(answer.purchaseOrderId());
            if (po != null) {
                Answered result = answer(merchant, po, answer);
                answered.add(result);
                locked.putAll(
                        store.lock(merchant, List.of(po.id()))); // a second answer in the batch builds on this one
            }
        }
        return answered;
    }

    private Answered answer(MerchantId merchant, PoStore.Po po, SupplierAnswer answer) {
        Instant now = clock.instant();
        List<PoStore.Line> changed = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        LocalDate latestBackorder = null;
        for (PoStore.Line line : po.lines()) {
            SupplierAnswer.Line said = find(answer, line.lineNo());
            if (said == null) {
                continue;
            }
            int newlyRefused = newlyRefused(said, line);
            int backordered = Math.clamp(said.backordered(), 0, line.toCome() - newlyRefused);
            changed.add(new PoStore.Line(
                    line.poId(),
                    line.lineNo(),
                    line.orderId(),
                    line.orderLineId(),
                    line.sku(),
                    line.title(),
                    line.quantity(),
                    line.refused() + newlyRefused,
                    backordered,
                    line.shipped(),
                    line.cancelled(),
                    backordered == 0 ? null : said.backorderedUntil()));
            if (newlyRefused > 0) {
                refused.add(new Refused(line.orderLineId(), line.sku(), newlyRefused));
            }
            latestBackorder = backordered == 0 ? latestBackorder : later(latestBackorder, said.backorderedUntil());
        }
        int gone = refused.stream().mapToInt(Refused::units).sum();
        boolean nothingLeft = po.toCome() - gone == 0;
        PoEvent event = !nothingLeft ? PoEvent.ACKNOWLEDGE : po.shipped() > 0 ? PoEvent.SHIP_ALL : PoEvent.REJECT;
        Optional<PoState> next = PoMachine.next(po.state(), event);
        if (next.isEmpty()) {
            tell(
                    merchant,
                    po,
                    now,
                    answer.by(),
                    "An answer to " + po.number() + " came too late: it is " + words(po.state()) + ".");
            return new Answered(po.id(), po.number(), po.orderId(), false, null);
        }
        store.lines(merchant, changed);
        store.state(merchant, po.id(), next.get(), PoMachine.beforeCancel(next.get(), po.shipped()), now);
        LocalDate shipDate = answer.shipDate();
        if (shipDate != null) {
            store.shipDate(merchant, po.id(), shipDate, answer.note());
        }
        giveBack(merchant, po, refused);
        soldOut(merchant, po, answer);
        tell(merchant, po, now, answer.by(), summary(po, answer, changed, nothingLeft));
        return new Answered(po.id(), po.number(), po.orderId(), true, latestBackorder);
    }

    /** An answer says how many are refused in all; what was refused before came back before. */
    private static int newlyRefused(SupplierAnswer.Line said, PoStore.Line line) {
        return Math.clamp((long) said.refused() - line.refused(), 0, line.toCome());
    }

    /** They have none left: who says so must not be asked for the same goods again because of what they told before. */
    private void soldOut(MerchantId merchant, PoStore.Po po, SupplierAnswer answer) {
        commitments.soldOut(
                merchant,
                po.lines().stream()
                        .filter(line -> {
                            SupplierAnswer.Line said = find(answer, line.lineNo());
                            return said != null && said.saysOutOfStock();
                        })
                        .map(line -> new Commitments.Units(po.supplierId(), line.sku(), 0))
                        .toList());
    }

    private void giveBack(MerchantId merchant, PoStore.Po po, List<Refused> refused) {
        orders.takeBack(
                merchant,
                refused.stream()
                        .map(line -> new Allocated(po.orderId(), line.orderLineId(), -line.units()))
                        .toList());
        commitments.giveBack(
                merchant,
                po.id(),
                refused.stream()
                        .map(line -> new Commitments.Units(po.supplierId(), line.sku(), line.units()))
                        .toList());
    }

    private static String summary(PoStore.Po po, SupplierAnswer answer, List<PoStore.Line> lines, boolean nothingLeft) {
        StringBuilder words = new StringBuilder(po.number());
        words.append(nothingLeft ? " was rejected" : " was accepted");
        if (answer.shipDate() != null && !nothingLeft) {
            words.append(", to ship on ").append(Words.day(answer.shipDate()));
        }
        for (PoStore.Line line : lines) {
            SupplierAnswer.Line said = find(answer, line.lineNo());
            if (said == null) {
                continue;
            }
            int before = po.lines().stream()
                    .filter(old -> old.lineNo() == line.lineNo())
                    .mapToInt(PoStore.Line::refused)
                    .sum();
            if (line.refused() > before) {
                words.append("; ")
                        .append(line.refused() - before)
                        .append(" of ")
                        .append(line.quantity())
                        .append(" x ");
                words.append(line.title()).append(" refused");
                words.append(said.reason().isBlank() ? "" : " (" + said.reason() + ")");
            }
            if (line.backordered() > 0) {
                words.append("; ")
                        .append(line.backordered())
                        .append(" x ")
                        .append(line.title())
                        .append(" backordered");
                words.append(line.backorderedUntil() == null ? "" : " until " + Words.day(line.backorderedUntil()));
            }
        }
        return words.append(answer.note().isBlank() ? "." : ": \"" + answer.note() + "\".")
                .toString();
    }

    private static SupplierAnswer.@Nullable Line find(SupplierAnswer answer, int lineNo) {
        return answer.lines().stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate left, @Nullable LocalDate right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.isAfter(right) ? left : right;
    }

    static String words(PoState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private void tell(MerchantId merchant, PoStore.Po po, Instant now, String by, String summary) {
        timeline.add(List.of(new TimelineEntry(merchant, po.orderId(), now, "po.answered", by, summary)));
    }
}
