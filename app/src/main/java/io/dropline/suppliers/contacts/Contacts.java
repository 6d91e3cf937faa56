package io.dropline.suppliers.contacts;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.mail.MailAddress;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people at suppliers. */
@Component
public class Contacts {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./x-]{4,38}");
    private static final int MOST = 50;

    private final ContactStore store;
    private final Audit audit;
    private final Clock clock;

    Contacts(ContactStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of one supplier, by what they are there for. */
    public List<Contact> list(MerchantId merchant, UUID supplier) {
        return store.list(merchant, supplier);
    }

    @Transactional
    public Saved<Contact> add(Actor actor, Supplier supplier, ContactDraft draft) {
        return check(draft)
                .check(
                        store.count(actor.merchantId(), supplier.id()) < MOST,
                        "",
                        "A supplier has " + MOST + " contacts at most")
                .orElse(() -> told(
                        actor,
                        supplier,
                        "supplier.contact-added",
                        store.add(actor.merchantId(), supplier.id(), draft, clock.instant())));
    }

    /** Empty if the supplier has no such contact. */
    @Transactional
    public Optional<Saved<Contact>> change(Actor actor, Supplier supplier, UUID id, ContactDraft draft) {
        FieldProblems problems = check(draft);
        if (!problems.none()) {
            return Optional.of(new Saved.Wrong<>(problems.list()));
        }
        return store.change(actor.merchantId(), supplier.id(), id, draft)
                .map(contact -> new Saved.Done<>(told(actor, supplier, "supplier.contact-changed", contact)));
    }

    @Transactional
    public Optional<Contact> remove(Actor actor, Supplier supplier, UUID id) {
        return store.remove(actor.merchantId(), supplier.id(), id)
                .map(contact -> told(actor, supplier, "supplier.contact-removed", contact));
    }

    private static FieldProblems check(ContactDraft draft) {
        return new FieldProblems()
                .text(draft.name(), 120, "name", "The name")
                .check(
                        draft.email().isEmpty()
                                || MailAddress.routable(draft.email()).isPresent(),
                        "email",
                        "'" + draft.email() + "' is no mail address")
                .check(
                        draft.phone().isEmpty() || PHONE.matcher(draft.phone()).matches(),
                        "phone",
                        "Write the phone number in digits, such as +1 612 555 0143")
                .check(
                        !draft.email().isEmpty() || !draft.phone().isEmpty(),
                        "email",
                        "A mail address or a phone number is needed");
    }

    private Contact told(Actor actor, Supplier supplier, String action, Contact contact) {
        audit.record(
                actor,
                action,
                supplier.code(),
                Map.of(
                        "role",
                        contact.who().role().name(),
                        "name",
                        contact.who().name()));
        return contact;
    }
}
