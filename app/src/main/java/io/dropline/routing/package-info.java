/**
 * Decides which supplier ships which line of an order, at the least total cost, and says why.
 *
 * <p><b>What is minimised.</b> First the number of units that nobody supplies; then, for each supplier used, what it bills (items at the price
 * that their quantity reaches, fees by the unit, drop fee, freight), what it is expected to cost beside that (chance of rejection, of lateness
 * and of returns times what each costs, days past a promise that was made), and a penalty for each supplier beyond the first. What is only
 * expected counts towards no threshold, no minimum and no purchase order. {@link io.dropline.routing.Router} is a pure function: the same
 * question, in whatever order its lists are, gets the same answer. Of equally cheap plans in a plain market the one with fewer suppliers wins,
 * then the one whose suppliers come first (preferred ones before others, then by code).
 *
 * <p><b>Why the answer is exact in a plain market.</b> Lines of one SKU draw on the same stock and count as one item. If the used suppliers were
 * known and freight were linear in units and grams, each item could be taken on its own, cheapest supplier first (or, where it must not be
 * split, from the cheapest that has it all): stock limits are per item, so no choice for one item touches another. Two things break this.
 * <i>Fixed charges</i> (fees, base freight, penalty) depend on the set of suppliers used, so all sets are looked through, small ones first,
 * except those whose lower bound is no better than the best plan. <i>Free over an amount</i> ties items together, so within a set each such
 * supplier either pays its freight, which is linear again, or is held to its threshold, a linear condition. A Lagrangian multiplier on that
 * condition keeps the items separate and gives a lower bound on every plan, whatever the multiplier; where bound and best plan differ, the
 * search splits on paid or free and then on the range of units of one item, until they meet.
 *
 * <p><b>And in one with steps.</b> Where prices fall with quantity, freight goes by weight brackets, units come in packs or purchase orders have a
 * minimum, another search takes over ({@link io.dropline.routing.search.stepped}); breaks and brackets that cannot matter to the order are left
 * out first, so most orders stay plain. Each item is still taken on its own, now by trying every number of units at every supplier, which makes
 * breaks and packs exact. What ties items together is priced by multipliers: a pull towards thresholds and minimums, a push away from heavier
 * brackets, and for each supplier not decided upon a share of its fixed charges on every item that it gives a part of. Where bound and best
 * plan differ, the search splits on in or out, free or paid, lighter or heavier, fewer or more units; ways and numbers of units that would lift
 * the bound above the best plan are taken away at once.
 *
 * <p>In both every split covers all plans, every bound is computed in whole numbers, and ranges are finite, so what is discarded is never cheaper
 * than what is returned. The search counts its work; if it reaches the limit, the answer says that it is not proved and how much cheaper another
 * plan might at most be. What is planned well but not proved in a market with steps: more than a thousand units of an item, more than 60 different amounts in the rows of a
 * weight table that the order may reach, and an item of very many lines that each must come from one supplier.
 */
@NullMarked
package io.dropline.routing;

import org.jspecify.annotations.NullMarked;
