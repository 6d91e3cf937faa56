package io.dropline.finance.claims;

import java.util.UUID;

/**
 * The claim that a draft is or has been.
 *
 * @param source as the draft says
 * @param number "CL-1001"
 * @param fresh false: it was opened before
 */
public record OpenedClaim(UUID id, String number, String source, boolean fresh) {}
