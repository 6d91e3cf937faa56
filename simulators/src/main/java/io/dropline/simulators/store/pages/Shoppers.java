package io.dropline.simulators.store.pages;

import io.dropline.simulators.store.book.Address;
import io.dropline.simulators.store.book.Customer;
import java.util.List;
import java.util.Locale;

/** People who are ready to buy, so that nobody has to type an address in a demo. */
final class Shoppers {
    record Shopper(Customer customer, Address address) {}

    static final List<Shopper> ALL = List.of(
            shopper("June", "Okafor", "2817 Larimer Street", "Denver", "Colorado", "CO", "80205"),
            shopper("Mateo", "Lindqvist", "1420 NW Lovejoy Street", "Portland", "Oregon", "OR", "97209"),
            shopper("Priya", "Raman", "1100 South Lamar Boulevard", "Austin", "Texas", "TX", "78704"),
            shopper("Eleanor", "Voss", "318 Seventh Avenue", "Brooklyn", "New York", "NY", "11215"),
            shopper("Desmond", "Achebe", "225 East Bay Street", "Savannah", "Georgia", "GA", "31401"),
            shopper("Hana", "Whitfield", "3033 Excelsior Boulevard", "Minneapolis", "Minnesota", "MN", "55416"));

    private Shoppers() {}

    private static Shopper shopper(
            String first, String last, String street, String city, String state, String code, String zip) {
        String email = (first + "." + last + "@example.com").toLowerCase(Locale.ROOT);
        return new Shopper(
                new Customer(first, last, email, ""), Address.us(first, last, street, city, state, code, zip));
    }
}
