package io.dropline.feeds.staging;

/**
 * What a file changes, counted.
 *
 * @param unknown supplier SKUs that no offer has
 * @param changes rows to be applied
 * @param stockChanged offers whose stock becomes another
 * @param leftOut of these, offers with stock that the file does not mention
 * @param soldOut of these, offers that had stock and will have none
 * @param repriced offers whose cost, MAP or MSRP becomes another
 * @param costJumps offers whose cost changes by more than was asked
 * @param zeroCosts offers whose cost becomes zero
 * @param aboveMsrp offers whose cost rises above the MSRP
 * @param mapBroken offers whose MAP comes to lie above the MSRP or below the cost
 */
public record Differences(
        long unknown,
        long changes,
        long stockChanged,
        long leftOut,
        long soldOut,
        long repriced,
        long costJumps,
        long zeroCosts,
        long aboveMsrp,
        long mapBroken) {}
