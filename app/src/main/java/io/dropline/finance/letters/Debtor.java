package io.dropline.finance.letters;

/**
 * Whom at a supplier we write to about money: its accounts where it named somebody, else who gets its purchase orders.
 *
 * @param contact a person's name; may be empty
 */
public record Debtor(String code, String name, String contact, String email) {
    /** By which name the letter greets. */
    public String addressee() {
        return contact.isBlank() ? name : contact;
    }
}
