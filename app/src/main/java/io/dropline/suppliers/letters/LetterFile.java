package io.dropline.suppliers.letters;

/** A letter with its bytes. */
public record LetterFile(Letter letter, byte[] content) {}
