package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says so when money will not come any more: a hold that waits for the payment would wait for ever. */
@Component
class PaymentAlarm {
    static final String GONE = "order.payment-gone";

    private final Problems problems;

    PaymentAlarm(Problems problems) {
        this.problems = problems;
    }

    /** @param sentOn whether suppliers have some of it already */
    void changed(MerchantId merchant, UUID order, StoreOrder told, boolean sentOn) {
        switch (told.payment()) {
            case REFUNDED -> raise(merchant, order, told, sentOn, "The payment was refunded");
            case VOIDED -> raise(merchant, order, told, sentOn, "The payment was voided");
            case EXPIRED -> raise(merchant, order, told, sentOn, "The payment's authorization has expired");
            case PENDING, AUTHORIZED, PARTIALLY_PAID, PAID, PARTIALLY_REFUNDED ->
                problems.resolve(merchant, GONE, List.of("order:" + order), "The payment stands again");
        }
    }

    private void raise(MerchantId merchant, UUID order, StoreOrder told, boolean sentOn, String what) {
        problems.raise(List.of(new Problem(
                merchant,
                GONE,
                "order:" + order,
                order,
                sentOn ? Severity.URGENT : Severity.WARNING,
                "Nobody pays for order " + told.number() + " any more",
                what + (sentOn ? ", and suppliers have the order" : ""),
                "Cancel the order, or release the hold if it is to be sent all the same.",
                "/orders/" + order)));
    }
}
