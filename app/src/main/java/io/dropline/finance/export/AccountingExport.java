package io.dropline.finance.export;

import java.time.Instant;
import java.util.UUID;

/**
 * What was handed to accounting at one time.
 *
 * @param number "EX-1001"
 * @param invoices how many
 * @param credits how many
 */
public record AccountingExport(UUID id, String number, Instant madeAt, String madeBy, int invoices, int credits) {}
