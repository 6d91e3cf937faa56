package io.dropline.routing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says a question in a few words. */
final class Shop {
    private final List<Demand> demands = new ArrayList<>();
    private final List<SupplierOption> suppliers = new ArrayList<>();
    private Destination destination = new Destination("US", "TX");
    private RoutingPolicy policy = RoutingPolicy.CHEAPEST;

    static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }

    Shop wants(int quantity, String sku) {
        return wants(quantity, sku, false);
    }

    Shop wantsUnsplit(int quantity, String sku) {
        return wants(quantity, sku, true);
    }

    private Shop wants(int quantity, String sku, boolean unsplit) {
        UUID line = new UUID(1, demands.size() + 1L);
        demands.add(new Demand(line, sku, "Harvia", quantity, 2_000, unsplit));
        return this;
    }

    Shop shippingTo(String country, String region) {
        destination = new Destination(country, region);
        return this;
    }

    Shop under(RoutingPolicy other) {
        policy = other;
        return this;
    }

    Shop with(Seller... sellers) {
        for (Seller seller : sellers) {
            suppliers.add(seller.option());
        }
        return this;
    }

    RoutingQuestion question() {
        return new RoutingQuestion(demands, suppliers, destination, "USD", policy);
    }

    RoutingAnswer plan() {
        return Router.plan(question());
    }

    /** A supplier: active, shipping everywhere for nothing until told otherwise. */
    static final class Seller {
        private final String name;
        private final Map<String, OfferOption> offers = new HashMap<>();
        private boolean active = true;
        private String currency = "USD";
        private BigDecimal fee = BigDecimal.ZERO;
        private ShippingRule shipping = new ShippingRule.Free();
        private Set<String> regions = Set.of();

        Seller(String name) {
            this.name = name;
        }

        UUID id() {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }

        Seller has(int available, String sku, String cost) {
            offers.put(sku, new OfferOption(sku, usd(cost), available, true, ""));
            return this;
        }

        Seller hasUnauthorized(int available, String sku, String cost, String note) {
            offers.put(sku, new OfferOption(sku, usd(cost), available, false, note));
            return this;
        }

        Seller dropFee(String amount) {
            fee = usd(amount);
            return this;
        }

        Seller ships(ShippingRule rule) {
            shipping = rule;
            return this;
        }

        Seller shipsTo(String... places) {
            regions = Set.of(places);
            return this;
        }

        Seller paused() {
            active = false;
            return this;
        }

        Seller billsIn(String other) {
            currency = other;
            return this;
        }

        SupplierOption option() {
            String code = name.toUpperCase(Locale.ROOT).replace(' ', '-');
            return new SupplierOption(id(), code, name, currency, active, fee, shipping, regions, offers);
        }
    }
}
