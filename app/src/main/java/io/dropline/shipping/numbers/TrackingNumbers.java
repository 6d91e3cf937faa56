package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.CarrierBook.Hit;
import io.dropline.shipping.numbers.Recognition.Nonsense;
import java.util.List;
import java.util.Optional;

/**
 * Tells whose a tracking number is. Tolerates what people type: spaces, dashes, lower case, digits of any script, a label or the
 * carrier's name before the number, a pasted tracking link. Never throws for any text. Pure and safe for any number of threads; about a
 * microsecond a number. Carriers and their forms come from the files in {@code carriers/}; adding one touches no code.
 */
public final class TrackingNumbers {

    private static final CarrierBook BOOK = new CarrierBook(CarrierFile.all());
    private static final NumberReader READER = new NumberReader(BOOK);
    private static final CarrierChoice CHOICE = new CarrierChoice(BOOK);

    private TrackingNumbers() {}

    /** Every carrier whose form the number has, likeliest first: a check digit that fits before a mere form. Empty for nonsense. */
    public static List<CarrierCandidate> recognise(String raw) {
        return switch (READER.read(raw)) {
            case Reading.Refused(String reason) -> List.of();
            case Reading.Plausible plausible ->
                plausible.hits().stream().map(Hit::candidate).toList();
        };
    }

    /**
     * The carrier to use. What the supplier declared outranks what the number looks like; the difference is told as a doubt.
     *
     * @param raw as typed
     * @param declaredCarrier a name, a code of ours or a SCAC, as told; empty, "other" and the like count as not told
     */
    public static Recognition resolve(String raw, Optional<String> declaredCarrier) {
        return switch (READER.read(raw)) {
            case Reading.Refused(String reason) -> new Nonsense(reason);
            case Reading.Plausible plausible ->
                CHOICE.choose(plausible, declaredCarrier.map(String::strip).filter(CarrierNames::namesSomebody));
        };
    }

    /** All carriers we have a file for, commonest first. */
    public static List<Carrier> carriers() {
        return BOOK.carriers();
    }

    /** The carrier that a name, a code of ours or a SCAC means; the commonest where it means several. */
    public static Optional<Carrier> carrierNamed(String told) {
        return BOOK.names().named(told).stream().findFirst();
    }

    static CarrierBook book() {
        return BOOK;
    }
}
