package io.dropline.aftersales;

import io.dropline.returns.GoodsReturn;
import java.util.Optional;

/** What became of something that was to be done to a return. */
public sealed interface ReturnAnswer {
    record Done(GoodsReturn goods) implements ReturnAnswer {}

    /** Nothing was changed. */
    record Refused(String reason) implements ReturnAnswer {}

    /** @param otherwise why nothing was done, where it was not */
    static ReturnAnswer of(Optional<GoodsReturn> done, String otherwise) {
        return done.<ReturnAnswer>map(Done::new).orElseGet(() -> new Refused(otherwise));
    }
}
