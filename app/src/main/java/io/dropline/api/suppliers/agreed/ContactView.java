package io.dropline.api.suppliers.agreed;

import io.dropline.suppliers.contacts.Contact;
import io.dropline.suppliers.contacts.ContactRole;
import java.util.UUID;

/** Somebody at a supplier. */
public record ContactView(UUID id, ContactRole role, String name, String email, String phone) {
    static ContactView of(Contact contact) {
        return new ContactView(
                contact.id(),
                contact.who().role(),
                contact.who().name(),
                contact.who().email(),
                contact.who().phone());
    }
}
