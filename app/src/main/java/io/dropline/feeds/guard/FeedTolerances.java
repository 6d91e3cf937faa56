package io.dropline.feeds.guard;

/**
 * How far a file may go before a person has to look at it. Shares are from 0 to 1; a value at its limit passes.
 *
 * @param fewerRows by what share a full file may have fewer rows than the last one that was applied
 * @param soldOut what share of the offers in stock may run out by one file
 * @param costJump by what share of its former value a cost may rise or fall without being called a jump
 * @param costJumps what share of the offers whose cost is told may jump
 * @param zeroCosts what share of the rows may bring a cost of zero; within it, these costs are not taken
 * @param aboveMsrp what share of the rows may bring a cost above the maker's suggested price, where it was not so before
 * @param mapBroken what share of the rows may bring a least advertised price above the suggested one or below the cost, where it was not so before: nobody
 *     could sell by it (what your stores ask is not compared)
 * @param conflicting what share of the rows may repeat a supplier SKU with other values; within it, the last row counts
 * @param unknown what share of the rows may tell of supplier SKUs that no offer has
 * @param unknownRise by how much that share may be greater than in the last file that was applied
 * @param overdue how many of its intervals a file may be old when it comes
 * @param badRows what share of the rows may be beyond understanding
 * @param fewest what was before must count at least so many rows or offers for the guards of rows, sold out offers and the rise of unknown SKUs to judge: a
 *     share of a few says nothing
 */
public record FeedTolerances(
        double fewerRows,
        double soldOut,
        double costJump,
        double costJumps,
        double zeroCosts,
        double aboveMsrp,
        double mapBroken,
        double conflicting,
        double unknown,
        double unknownRise,
        double overdue,
        double badRows,
        int fewest) {
    /** What is in force where the merchant set nothing. */
    public static final FeedTolerances DEFAULT =
            new FeedTolerances(0.3, 0.3, 0.25, 0.05, 0.001, 0.01, 0.01, 0.001, 0.95, 0.2, 2, 0.01, 10);
}
