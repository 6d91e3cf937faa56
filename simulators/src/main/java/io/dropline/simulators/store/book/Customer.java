package io.dropline.simulators.store.book;

/** Who buys. {@code phone} may be empty. */
public record Customer(String firstName, String lastName, String email, String phone) {}
