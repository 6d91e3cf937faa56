package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.form.NumberForm;
import io.dropline.shipping.numbers.form.Shape;

/**
 * One shape of one form, ready to be tried on numbers of its length.
 *
 * @param order place of the carrier in the list of carriers; the earlier the commoner
 * @param prefix the routing data before the number, if the shape has it
 * @param bits how much a full match tells (see {@link io.dropline.shipping.numbers.form.Shape#bits}), the check digit counted in
 */
record FormRule(Carrier carrier, int order, NumberForm form, Prefix prefix, Shape shape, double bits) {

    private static final double BITS_OF_A_CHECK_DIGIT = 3.3;

    /** Routing data before a number, or none. */
    sealed interface Prefix {
        record None() implements Prefix {}

        record Routing(Shape shape) implements Prefix {}
    }

    enum Match {
        NO,
        WRONG_CHECK_DIGIT,
        FORMAT_ONLY,
        CHECKED
    }

    static FormRule of(Carrier carrier, int order, NumberForm form, Prefix prefix, Shape shape) {
        double bits = shape.bits()
                + form.prior()
                + (form.check().isPresent() ? BITS_OF_A_CHECK_DIGIT : 0)
                + switch (prefix) {
                    case Prefix.None() -> 0.0;
                    case Prefix.Routing(Shape routing) -> routing.bits();
                };
        return new FormRule(carrier, order, form, prefix, shape, bits);
    }

    int length() {
        return prefixLength() + shape.length();
    }

    private int prefixLength() {
        return switch (prefix) {
            case Prefix.None() -> 0;
            case Prefix.Routing(Shape routing) -> routing.length();
        };
    }

    private boolean routed(String text) {
        return switch (prefix) {
            case Prefix.None() -> true;
            case Prefix.Routing(Shape routing) -> routing.matches(text.substring(0, routing.length()));
        };
    }

    /** Tries a text of {@link #length} symbols. */
    Match match(String text) {
        String number = text.substring(prefixLength());
        if (!shape.matches(number) || !routed(text)) {
            return Match.NO;
        }
        return form.check()
                .map(check -> check.fits(number) ? Match.CHECKED : Match.WRONG_CHECK_DIGIT)
                .orElse(Match.FORMAT_ONLY);
    }

    CarrierCandidate candidate(String text, Confidence confidence) {
        String number = text.substring(prefixLength());
        String tracked = form.tracked().map(span -> span.of(number)).orElse(number);
        return new CarrierCandidate(
                carrier.code(),
                carrier.name(),
                form.serviceOf(number),
                tracked,
                confidence,
                carrier.trackingUrl(tracked));
    }
}
