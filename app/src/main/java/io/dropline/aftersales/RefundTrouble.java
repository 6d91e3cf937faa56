package io.dropline.aftersales;

import io.dropline.letter.Words;
import io.dropline.refunds.RefundAnswer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** Why money does not go back, in words for people of the house. */
final class RefundTrouble {
    private RefundTrouble() {}

    /** Without a full stop; empty if it was taken. */
    static Optional<String> of(RefundAnswer answer, String currency) {
        return switch (answer) {
            case RefundAnswer.Requested _, RefundAnswer.Known _ -> Optional.empty();
            case RefundAnswer.TooMuch(BigDecimal left) ->
                Optional.of("Only " + Words.sum(left, currency) + " of the order can still be refunded");
            case RefundAnswer.TooMuchShipping(BigDecimal left) ->
                Optional.of("Only " + Words.sum(left, currency) + " of the shipping can still be refunded");
            case RefundAnswer.TooManyUnits(UUID _, int left) ->
                Optional.of("Only " + left + " of the units were not refunded before");
            case RefundAnswer.Nothing _ ->
                Optional.of("Nothing of it is left to refund: it was refunded before, or what is kept takes all of it");
            case RefundAnswer.NotPaid _ -> Optional.of("Nothing is left of what the customer paid");
            case RefundAnswer.NoSuchOrder _, RefundAnswer.NoSuchLine _ ->
                Optional.of("The store's order has no such line");
        };
    }
}
