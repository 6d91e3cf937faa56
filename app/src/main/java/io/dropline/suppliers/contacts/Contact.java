package io.dropline.suppliers.contacts;

import java.util.UUID;

/** Somebody at a supplier, as known. */
public record Contact(UUID id, ContactDraft who) {}
