package io.dropline.shipping;

import java.util.List;
import java.util.UUID;

/**
 * What carriers' news changed.
 *
 * @param rescheduled orders with a parcel that the carrier expects on another day than before
 */
public record Tracked(List<Progress> progress, List<UUID> rescheduled) {}
