package io.dropline.shipping.numbers;

import java.net.URI;
import java.util.Optional;

/**
 * A carrier that a number may belong to.
 *
 * @param carrier our code, such as {@code ups}: lower case, stable
 * @param carrierName the name as stores know it (Shopify's official spelling where it has one)
 * @param service what the number tells of the service, else the name of its form
 * @param number the number the carrier tracks by: {@code A-Z0-9} only, routing prefixes and label data left out
 * @param confidence how sure this is
 * @param trackingUrl the carrier's page for the number; empty where the carrier has none that opens by number alone
 */
public record CarrierCandidate(
        String carrier,
        String carrierName,
        String service,
        String number,
        Confidence confidence,
        Optional<URI> trackingUrl) {}
