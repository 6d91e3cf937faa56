package io.dropline.fulfillment;

import io.dropline.orders.HoldRules;
import io.dropline.platform.MerchantId;
import io.dropline.routing.RoutingPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The merchant's policies in force, turned into what the capabilities understand. What a merchant never decided has a default. */
@Component
class HousePolicies {
    /** A routing policy and the version it has. Version 0: the default, nobody decided anything. */
    record VersionedRouting(int version, RoutingPolicy policy) {}

    private static final BigDecimal EXTRA_PARCEL = new BigDecimal("15.00");
    private static final String SLIP = "Thank you for your order. Questions? Just answer our mail.";

    private record Version(int version, JsonNode document) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    HousePolicies(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    HoldRules holds(MerchantId merchant) {
        JsonNode said = latest(merchant, "holds").document();
        HoldRules standard = HoldRules.DEFAULT;
        return new HoldRules(
                said.path("holdUnpaid").asBoolean(standard.unpaid()),
                said.path("holdHighRisk").asBoolean(standard.highRisk()),
                said.path("holdBadAddress").asBoolean(standard.badAddress()),
                Duration.ofSeconds(said.path("graceSeconds")
                        .asLong(60
                                * said.path("graceMinutes")
                                        .asLong(standard.grace().toMinutes()))),
                Duration.ofHours(said.path("duplicateWithinHours")
                        .asLong(standard.duplicateWithin().toHours())),
                said.path("minimumMarginPercent").asDecimal(standard.minimumMarginPercent()));
    }

    VersionedRouting routing(MerchantId merchant) {
        Version latest = latest(merchant, "routing");
        JsonNode said = latest.document();
        return new VersionedRouting(
                latest.version(),
                new RoutingPolicy(
                        said.path("extraParcelPenalty").asDecimal(EXTRA_PARCEL),
                        said.path("oneSupplierOnly").asBoolean(false),
                        ids(said.path("excludedSuppliers")),
                        ids(said.path("preferredSuppliers"))));
    }

    String packingSlipText(MerchantId merchant) {
        return latest(merchant, "merchant").document().path("packingSlipText").asString(SLIP);
    }

    private Version latest(MerchantId merchant, String kind) {
        return jdbc
                .query(
                        "select version, document from policy where merchant_id = ? and kind = ? order by version desc limit 1",
                        (row, index) -> new Version(row.getInt("version"), json.readTree(row.getString("document"))),
                        merchant.value(),
                        kind)
                .stream()
                .findFirst()
                .orElseGet(() -> new Version(0, json.createObjectNode()));
    }

    private static Set<UUID> ids(JsonNode list) {
        Set<UUID> ids = new HashSet<>();
        list.forEach(id -> ids.add(UUID.fromString(id.asString())));
        return ids;
    }
}
