package io.dropline.routing;

/**
 * Why an order is not for a supplier that could ship it.
 *
 * @param lastResort whether it gets the order all the same where not everything can be supplied without it
 * @param text a sentence for the merchant, names included
 */
public record Withheld(boolean lastResort, String text) {
    RoutingAnswer.Reason reason() {
        return lastResort ? RoutingAnswer.Reason.NOT_ITS_TURN : RoutingAnswer.Reason.ON_PROBATION;
    }
}
