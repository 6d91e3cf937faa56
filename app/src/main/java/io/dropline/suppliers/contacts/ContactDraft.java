package io.dropline.suppliers.contacts;

/**
 * Somebody at a supplier.
 *
 * @param email may be empty where there is a phone
 * @param phone as people write it; may be empty where there is a mail address
 */
public record ContactDraft(ContactRole role, String name, String email, String phone) {
    public ContactDraft {
        name = name.strip();
        email = email.strip();
        phone = phone.strip();
    }
}
