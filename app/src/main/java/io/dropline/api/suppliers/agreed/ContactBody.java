package io.dropline.api.suppliers.agreed;

import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.suppliers.contacts.ContactDraft;
import io.dropline.suppliers.contacts.ContactRole;
import org.jspecify.annotations.Nullable;

/** Somebody at a supplier. A mail address or a phone number is needed. */
public record ContactBody(
        @Required @Says("What they are there for.") @Nullable
        ContactRole role,

        @Required @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    ContactDraft draft() {
        if (role == null) {
            throw ApiRefusal.wrong("role", "One of ORDERS, RETURNS, ACCOUNTS, ESCALATION, please");
        }
        return new ContactDraft(role, Given.text(name), Given.text(email), Given.text(phone));
    }
}
