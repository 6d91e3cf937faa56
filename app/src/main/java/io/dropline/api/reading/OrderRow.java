package io.dropline.api.reading;

import io.dropline.api.Says;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order, in short. */
public record OrderRow(
        UUID id,
        String number,
        @Says("The store's domain.") String store,
        @Says("The store's own id of the order.") String storeRef,

        @Says(
                "Where it stands: NEEDS_ROUTING, ON_HOLD, SENDING, WAITING_FOR_SUPPLIER, ACKNOWLEDGED, PARTLY_SHIPPED, SHIPPED, DELIVERED, CLOSED or CANCELLED.")
        String status,

        String life,
        String payment,
        String risk,
        boolean test,
        Instant placedAt,
        Instant receivedAt,
        String customerName,
        String email,
        String phone,
        String note,
        String currency,
        BigDecimal total,
        @Nullable LocalDate promiseEarliest,
        @Nullable LocalDate promiseLikely,
        @Nullable LocalDate promiseLatest) {}
