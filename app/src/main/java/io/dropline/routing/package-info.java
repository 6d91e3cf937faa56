/**
 * Decides which supplier ships which line of an order, at the least total cost, and says why.
 *
 * <p><b>What is minimised.</b> First the number of units that nobody supplies; then item cost, drop fee and freight of each supplier used,
 * and a penalty for each supplier beyond the first. {@link io.dropline.routing.Router} is a pure function: the same question, in whatever
 * order its lists are, gets the same answer. Of equally cheap plans the one with fewer suppliers wins, then the one whose suppliers come
 * first (preferred ones before others, then by code).
 *
 * <p><b>Why the answer is exact.</b> Lines of one SKU draw on the same stock and count as one item. If the used suppliers were known and
 * freight were linear in units and grams, each item could be taken on its own, cheapest supplier first (or, where it must not be split, from
 * the cheapest that has it all): stock limits are per item, so no choice for one item touches another. Two things break this. <i>Fixed
 * charges</i> (fees, base freight, penalty) depend on the set of suppliers used, so all sets are looked through, small ones first, except
 * those whose lower bound is no better than the best plan. <i>Free over an amount</i> ties items together, so within a set each such supplier
 * either pays its freight, which is linear again, or is held to its threshold, a linear condition. A Lagrangian multiplier on that condition
 * keeps the items separate and gives a lower bound on every plan, whatever the multiplier; where bound and best plan differ, the search
 * splits on paid or free and then on the range of units of one item, until they meet. Every split covers all plans, every bound is computed
 * in whole numbers, and ranges are finite, so what is discarded is never cheaper than what is returned. The search counts its work; if it
 * reaches the limit, the answer says that it is not proved and how much cheaper another plan might at most be.
 */
@NullMarked
package io.dropline.routing;

import org.jspecify.annotations.NullMarked;
