package io.dropline.console;

import io.dropline.aftersales.RefundProcess.NotShipped;
import io.dropline.aftersales.Unshipped;
import io.dropline.console.refunds.RefundActions;
import io.dropline.platform.MerchantId;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import io.dropline.refunds.RefundState;
import io.dropline.refunds.Refunds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Refunds of one order that is the same for everybody: what is asked is written down, and answered as a test wants it. */
final class RefundsToLookAt implements RefundActions {
    static final UUID ORDER = UUID.fromString("20000000-0000-7000-8000-000000000031");
    static final UUID SAUNA = UUID.fromString("30000000-0000-7000-8000-000000000001");
    static final UUID STONES = UUID.fromString("30000000-0000-7000-8000-000000000002");

    final List<RefundDraft> asked = new ArrayList<>();
    Optional<RefundAnswer> answer = Optional.empty();

    @Override
    public Optional<RefundQuote> quote(MerchantId merchant, UUID order) {
        if (!order.equals(ORDER)) {
            return Optional.empty();
        }
        Map<UUID, RefundQuote.Line> lines = new LinkedHashMap<>();
        lines.put(
                SAUNA,
                new RefundQuote.Line(
                        SAUNA,
                        "HH-BARREL-6",
                        "Barrel sauna for six, red cedar",
                        1,
                        1,
                        new BigDecimal("4890.00"),
                        new BigDecimal("4890.00"),
                        BigDecimal.ZERO));
        lines.put(
                STONES,
                new RefundQuote.Line(
                        STONES,
                        "HH-STONES-20",
                        "Sauna stones, 20 kg",
                        3,
                        2,
                        new BigDecimal("134.97"),
                        new BigDecimal("44.99"),
                        new BigDecimal("44.99")));
        return Optional.of(new RefundQuote(
                ORDER,
                "#2817",
                "USD",
                new BigDecimal("5113.97"),
                new BigDecimal("44.99"),
                new BigDecimal("5068.98"),
                new BigDecimal("89.00"),
                true,
                lines));
    }

    @Override
    public Map<UUID, NotShipped> notShipped(MerchantId merchant, UUID order) {
        return Map.of(SAUNA, new NotShipped(1, List.of("PO-1042")));
    }

    @Override
    public List<Refunds.View> ofOrder(MerchantId merchant, UUID order) {
        return List.of(new Refunds.View(
                UUID.fromString("40000000-0000-7000-8000-000000000001"),
                "RF-1001",
                ORDER,
                null,
                RefundState.CONFIRMED,
                "USD",
                new BigDecimal("44.99"),
                Instant.parse("2026-11-20T10:00:00Z"),
                ""));
    }

    @Override
    public RefundAnswer refund(MerchantId merchant, RefundDraft draft, Unshipped unshipped, String by) {
        asked.add(draft);
        return answer.orElseGet(() -> new RefundAnswer.Requested(draft.id(), "RF-1002", draft.amount()));
    }

    @Override
    public boolean sendNow(MerchantId merchant, UUID refund, String by) {
        return true;
    }

    @Override
    public boolean withdraw(MerchantId merchant, UUID refund, String by) {
        return false;
    }
}
