package io.dropline.simulators.store.book;

/**
 * Where a parcel goes. Empty text where something is missing.
 *
 * @param provinceCode two letters in the United States and Canada
 * @param countryCode ISO 3166-1, two letters
 */
public record Address(
        String firstName,
        String lastName,
        String company,
        String address1,
        String address2,
        String city,
        String province,
        String provinceCode,
        String zip,
        String country,
        String countryCode,
        String phone) {
    public static Address us(
            String firstName,
            String lastName,
            String address1,
            String city,
            String province,
            String provinceCode,
            String zip) {
        return new Address(
                firstName, lastName, "", address1, "", city, province, provinceCode, zip, "United States", "US", "");
    }

    public String name() {
        return (firstName + " " + lastName).strip();
    }

    public String oneLine() {
        return address1 + ", " + city + ", " + provinceCode + " " + zip;
    }
}
