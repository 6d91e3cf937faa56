package io.dropline.shipping.numbers;

import java.util.List;
import java.util.Optional;

/** What became of a number that somebody typed. */
public sealed interface Recognition {

    /**
     * A carrier we know.
     *
     * @param best the carrier to use
     * @param others what else the number could be, best first
     * @param declaredOutranksPattern the supplier named a carrier, and the number by itself would have said another
     * @param doubt one plain sentence for a person, where name and number do not agree
     */
    record Recognised(
            CarrierCandidate best,
            List<CarrierCandidate> others,
            boolean declaredOutranksPattern,
            Optional<String> doubt)
            implements Recognition {

        public Recognised {
            others = List.copyOf(others);
        }
    }

    /**
     * A plausible number of a carrier we do not know: accepted, without tracking.
     *
     * @param number {@code A-Z0-9} only
     * @param declaredCarrier the carrier as told
     * @param doubt one plain sentence for a person, such as a check digit that does not fit
     */
    record Unrecognised(String number, Optional<String> declaredCarrier, Optional<String> doubt)
            implements Recognition {}

    /**
     * Not a tracking number.
     *
     * @param reason one plain sentence for whoever typed it
     */
    record Nonsense(String reason) implements Recognition {}
}
