/** When suppliers work: holidays by rule, and the days each has named as closed. */
@NullMarked
package io.dropline.suppliers.calendar;

import org.jspecify.annotations.NullMarked;
