package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.CarrierBook.Hit;
import java.util.List;

/** What a reader makes of a typed text before the supplier's word is weighed. */
sealed interface Reading {

    /**
     * Something that may be a number.
     *
     * @param number symbols only
     * @param hits what it can be, best first
     * @param hints carriers that the text around the number names: a link's host, a word before it
     * @param odd why, if nothing speaks for it, it is no number after all; empty where it is plausible
     */
    record Plausible(String number, List<Hit> hits, List<Carrier> hints, String odd) implements Reading {}

    record Refused(String reason) implements Reading {}
}
