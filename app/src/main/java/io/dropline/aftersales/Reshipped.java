package io.dropline.aftersales;

import java.util.UUID;

/** What became of a parcel that is to be sent again. */
public sealed interface Reshipped {
    /** @param order the order that brings its goods once more */
    record Done(UUID order) implements Reshipped {}

    record Refused(String reason) implements Reshipped {}
}
