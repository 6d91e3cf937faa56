package io.dropline.policies;

import io.dropline.platform.retention.DataClass;
import io.dropline.policies.PolicyDocument.ClaimRules;
import io.dropline.policies.PolicyDocument.Holds;
import io.dropline.policies.PolicyDocument.InvoiceRules;
import io.dropline.policies.PolicyDocument.Papers;
import io.dropline.policies.PolicyDocument.Reliability;
import io.dropline.policies.PolicyDocument.Retention;
import io.dropline.policies.PolicyDocument.Returns;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.PolicyDocument.Tolerance;
import io.dropline.returns.ReturnReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    static Returns returns(JsonNode said) {
        Returns standard = Returns.DEFAULT;
        return new Returns(
                said.path("windowDays").asInt(standard.windowDays()),
                said.path("condition").asString(standard.condition()),
                said.has("freeReasons") ? reasons(said.path("freeReasons")) : standard.freeReasons(),
                said.path("restockingPercent").asDecimal(standard.restockingPercent()),
                said.path("wornPercent").asDecimal(standard.wornPercent()),
                said.path("approveUpTo").asDecimal(standard.approveUpTo()),
                said.has("approveReasons") ? reasons(said.path("approveReasons")) : standard.approveReasons(),
                said.path("returnlessUpTo").asDecimal(standard.returnlessUpTo()),
                said.path("daysToSend").asInt(standard.daysToSend()));
    }

    private static Set<ReturnReason> reasons(JsonNode list) {
        Set<ReturnReason> reasons = EnumSet.noneOf(ReturnReason.class);
        list.forEach(reason -> reasons.add(ReturnReason.valueOf(reason.asString())));
        return reasons;
    }

    static ClaimRules claims(JsonNode said) {
        ClaimRules standard = ClaimRules.DEFAULT;
        List<Integer> days = new ArrayList<>();
        said.path("remindAfterDays").forEach(day -> days.add(day.asInt()));
        return new ClaimRules(
                said.path("tellAtOnce").asBoolean(standard.tellAtOnce()),
                said.has("remindAfterDays") ? days : standard.remindAfterDays(),
                said.path("giveUpAfterDays").asInt(standard.giveUpAfterDays()));
    }

    static InvoiceRules invoices(JsonNode said) {
        InvoiceRules standard = InvoiceRules.DEFAULT;
        return new InvoiceRules(
                tolerance(said.path("line"), standard.line()),
                tolerance(said.path("total"), standard.total()),
                tolerance(said.path("freight"), standard.freight()),
                said.path("approveMatched").asBoolean(standard.approveMatched()));
    }

    private static Tolerance tolerance(JsonNode said, Tolerance standard) {
        return new Tolerance(
                said.path("percent").asDecimal(standard.percent()),
                said.path("most").asDecimal(standard.most()));
    }

    static Retention retention(JsonNode said) {
        Map<DataClass, Integer> days = new EnumMap<>(DataClass.class);
        for (DataClass data : DataClass.values()) {
            days.put(data, said.path("days").path(data.code()).asInt(data.usualDays()));
        }
        return new Retention(days);
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
            case Returns returns ->
                Map.of(
                        "windowDays", returns.windowDays(),
                        "condition", returns.condition(),
                        "freeReasons", returns.freeReasons(),
                        "restockingPercent", returns.restockingPercent(),
                        "wornPercent", returns.wornPercent(),
                        "approveUpTo", returns.approveUpTo(),
                        "approveReasons", returns.approveReasons(),
                        "returnlessUpTo", returns.returnlessUpTo(),
                        "daysToSend", returns.daysToSend());
            case ClaimRules claims ->
                Map.of(
                        "tellAtOnce", claims.tellAtOnce(),
                        "remindAfterDays", claims.remindAfterDays(),
                        "giveUpAfterDays", claims.giveUpAfterDays());
            case InvoiceRules invoices ->
                Map.of(
                        "line", invoices.line(),
                        "total", invoices.total(),
                        "freight", invoices.freight(),
                        "approveMatched", invoices.approveMatched());
            case Retention retention -> {
                Map<String, Integer> days = new TreeMap<>();
                retention.days().forEach((data, some) -> days.put(data.code(), some));
                yield Map.of("days", days);
            }
        };
    }

    private static List<UUID> ids(JsonNode list) {
        List<UUID> ids = new ArrayList<>();
        list.forEach(id -> ids.add(UUID.fromString(id.asString())));
        return ids;
    }
}
