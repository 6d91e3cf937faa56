package io.dropline.shipping.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.shipping.numbers.form.Shape;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CarrierFilesTest {

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Test
    void theIndexNamesEveryFileOnce() throws Exception {
        URI index = Optional.ofNullable(getClass().getClassLoader().getResource("carriers/carriers.index"))
                .orElseThrow()
                .toURI();
        Path folder = Optional.ofNullable(Path.of(index).getParent()).orElseThrow();
        List<String> named = Files.readAllLines(Path.of(index), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .map(name -> name.replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
        assertThat(TrackingNumbers.carriers().stream().map(Carrier::code)).doesNotHaveDuplicates();
        assertThat(TrackingNumbers.carriers().stream().map(Carrier::name)).doesNotHaveDuplicates();
    }

    @Test
    void everyTrackingPageTakesANumber() {
        for (Carrier carrier : TrackingNumbers.carriers()) {
            carrier.trackingPage()
                    .ifPresent(page -> assertThat(page).startsWith("https://").contains("{number}"));
            assertThat(carrier.trackingUrl("AB12").map(URI::toString).orElse("AB12"))
                    .contains("AB12");
        }
    }

    @Test
    void aNewCarrierNeedsNothingButItsFile() throws IOException {
        CarrierFile file = CarrierFile.parse(mapper.readTree("""
                {"carrier": "mule", "name": "Blue Mule", "aliases": ["Mule"], "scac": ["MULE"],
                 "trackingPage": "https://mule.example/{number}",
                 "forms": [{"id": "m", "service": "Mule post", "shapes": ["BM#{6,7}"], "check": {"kind": "luhn", "over": 6}}]}
                """));
        CarrierBook book = new CarrierBook(List.of(file));

        List<CarrierBook.Hit> hits = book.hits("BM1234566");

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().candidate())
                .isEqualTo(new CarrierCandidate(
                        "mule",
                        "Blue Mule",
                        "Mule post",
                        "BM1234566",
                        Confidence.CHECKED,
                        Optional.of(URI.create("https://mule.example/BM1234566"))));
        assertThat(book.hits("BM1234567")).isEmpty();
        assertThat(book.names().named("via mule express")).containsExactly(file.carrier());
    }

    @Test
    void aSlipOfThePenInAFileIsAnError() {
        assertThatThrownBy(() ->
                        CarrierFile.parse(mapper.readTree("{\"carrier\": \"x\", \"name\": \"X\", \"scacs\": []}")))
                .hasMessageContaining("scacs");
        assertThatThrownBy(() -> Shape.parse("1Z?")).hasMessageContaining("?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPS                       | ups
            UPSN                      | ups
            u.p.s.                    | ups
            UPS Ground Saver          | ups
            United Parcel Service     | ups
            shipped via UPS           | ups
            FedEx Home Delivery       | fedex
            Federal Express           | fedex
            FDEG                      | fedex
            FedEx Freight Economy     | fedex_freight
            FXFE                      | fedex_freight
            USPS Priority Mail        | usps
            U.S. Postal Service       | usps
            DHL                       | dhl_express
            DHL Express               | dhl_express
            DHL eCommerce             | dhl_ecommerce
            R+L Carriers              | rl_carriers
            R&L Carriers              | rl_carriers
            RLCA                      | rl_carriers
            Estes Express Lines       | estes
            EXLA                      | estes
            OnTrac                    | ontrac
            LaserShip                 | lasership
            Amazon Logistics          | amazon
            Canada Post Xpresspost    | canada_post
            purolator ground          | purolator
            ODFL                      | old_dominion
            UPS Freight               | tforce_freight
            royal mail tracked 24     | royal_mail
            """)
    void aNameMeansItsCarrier(String told, String code) {
        assertThat(TrackingNumbers.carrierNamed(told).map(Carrier::code)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"Acme Trucking", "Joe", "\uD83D\uDE9A", "運送"})
    void aStrangerMeansNobody(String told) {
        assertThat(TrackingNumbers.carrierNamed(told)).isEmpty();
    }
}
