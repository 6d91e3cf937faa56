package io.dropline.returns;

/** What became of a wish for a return. */
public sealed interface Opened {
    record Fresh(GoodsReturn goods) implements Opened {}

    /** It was opened before, by the same click or from the store. */
    record Known(GoodsReturn goods) implements Opened {}

    /** More would come back than was shipped: nothing was opened. */
    record TooMany(ReturnDraft draft) implements Opened {}
}
