package io.dropline.policies;

import io.dropline.policies.PolicyDocument.Holds;
import io.dropline.policies.PolicyDocument.Papers;
import io.dropline.policies.PolicyDocument.Reliability;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Policies to JSON and back. What a stored document does not say is as the default has it. */
final class PolicyReading {
    private PolicyReading() {}

    static Holds holds(JsonNode said) {
        Holds standard = Holds.DEFAULT;
        long grace = said.has("graceMinutes") ? 60 * said.path("graceMinutes").asLong() : standard.graceSeconds();
        return new Holds(
                said.path("holdUnpaid").asBoolean(standard.holdUnpaid()),
                said.path("holdHighRisk").asBoolean(standard.holdHighRisk()),
                said.path("holdBadAddress").asBoolean(standard.holdBadAddress()),
                said.path("graceSeconds").asLong(grace),
                said.path("duplicateWithinHours").asInt(standard.duplicateWithinHours()),
                said.path("minimumMarginPercent").asDecimal(standard.minimumMarginPercent()));
    }

    static RoutingWishes routing(JsonNode said) {
        RoutingWishes standard = RoutingWishes.DEFAULT;
        return new RoutingWishes(
                said.path("extraParcelPenalty").asDecimal(standard.extraParcelPenalty()),
                said.path("oneSupplierOnly").asBoolean(standard.oneSupplierOnly()),
                ids(said.path("excludedSuppliers")),
                ids(said.path("preferredSuppliers")),
                said.path("splitFrom").asDecimal(standard.splitFrom()),
                reliability(said.path("reliability"), standard.reliability()));
    }

    private static Reliability reliability(JsonNode said, Reliability standard) {
        return new Reliability(
                said.path("counted").asBoolean(standard.counted()),
                said.path("rejectionCost").asDecimal(standard.rejectionCost()),
                said.path("latenessCost").asDecimal(standard.latenessCost()),
                said.path("returnCost").asDecimal(standard.returnCost()),
                said.path("dayLateCost").asDecimal(standard.dayLateCost()),
                said.path("averageWeight").asInt(standard.averageWeight()));
    }

    static Papers papers(JsonNode said) {
        return new Papers(said.path("packingSlipText").asString(Papers.DEFAULT.packingSlipText()));
    }

    static Map<String, ?> written(PolicyDocument document) {
        return switch (document) {
            case Holds holds ->
                Map.of(
                        "holdUnpaid", holds.holdUnpaid(),
                        "holdHighRisk", holds.holdHighRisk(),
                        "holdBadAddress", holds.holdBadAddress(),
                        "graceSeconds", holds.graceSeconds(),
                        "duplicateWithinHours", holds.duplicateWithinHours(),
                        "minimumMarginPercent", holds.minimumMarginPercent());
            case RoutingWishes routing ->
                Map.of(
                        "extraParcelPenalty", routing.extraParcelPenalty(),
                        "oneSupplierOnly", routing.oneSupplierOnly(),
                        "excludedSuppliers", routing.excludedSuppliers(),
                        "preferredSuppliers", routing.preferredSuppliers(),
                        "splitFrom", routing.splitFrom(),
                        "reliability", routing.reliability());
            case Papers papers -> Map.of("packingSlipText", papers.packingSlipText());
        };
    }

    private static List<UUID> ids(JsonNode list) {
        List<UUID> ids = new ArrayList<>();
        list.forEach(id -> ids.add(UUID.fromString(id.asString())));
        return ids;
    }
}
