package io.dropline.inventory.buffer;

import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns buffers every hour. Only what sold or was refused has a row of its own, in pages of a few thousand; everything else of a supplier has one
 * buffer together.
 */
@Component
class BufferLearning implements MerchantJob {
    private static final int PAGE = 2_000;
    private final BufferStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BufferLearning(BufferStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stock.buffers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(MerchantId merchant) {
        Instant now = clock.instant();
        double target = store.target(merchant);
        transaction.executeWithoutResult(_ -> {
            store.watch(merchant, now);
            store.step(merchant);
            store.count(merchant, now);
        });
        Map<UUID, BufferStore.Habit> habits = store.habits(merchant);
        store.keepHabits(
                merchant,
                habits.entrySet().stream()
                        .map(one -> new BufferStore.Learned(one.getKey(), "", ofTheRest(one.getValue(), target)))
                        .toList(),
                now);
        List<BufferStore.Seen> page = store.seen(merchant, now, null, PAGE);
        while (!page.isEmpty()) {
            store.keep(
                    merchant,
                    page.stream()
                            .map(seen -> learned(seen, habits.get(seen.supplierId()), target))
                            .toList(),
                    now);
            page = page.size() < PAGE ? List.of() : store.seen(merchant, now, page.getLast(), PAGE);
        }
    }

    private static Buffer ofTheRest(BufferStore.Habit habit, double target) {
        return Buffers.of(new Observed(0, 0, 0, habit.gapDays(), 0, 0), Prior.OF_NOTHING, target);
    }

    private static BufferStore.Learned learned(
            BufferStore.Seen seen, BufferStore.@org.jspecify.annotations.Nullable Habit habit, double target) {
        Prior prior = habit == null ? Prior.OF_NOTHING : Prior.of(habit.othersUnits(), habit.days());
        return new BufferStore.Learned(seen.supplierId(), seen.sku(), Buffers.of(seen.observed(), prior, target));
    }
}
