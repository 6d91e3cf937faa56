package io.dropline.suppliers.vetting;

import java.util.List;
import java.util.UUID;

/** What a supplier needs, derived from what is known of it; nothing here is ticked by hand. */
public record Checklist(List<Requirement> requirements) {

    static Checklist of(UUID supplier, Known known) {
        String page = "/suppliers/" + supplier;
        return new Checklist(List.of(
                new Requirement(
                        "order-contact",
                        known.orderContact(),
                        "Somebody to speak to about orders",
                        known.orderContact() ? "Known" : "Add a contact for orders",
                        page + "/contacts"),
                channel(known, page),
                place(known, page),
                new Requirement(
                        "terms",
                        known.terms(),
                        "Payment terms",
                        known.terms() ? "Entered" : "Enter in how many days an invoice is paid",
                        page + "/terms"),
                new Requirement(
                        "return-policy",
                        known.returnPolicy(),
                        "Return policy",
                        known.returnPolicy() ? "Entered" : "Enter how they take goods back",
                        page + "/terms"),
                new Requirement(
                        "offer",
                        known.offers() > 0,
                        "Something to buy",
                        known.offers() > 0 ? counted(known.offers(), "offer") : "Import their offers",
                        known.offers() > 0 ? page : "/products/import"),
                stock(known),
                brands(known, page)));
    }

    private static Requirement channel(Known known, String page) {
        boolean addressed = !known.email().isEmpty();
        String says = known.confirmed() > 0
                ? counted(known.confirmed(), "document") + " reached them"
                : addressed ? "By mail to " + known.email() + "; not tried yet" : "Enter where purchase orders go";
        return new Requirement(
                "channel", known.confirmed() > 0 || addressed, "A way for orders to reach them", says, page + "/edit");
    }

    private static Requirement place(Known known, String page) {
        boolean met = known.places() > 0 || !known.postal().isEmpty();
        String says = known.places() > 0
                ? counted(known.places(), "place")
                : met ? "From " + known.postal() : "Enter where their parcels start";
        return new Requirement("ship-from", met, "Where they ship from", says, page + "/contacts");
    }

    private static Requirement stock(Known known) {
        boolean met = known.offers() > 0 && known.stocked() == known.offers();
        String says = known.offers() == 0
                ? "Known once there are offers"
                : met ? "Known for all offers" : "Unknown for " + counted(known.offers() - known.stocked(), "offer");
        return new Requirement("stock", met, "Their stock", says, "/products/import");
    }

    private static Requirement brands(Known known, String page) {
        boolean met = known.brands() > 0 && known.unproved().isEmpty();
        String says = known.brands() == 0
                ? "Known once there are offers"
                : met
                        ? counted(known.brands(), "brand") + " with a checked letter"
                        : "No authorization with a checked letter for " + String.join(", ", known.unproved());
        return new Requirement(
                "authorization", met, "Authorized for every brand they offer", says, page + "/authorizations");
    }

    /** What is not met yet. */
    public List<Requirement> unmet() {
        return requirements.stream().filter(one -> !one.met()).toList();
    }

    public boolean complete() {
        return unmet().isEmpty();
    }

    public int met() {
        return requirements.size() - unmet().size();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
