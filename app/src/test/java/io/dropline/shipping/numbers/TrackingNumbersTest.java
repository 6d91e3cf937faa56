package io.dropline.shipping.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.shipping.numbers.Recognition.Nonsense;
import io.dropline.shipping.numbers.Recognition.Recognised;
import io.dropline.shipping.numbers.Recognition.Unrecognised;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumbersTest {

    private static final String UPS = "1Z999AA10123456784";

    @Test
    void tellsCarrierServiceNumberAndPage() {
        assertThat(TrackingNumbers.recognise(" 1z 999 aa1 01 2345 6784 "))
                .containsExactly(new CarrierCandidate(
                        "ups",
                        "UPS",
                        "UPS Next Day Air",
                        UPS,
                        Confidence.CHECKED,
                        Optional.of(URI.create("https://www.ups.com/track?tracknum=1Z999AA10123456784"))));
    }

    @Test
    void leavesRoutingDataOutOfTheNumber() {
        Recognised usps = recognised("420 60601 9400 1118 9956 1234 5678 92", Optional.empty());
        assertThat(usps.best().carrier()).isEqualTo("usps");
        assertThat(usps.best().number()).isEqualTo("9400111899561234567892");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPS 1Z999AA10123456784",
                "Tracking #: 1Z999AA10123456784",
                "UPS Ground - 1Z999AA10123456784",
                "shipped via UPS, tracking number 1Z999AA10123456784.",
                "1Z999AA10123456784 (UPS)",
                "https://www.ups.com/track?loc=en_US&tracknum=1Z999AA10123456784&requester=ST/trackdetails",
                "www.ups.com/track?tracknum=1z999aa10123456784",
                "see https://wwwapps.ups.com/WebTracking/track?track=yes&trackNums=1Z%20999%20AA1%2001%202345%206784",
                "１Ｚ９９９ＡＡ１０１２３４５６７８４",
                "1Z 999\u00a0AA1\u201301\u20132345\u20136784"
            })
    void takesTheNumberOutOfWhatIsAroundIt(String raw) {
        assertThat(recognised(raw, Optional.empty()).best().number()).isEqualTo(UPS);
    }

    @Test
    void whatTheSupplierDeclaredOutranksThePattern() {
        Recognised fedex = recognised(UPS, Optional.of("FedEx"));
        assertThat(fedex.best().carrier()).isEqualTo("fedex");
        assertThat(fedex.best().confidence()).isEqualTo(Confidence.DECLARED);
        assertThat(fedex.declaredOutranksPattern()).isTrue();
        assertThat(fedex.others()).extracting(CarrierCandidate::carrier).contains("ups");
        assertThat(fedex.doubt().orElseThrow()).contains("looks like UPS");
    }

    @Test
    void aDeclaredCarrierThatFitsIsNoSurprise() {
        Recognised ups = recognised(UPS, Optional.of("UPSN"));
        assertThat(ups.best().confidence()).isEqualTo(Confidence.CHECKED);
        assertThat(ups.declaredOutranksPattern()).isFalse();
        assertThat(ups.doubt()).isEmpty();
    }

    @Test
    void aHouseOfSeveralNetworksIsToldApartByTheNumber() {
        assertThat(recognised("GM605112345678901234", Optional.of("DHL")).best().carrier())
                .isEqualTo("dhl_ecommerce");
        assertThat(recognised("1234567891", Optional.of("DHL")).best().carrier())
                .isEqualTo("dhl_express");
    }

    @Test
    void aFreightCarrierIsTakenAtTheSuppliersWord() {
        Recognised freight = recognised("I74-0219913", Optional.of("R+L Carriers"));
        assertThat(freight.best().carrierName()).isEqualTo("R+L Carriers");
        assertThat(freight.best().number()).isEqualTo("I740219913");
        assertThat(freight.best().trackingUrl().orElseThrow().toString()).contains("pro=I740219913");
        assertThat(freight.doubt()).isEmpty();
    }

    @Test
    void aMistypedNumberIsDoubted() {
        String mistyped = "1Z999AA10123456785";
        assertThat(recognised(mistyped, Optional.of("UPS")).doubt().orElseThrow())
                .contains("check digit");
        Unrecognised undeclared = (Unrecognised) TrackingNumbers.resolve(mistyped, Optional.empty());
        assertThat(undeclared.doubt().orElseThrow()).contains("UPS").contains("mistyped");
    }

    @Test
    void anUnknownCarriersNumberIsAcceptedAsTold() {
        assertThat(TrackingNumbers.resolve("bm-4711-0815-x", Optional.of("Blue Mule Couriers")))
                .isEqualTo(new Unrecognised("BM47110815X", Optional.of("Blue Mule Couriers"), Optional.empty()));
    }

    @Test
    void aTellingNumberOutweighsAnUnknownName() {
        Recognised ups = recognised(UPS, Optional.of("Acme Logistics"));
        assertThat(ups.best().carrier()).isEqualTo("ups");
        assertThat(ups.doubt().orElseThrow()).contains("Acme Logistics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Other", "n/a", "Ground", "Standard shipping"})
    void aCarrierFieldThatNamesNobodyCountsAsNotTold(String told) {
        assertThat(recognised(UPS, Optional.of(told)).doubt()).isEmpty();
    }

    @Test
    void aMereCountOfDigitsDoesNotNameACarrier() {
        Unrecognised digits = (Unrecognised) TrackingNumbers.resolve("60515151515151", Optional.empty());
        assertThat(digits.doubt().orElseThrow()).contains("DHL eCommerce");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                                    | no tracking number was given
            "  "                                  | no tracking number was given
            shipped                               | has none
            n/a                                   | has none
            TBD                                   | has none
            ---                                   | has none
            \uD83D\uDE9A                          | given
            12                                    | too short
            #1042                                 | placeholder or short
            0000000000                            | placeholder
            1234567890                            | placeholder
            jane@example.com                      | e-mail
            orders+1234567@example.com            | e-mail
            (312) 555-0142                        | phone
            312-555-0142                          | phone
            +1 312 555 0142                       | phone
            2026-11-23                            | date
            11/23/2026                            | date
            https://www.ups.com/track             | no tracking number in this link
            it was sent out on friday the 13th of may by truck | sentence
            1Z999AA10123456784, 1Z999AA10123456786 | several
            """)
    void nonsenseIsToldPlainly(String raw, String reason) {
        Recognition answer = TrackingNumbers.resolve(raw == null ? "" : raw, Optional.empty());
        assertThat(answer).as(String.valueOf(raw)).isInstanceOf(Nonsense.class);
        if (!reason.equals("placeholder or short")) {
            assertThat(((Nonsense) answer).reason()).contains(reason.equals("given") ? "" : reason);
        }
        assertThat(TrackingNumbers.recognise(raw == null ? "" : raw))
                .noneMatch(candidate -> reason.equals("placeholder"));
    }

    @Test
    void aLinksNumberIsHeldToTheSameLengthAsOneThatIsTyped() {
        String longest = "7A".repeat(20);
        assertThat(TrackingNumbers.resolve("https://mule.example/" + longest, Optional.empty()))
                .isEqualTo(new Unrecognised(longest, Optional.empty(), Optional.empty()));
        assertThat(TrackingNumbers.resolve("https://mule.example/" + longest + "7", Optional.empty()))
                .isEqualTo(new Nonsense("there is no tracking number in this link"));
    }

    private static Recognised recognised(String raw, Optional<String> declared) {
        Recognition answer = TrackingNumbers.resolve(raw, declared);
        assertThat(answer).as(raw).isInstanceOf(Recognised.class);
        return (Recognised) answer;
    }
}
