package io.dropline.finance.books;

import io.dropline.platform.MerchantId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the books in line with the facts. Doing so twice posts nothing the second time. */
@Component
@Transactional
public class Books {
    private final FactStore facts;
    private final LedgerStore ledger;
    private final Clock clock;

    Books(FactStore facts, LedgerStore ledger, Clock clock) {
        this.facts = facts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Posts what is missing or wrong for these orders; answers how many rows that took. */
    public int settle(MerchantId merchant, List<UUID> orders) {
        if (orders.isEmpty()) {
            return 0;
        }
        ledger.lockMark(merchant);
        return post(merchant, orders);
    }

    /**
     * Follows the timeline: every fact of an order stands there, so an order of which nothing new is told has nothing to post.
     *
     * @param settled entries made after this id are looked at again next time: an older one may be committed later
     * @return whether there may be more
     */
    boolean follow(MerchantId merchant, UUID settled, int most) {
        UUID seen = ledger.lockMark(merchant);
        List<LedgerStore.Told> told = ledger.toldAfter(merchant, seen, most);
        if (told.isEmpty()) {
            return false;
        }
        post(merchant, told.stream().map(LedgerStore.Told::order).distinct().toList());
        UUID last = told.getLast().entry();
        UUID upTo = unsigned(last, settled) < 0 ? last : settled;
        if (unsigned(upTo, seen) > 0) {
            ledger.mark(merchant, upTo);
        }
        return told.size() == most && upTo.equals(last);
    }

    private int post(MerchantId merchant, List<UUID> orders) {
        List<LedgerStore.Row> rows = new ArrayList<>();
        for (OrderFacts order : facts.of(merchant, orders)) {
            rows.addAll(missing(order));
        }
        ledger.add(merchant, rows, clock.instant());
        return rows.size();
    }

    private List<LedgerStore.Row> missing(OrderFacts order) {
        Map<String, Entry> wanted = new HashMap<>();
        Bookkeeping.of(order).forEach(entry -> wanted.put(entry.source(), entry));
        Set<String> sources = new HashSet<>(wanted.keySet());
        sources.addAll(order.posted().keySet());
        List<LedgerStore.Row> rows = new ArrayList<>();
        for (String source : sources) {
            @Nullable Entry entry = wanted.get(source);
            @Nullable Posted posted = order.posted().get(source);
            BigDecimal difference = (entry == null ? BigDecimal.ZERO : entry.amount())
                    .subtract(posted == null ? BigDecimal.ZERO : posted.amount());
            if (difference.signum() != 0) {
                rows.add(row(order.id(), source, difference, entry, posted));
            }
        }
        return rows;
    }

    private LedgerStore.Row row(
            UUID order, String source, BigDecimal difference, @Nullable Entry entry, @Nullable Posted posted) {
        EntryKind kind = EntryKind.of(source);
        boolean back = difference.signum() < 0;
        return new LedgerStore.Row(
                source,
                posted == null ? 1 : posted.revisions() + 1,
                back ? kind.credit() : kind.debit(),
                back ? kind.debit() : kind.credit(),
                posted == null ? Objects.requireNonNull(entry).currency() : posted.currency(),
                difference.abs(),
                posted == null && entry != null ? entry.on() : today(),
                order,
                posted == null && entry != null ? entry.orderLineId() : posted == null ? null : posted.orderLineId(),
                posted == null && entry != null ? entry.supplierId() : posted == null ? null : posted.supplierId());
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Ids are ordered as the database orders them: by their bits, without a sign. */
    private static int unsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
