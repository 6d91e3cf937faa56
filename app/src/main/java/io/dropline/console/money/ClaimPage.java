package io.dropline.console.money;

import io.dropline.finance.claims.ClaimState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One claim. */
public record ClaimPage(ClaimRow row, Detail detail, List<Credit> credits, List<Entry> story) {

    /** @param said the last word on it; empty where there was none */
    public record Detail(
            UUID purchaseOrderId,
            String explanation,
            BigDecimal credited,
            BigDecimal writtenOff,
            String said,
            String saidBy,
            int chased,
            @Nullable Instant lastChasedAt) {}

    public record Credit(UUID id, String memo, LocalDate date, BigDecimal amount, String by) {}

    public record Entry(String kind, String actor, String summary, Instant at) {}

    public boolean live() {
        return ClaimState.valueOf(row.state()).live();
    }

    public boolean disputed() {
        return row.state().equals("DISPUTED");
    }

    public boolean withdrawable() {
        return live() && detail.credited().signum() == 0;
    }
}
