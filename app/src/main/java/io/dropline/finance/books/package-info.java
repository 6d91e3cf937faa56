/**
 * The books: what every fact of an order means in money, as rows that take an amount from one account and give it to another. Facts are never booked
 * by hand: {@link io.dropline.finance.books.Bookkeeping} says what should stand for an order, and the difference to what stands is posted.
 */
@NullMarked
package io.dropline.finance.books;

import org.jspecify.annotations.NullMarked;
