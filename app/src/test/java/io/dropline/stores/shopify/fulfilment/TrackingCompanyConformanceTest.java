package io.dropline.stores.shopify.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.stores.shopify.Samples;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrackingCompanyConformanceTest {
    /** The list stands in the description of the field. */
    @Test
    void everyNameIsOnShopifysList() throws Exception {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(Samples.path("shopify/schema/admin_2026-07.introspection.json.gz")))) {
            JsonNode root = JsonMapper.shared().readTree(in);
            String list = root.at("/data/__schema/types")
                    .valueStream()
                    .filter(type -> type.path("name").asString().equals("FulfillmentTrackingInfo"))
                    .flatMap(type -> type.path("fields").valueStream())
                    .filter(field -> field.path("name").asString().equals("company"))
                    .map(field -> field.path("description").asString().replaceAll("\\s+", " "))
                    .findFirst()
                    .orElseThrow();

            assertThat(TrackingCompany.names())
                    .allSatisfy(name ->
                            assertThat(list).containsPattern("(\\*|,|:)\\s*" + Pattern.quote(name) + "(,|\\s|$)"));
        }
    }
}
