package io.dropline.shipping.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores us on example numbers, valid and invalid, that others collected. */
class TrackingNumbersConformanceTest {

    private static final Map<String, List<String>> OURS =
            Map.of("dhl", List.of("dhl_express", "dhl_ecommerce", "dhl_paket"), "s10", List.of("postal_service"));

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Test
    void everyValidExampleIsItsCarriersAndNoInvalidOneIsChecked() throws IOException {
        String samples = System.getenv("DROPLINE_SAMPLES");
        if (samples == null) {
            System.out.println("TrackingNumbersConformanceTest did not run: DROPLINE_SAMPLES is not set");
        }
        assumeTrue(samples != null, "DROPLINE_SAMPLES is not set");
        Path folder = Path.of(samples, "tracking-numbers", "couriers");
        List<String> wrong = new ArrayList<>();
        int valid = 0;
        int first = 0;
        int invalid = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                JsonNode courier = mapper.readTree(Files.readString(file));
                List<String> codes = codes(courier.path("courier_code").asString());
                for (JsonNode form : courier.path("tracking_numbers").values()) {
                    boolean hasCheck = form.path("validation").has("checksum");
                    for (JsonNode number :
                            form.path("test_numbers").path("valid").values()) {
                        valid++;
                        List<CarrierCandidate> found = TrackingNumbers.recognise(number.asString());
                        first += !found.isEmpty()
                                        && codes.contains(found.getFirst().carrier())
                                ? 1
                                : 0;
                        if (found.stream().noneMatch(c -> codes.contains(c.carrier()) && sureAs(hasCheck, c))) {
                            wrong.add(form.path("name").asString() + " valid " + number.asString() + " -> " + found);
                        }
                    }
                    for (JsonNode number :
                            form.path("test_numbers").path("invalid").values()) {
                        invalid++;
                        List<CarrierCandidate> found = TrackingNumbers.recognise(number.asString());
                        if (found.stream().anyMatch(c -> codes.contains(c.carrier()) && sureAs(hasCheck, c))) {
                            wrong.add(form.path("name").asString() + " invalid " + number.asString() + " -> " + found);
                        }
                    }
                }
            }
        }
        System.out.println("tracking numbers: " + valid + " valid (" + first + " ranked first), " + invalid
                + " invalid, " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(valid).isGreaterThan(100);
    }

    private static boolean sureAs(boolean hasCheck, CarrierCandidate candidate) {
        return !hasCheck || candidate.confidence() == Confidence.CHECKED;
    }

    private static List<String> codes(String courier) {
        return OURS.getOrDefault(courier, List.of(courier));
    }
}
