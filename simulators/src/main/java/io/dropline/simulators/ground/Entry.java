package io.dropline.simulators.ground;

import java.time.Instant;
import java.util.Map;

/**
 * One thing a simulator accepted or did.
 *
 * @param number counts from 1 over all simulators of one process
 * @param at when it was accepted
 * @param simulator store | mail | supplier | carrier
 * @param kind what happened, e.g. {@code purchase-order}, {@code fulfillmentCreate}, {@code webhook}
 * @param facts names and values; {@code po} holds the purchase order number where there is one
 * @param length bytes of the accepted document
 * @param sha256 of the accepted document, lower-case hexadecimal
 */
public record Entry(
        long number, Instant at, String simulator, String kind, Map<String, String> facts, int length, String sha256) {
    public Entry {
        facts = Map.copyOf(facts);
    }

    /** The value of a fact, empty where there is none. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
