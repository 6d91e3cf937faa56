package io.dropline.console.suppliers.sections;

import io.dropline.console.page.Form;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.contacts.Contact;
import io.dropline.suppliers.places.Place;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to write to and where they ship from.
 *
 * @param contact what was typed of a contact
 * @param editing the contact that was being changed when something was wrong; null: a new one
 * @param place what was typed of a place
 */
public record ContactsPage(
        Supplier supplier,
        List<Contact> contacts,
        List<Place> places,
        Form contact,
        @Nullable UUID editing,
        Form place) {

    /** The form of a contact that is there. */
    public Form of(Contact one) {
        return one.id().equals(editing)
                ? contact
                : Form.empty()
                        .with("role", one.who().role().name())
                        .with("name", one.who().name())
                        .with("email", one.who().email())
                        .with("phone", one.who().phone());
    }

    /** The form of a new contact. */
    public Form newContact() {
        return editing == null ? contact : Form.empty();
    }

    /** The form of a place that is there; its code is fixed. */
    public Form of(Place one) {
        return place.text("code").equals(one.code())
                ? place
                : Form.empty()
                        .with("code", one.code())
                        .with("name", one.name())
                        .with("street", one.street())
                        .with("city", one.city())
                        .with("region", one.region())
                        .with("postal", one.postal())
                        .with("country", one.country())
                        .with("active", one.active() ? "on" : "");
    }

    /** The form of a new place. */
    public Form newPlace() {
        boolean known = places.stream().anyMatch(one -> one.code().equals(place.text("code")));
        return known ? Form.empty().with("country", "US") : place;
    }

    /** "12 Dock Street, Minneapolis, MN 55401, US". */
    public static String line(Place place) {
        String city = join(" ", join(", ", place.city(), place.region()), place.postal());
        return join(", ", place.street(), city, place.country());
    }

    private static String join(String with, String... parts) {
        return String.join(
                with,
                java.util.stream.Stream.of(parts)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
