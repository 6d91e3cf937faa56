package io.dropline.stores.shopify.orders;

import io.dropline.platform.Address;
import java.util.Locale;

/** What was read of one address so far; empty where nothing was said. */
final class AddressDraft {
    String name = "";
    String firstName = "";
    String lastName = "";
    String company = "";
    String line1 = "";
    String line2 = "";
    String city = "";
    String province = "";
    String provinceCode = "";
    String postalCode = "";
    String countryCode = "";
    String phone = "";

    String person() {
        return name.isBlank() ? (firstName + " " + lastName).strip() : name.strip();
    }

    Address finish() {
        return new Address(
                person(),
                company,
                line1,
                line2,
                city,
                provinceCode.isEmpty() ? province : provinceCode,
                postalCode,
                countryCode.toUpperCase(Locale.ROOT),
                phone);
    }
}
