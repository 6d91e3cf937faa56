package io.dropline.console.suppliers.sections;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.suppliers.SupplierDesk;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.contacts.Contact;
import io.dropline.suppliers.contacts.ContactDraft;
import io.dropline.suppliers.contacts.ContactRole;
import io.dropline.suppliers.contacts.Contacts;
import io.dropline.suppliers.places.Place;
import io.dropline.suppliers.places.Places;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Whom to write to at a supplier, and where it ships from. */
@Controller
class ContactsController {
    private static final String TEMPLATE = "console/suppliers/contacts.jte";
    private final SupplierDesk found;
    private final Contacts contacts;
    private final Places places;

    ContactsController(SupplierDesk found, Contacts contacts, Places places) {
        this.found = found;
        this.contacts = contacts;
        this.places = places;
    }

    @GetMapping("/suppliers/{id}/contacts")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return found.with(
                desk,
                id,
                supplier -> desk.show(
                        Section.SUPPLIERS,
                        TEMPLATE,
                        page(desk, supplier, Form.empty(), null, Form.empty().with("country", "US"))));
    }

    @PostMapping("/suppliers/{id}/contacts")
    ResponseEntity<byte[]> add(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(
                desk,
                id,
                supplier -> saved(
                        desk, supplier, form, null, contacts.add(desk.viewer().actor(), supplier, draft(form))));
    }

    @PostMapping("/suppliers/{id}/contacts/{contact}")
    ResponseEntity<byte[]> change(Desk desk, @PathVariable UUID id, @PathVariable UUID contact, Form form) {
        return found.with(
                desk,
                id,
                supplier -> contacts.change(desk.viewer().actor(), supplier, contact, draft(form))
                        .map(saved -> saved(desk, supplier, form, contact, saved))
                        .orElseGet(() -> desk.refused("That contact is gone.", path(supplier))));
    }

    @PostMapping("/suppliers/{id}/contacts/{contact}/remove")
    ResponseEntity<byte[]> remove(Desk desk, @PathVariable UUID id, @PathVariable UUID contact) {
        return found.with(
                desk,
                id,
                supplier -> contacts.remove(desk.viewer().actor(), supplier, contact)
                        .map(gone -> desk.done(gone.who().name() + " is removed.", path(supplier)))
                        .orElseGet(() -> desk.refused("That contact is gone.", path(supplier))));
    }

    private ResponseEntity<byte[]> saved(
            Desk desk, Supplier supplier, Form form, @Nullable UUID editing, Saved<Contact> saved) {
        return switch (saved) {
            case Saved.Done<Contact>(Contact contact) -> desk.done(contact.who().name() + " is saved.", path(supplier));
            case Saved.Wrong<Contact>(List<FieldProblem> problems) ->
                desk.showAgain(
                        Section.SUPPLIERS,
                        TEMPLATE,
                        page(
                                desk,
                                supplier,
                                form.wrong(problems),
                                editing,
                                Form.empty().with("country", "US")));
        };
    }

    @PostMapping("/suppliers/{id}/places")
    ResponseEntity<byte[]> place(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(desk, id, supplier -> {
            Place place = new Place(
                    form.text("code"),
                    form.text("name"),
                    form.text("street"),
                    form.text("city"),
                    form.text("region"),
                    form.text("postal"),
                    form.text("country"),
                    form.flag("active"));
            return switch (places.save(desk.viewer().actor(), supplier, place)) {
                case Saved.Done<Place>(Place saved) -> desk.done(saved.code() + " is saved.", path(supplier));
                case Saved.Wrong<Place>(List<FieldProblem> problems) ->
                    desk.showAgain(
                            Section.SUPPLIERS,
                            TEMPLATE,
                            page(
                                    desk,
                                    supplier,
                                    Form.empty(),
                                    null,
                                    form.with("code", place.code()).wrong(problems)));
            };
        });
    }

    @PostMapping("/suppliers/{id}/places/remove")
    ResponseEntity<byte[]> removePlace(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(desk, id, supplier -> switch (places.remove(
                desk.viewer().actor(), supplier, form.text("code"))) {
            case Saved.Done<Place>(Place gone) -> desk.done(gone.code() + " is removed.", path(supplier));
            case Saved.Wrong<Place>(List<FieldProblem> problems) ->
                desk.refused(problems.getFirst().message(), path(supplier));
        });
    }

    private ContactsPage page(Desk desk, Supplier supplier, Form contact, @Nullable UUID editing, Form place) {
        return new ContactsPage(
                supplier,
                contacts.list(desk.merchant(), supplier.id()),
                places.list(desk.merchant(), supplier.id()),
                contact,
                editing,
                place);
    }

    private static ContactDraft draft(Form form) {
        String role = form.text("role").toUpperCase(Locale.ROOT);
        for (ContactRole known : ContactRole.values()) {
            if (known.name().equals(role)) {
                return new ContactDraft(known, form.text("name"), form.text("email"), form.text("phone"));
            }
        }
        return new ContactDraft(ContactRole.ORDERS, form.text("name"), form.text("email"), form.text("phone"));
    }

    private static String path(Supplier supplier) {
        return "/suppliers/" + supplier.id() + "/contacts";
    }
}
