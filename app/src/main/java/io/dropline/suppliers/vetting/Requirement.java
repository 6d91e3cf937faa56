package io.dropline.suppliers.vetting;

/**
 * What must be known of a supplier before it is relied on.
 *
 * @param key for machines ("return-policy")
 * @param title in a few words
 * @param says what is there, or what is missing
 * @param link path in the console where it is done
 */
public record Requirement(String key, boolean met, String title, String says, String link) {}
