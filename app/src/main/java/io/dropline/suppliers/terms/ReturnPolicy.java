package io.dropline.suppliers.terms;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How a supplier takes goods back.
 *
 * @param windowDays days from delivery; 0: nothing is taken back
 * @param paidBy who pays the way back
 * @param restockingPercent kept from the credit, 0 to 100
 * @param to where returns go
 */
public record ReturnPolicy(int windowDays, Payer paidBy, BigDecimal restockingPercent, Address to, String text) {
    public ReturnPolicy {
        text = text.strip();
    }

    /** Who pays for the parcel that goes back. */
    public enum Payer {
        SUPPLIER("The supplier"),
        MERCHANT("We do"),
        CUSTOMER("The customer");

        private final String label;

        Payer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * An address in the supplier's words; all empty where there is none.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public record Address(String name, String street, String city, String region, String postal, String country) {
        public static final Address NONE = new Address("", "", "", "", "", "");

        public Address {
            name = name.strip();
            street = street.strip();
            city = city.strip();
            region = region.strip();
            postal = postal.strip();
            country = country.strip().toUpperCase(Locale.ROOT);
        }

        /** Whether nothing of it is known. A country alone is no address. */
        public boolean none() {
            return (name + street + city + region + postal).isEmpty();
        }
    }
}
