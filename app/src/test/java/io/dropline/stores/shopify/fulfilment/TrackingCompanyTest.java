package io.dropline.stores.shopify.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingCompanyTest {
    @ParameterizedTest
    @CsvSource({
        "UPS, UPS",
        "ups, UPS",
        "Fedex, FedEx",
        "LaserShip, Lasership",
        "DHL, DHL Express",
        "R+L Carriers, R+L Carriers",
        "R&L Carriers, R+L Carriers",
        "XPO, XPO Logistics",
        "Nordic Van Lines, Nordic Van Lines",
        "'', ''"
    })
    void spellsAsShopifyDoes(String ours, String theirs) {
        assertThat(TrackingCompany.official(ours)).isEqualTo(theirs);
    }
}
