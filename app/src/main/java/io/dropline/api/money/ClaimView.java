package io.dropline.api.money;

import io.dropline.api.Says;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a supplier owes for one thing that went wrong. */
public record ClaimView(
        UUID id,
        @Says("As people call it, such as CL-1001.") String number,
        @Says("The supplier's code.") String supplier,
        @Says("The store's number of the order.") String order,
        String purchaseOrder,
        String ground,
        String state,
        String currency,
        BigDecimal amount,
        BigDecimal credited,
        BigDecimal writtenOff,
        String explanation,
        Instant openedAt,
        LocalDate dueOn,
        @Says("Reminders so far.") int reminders,

        @Says("Why it is disputed, written off or withdrawn; empty where it is none of these.")
        String said) {}
