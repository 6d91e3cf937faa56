package io.dropline.suppliers.vetting;

import java.time.Instant;
import java.util.List;

/**
 * That a supplier came to stand elsewhere.
 *
 * @param from ONBOARDING, ACTIVE, PAUSED or RETIRED; so is {@code to}
 * @param unmet requirements that were not met when it was approved
 */
public record Turn(Instant at, String actor, String from, String to, String reason, List<String> unmet) {}
