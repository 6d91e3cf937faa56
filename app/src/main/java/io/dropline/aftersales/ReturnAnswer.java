package io.dropline.aftersales;

import io.dropline.returns.GoodsReturn;

/** What became of something that was to be done to a return. */
public sealed interface ReturnAnswer {
    record Done(GoodsReturn goods) implements ReturnAnswer {}

    /** Nothing was changed. */
    record Refused(String reason) implements ReturnAnswer {}
}
