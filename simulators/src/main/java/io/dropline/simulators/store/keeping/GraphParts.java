package io.dropline.simulators.store.keeping;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Address;
import io.dropline.simulators.store.book.Customer;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.Shop;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of an order that are the same wherever they appear: money, addresses, people. */
final class GraphParts {
    private GraphParts() {}

    static List<Map<String, @Nullable Object>> taxLines(Order order, Line line) {
        return line.taxRate.signum() == 0
                ? List.of()
                : List.of(Json.of(
                        "title",
                        "Sales tax",
                        "rate",
                        line.taxRate.doubleValue(),
                        "ratePercentage",
                        line.taxRate.movePointRight(2).doubleValue(),
                        "channelLiable",
                        false,
                        "source",
                        null,
                        "priceSet",
                        GraphOrder.bag(order, line.tax(line.quantity, order.shop.decimals()))));
    }

    /** A discount that the store gave by itself, e.g. for the season. */
    static List<Map<String, @Nullable Object>> discounts(Order order, Line line) {
        return line.discount.signum() == 0
                ? List.of()
                : List.of(Json.of("allocatedAmountSet", GraphOrder.bag(order, line.discount)));
    }

    static Map<String, @Nullable Object> shippingLine(Order order) {
        var price = GraphOrder.bag(order, order.shipping);
        String title = order.shipping.signum() == 0 ? "Free shipping" : "Standard";
        return Json.of(
                "id",
                Gid.of("ShippingLine", order.id),
                "title",
                title,
                "code",
                title,
                "source",
                "simulated",
                "carrierIdentifier",
                null,
                "custom",
                false,
                "isRemoved",
                false,
                "phone",
                null,
                "deliveryCategory",
                null,
                "originalPriceSet",
                price,
                "discountedPriceSet",
                price,
                "currentDiscountedPriceSet",
                price,
                "discountAllocations",
                List.of(),
                "taxLines",
                List.of());
    }

    static Map<String, @Nullable Object> risk(String level) {
        String recommendation = switch (level) {
            case "HIGH" -> "CANCEL";
            case "MEDIUM" -> "INVESTIGATE";
            case "LOW" -> "ACCEPT";
            default -> "NONE";
        };
        return Json.of(
                "recommendation",
                recommendation,
                "assessments",
                List.of(Json.of("riskLevel", level, "facts", List.of(), "provider", null)));
    }

    static Map<String, @Nullable Object> customer(Customer customer) {
        long id = 7_000_000_000_000L + Integer.toUnsignedLong(customer.email().hashCode());
        String name = (customer.firstName() + " " + customer.lastName()).strip();
        return Json.of(
                "__typename",
                "Customer",
                "id",
                Gid.of("Customer", id),
                "legacyResourceId",
                Long.toString(id),
                "firstName",
                customer.firstName(),
                "lastName",
                customer.lastName(),
                "displayName",
                name,
                "email",
                customer.email(),
                "phone",
                GraphOrder.blankToNull(customer.phone()),
                "numberOfOrders",
                "1",
                "note",
                null,
                "tags",
                List.of(),
                "defaultEmailAddress",
                Json.of("emailAddress", customer.email()),
                "defaultPhoneNumber",
                customer.phone().isBlank() ? null : Json.of("phoneNumber", customer.phone()));
    }

    static Map<String, @Nullable Object> address(long orderId, Address address) {
        return Json.of(
                "__typename", "MailingAddress",
                "id", Gid.of("MailingAddress", orderId) + "?model_name=Address",
                "firstName", GraphOrder.blankToNull(address.firstName()),
                "lastName", GraphOrder.blankToNull(address.lastName()),
                "name", GraphOrder.blankToNull(address.name()),
                "company", GraphOrder.blankToNull(address.company()),
                "address1", GraphOrder.blankToNull(address.address1()),
                "address2", GraphOrder.blankToNull(address.address2()),
                "city", GraphOrder.blankToNull(address.city()),
                "province", GraphOrder.blankToNull(address.province()),
                "provinceCode", GraphOrder.blankToNull(address.provinceCode()),
                "zip", GraphOrder.blankToNull(address.zip()),
                "country", GraphOrder.blankToNull(address.country()),
                "countryCode", GraphOrder.blankToNull(address.countryCode()),
                "countryCodeV2", GraphOrder.blankToNull(address.countryCode()),
                "phone", GraphOrder.blankToNull(address.phone()),
                "formatted", List.of(address.address1(), address.oneLine(), address.country()),
                "formattedArea", address.city(),
                "latitude", null,
                "longitude", null,
                "timeZone", null,
                "coordinatesValidated", false,
                "validationResultSummary", null);
    }

    static Map<String, @Nullable Object> destination(long workId, Order order) {
        var destination = address(order.id, order.shipTo);
        destination.put("__typename", "FulfillmentOrderDestination");
        destination.put("id", Gid.of("FulfillmentOrderDestination", workId));
        destination.put("email", order.customer.email());
        destination.put("location", null);
        return destination;
    }

    static Map<String, @Nullable Object> assignedLocation(Shop shop) {
        return Json.of(
                "name", shop.name(),
                "address1", null,
                "address2", null,
                "city", null,
                "province", null,
                "zip", null,
                "phone", null,
                "countryCode", "US",
                "location", location(shop));
    }

    static Map<String, @Nullable Object> location(Shop shop) {
        return Json.of(
                "__typename", "Location",
                "id", Gid.of("Location", Shop.LOCATION),
                "legacyResourceId", Long.toString(Shop.LOCATION),
                "name", shop.name(),
                "isActive", true);
    }

    static Map<String, @Nullable Object> hold(Work.Hold hold) {
        return Json.of(
                "__typename", "FulfillmentHold",
                "id", Gid.of("FulfillmentHold", hold.id()),
                "reason", hold.reason(),
                "displayReason", hold.reason(),
                "reasonNotes", GraphOrder.blankToNull(hold.notes()),
                "handle", GraphOrder.blankToNull(hold.handle()),
                "heldByApp", null,
                "heldByRequestingApp", true);
    }

    static List<Map<String, @Nullable Object>> supportedActions(String status) {
        List<String> actions = switch (status) {
            case "OPEN" -> List.of("CREATE_FULFILLMENT", "HOLD", "MOVE", "SPLIT", "REPORT_PROGRESS");
            case "IN_PROGRESS" -> List.of("CREATE_FULFILLMENT", "HOLD", "REPORT_PROGRESS");
            case "ON_HOLD" -> List.of("RELEASE_HOLD");
            default -> List.of();
        };
        return actions.stream()
                .map(action -> Json.of("action", action, "externalUrl", null))
                .toList();
    }
}
