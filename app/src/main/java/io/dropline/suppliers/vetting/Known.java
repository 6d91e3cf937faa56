package io.dropline.suppliers.vetting;

import java.util.List;

/**
 * What is known of a supplier, counted.
 *
 * @param confirmed purchase orders that verifiably reached it
 * @param brands brands of its active offers
 * @param unproved of these, the ones without an authorization in force that has a checked letter
 * @param offers active ones
 * @param stocked of these, the ones whose stock is known
 */
record Known(
        boolean orderContact,
        String email,
        int confirmed,
        int places,
        String postal,
        boolean returnPolicy,
        boolean terms,
        int brands,
        List<String> unproved,
        int offers,
        int stocked) {}
