package io.dropline.routing.supply;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.dropline.routing.CostBreak;
import io.dropline.routing.Demand;
import io.dropline.routing.Destination;
import io.dropline.routing.OfferOption;
import io.dropline.routing.ReliabilityTerms;
import io.dropline.routing.RoutingPolicy;
import io.dropline.routing.RoutingQuestion;
import io.dropline.routing.ShippingRule;
import io.dropline.routing.SupplierLimits;
import io.dropline.routing.SupplierOption;
import io.dropline.routing.Withheld;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a question holds but the policy: what routing found, as it is stored with the decision. Under the same policy it is answered the same;
 * under another it tells what that would have done. In JSON it is arrays without names, the shortest form that needs no schema beside this one.
 *
 * @param form of the arrays; 1
 * @param value what the customer pays for the goods
 * @param together the records of all the merchant's suppliers; null where nothing was counted yet
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"form", "currency", "value", "country", "region", "lines", "together", "bidders"})
public record Asked(
        int form,
        String currency,
        BigDecimal value,
        String country,
        String region,
        List<Line> lines,
        @Nullable TrackRecord together,
        List<Bidder> bidders) {
    static final int FORM = 1;

    /** See {@link Demand}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "sku", "brand", "quantity", "grams", "unsplit", "hazmat", "oversize"})
    record Line(
            UUID id,
            String sku,
            String brand,
            int quantity,
            int grams,
            boolean unsplit,
            boolean hazmat,
            boolean oversize) {}

    /** See {@link SupplierOption}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({
        "id",
        "code",
        "name",
        "currency",
        "active",
        "dropFee",
        "shipping",
        "shipTo",
        "bids",
        "minimumOrder",
        "ordersLeft",
        "orders",
        "hazmat",
        "oversize",
        "withheld",
        "miles",
        "past",
        "daysLate"
    })
    record Bidder(
            UUID id,
            String code,
            String name,
            String currency,
            boolean active,
            BigDecimal dropFee,
            ShippingRule shipping,
            Set<String> shipTo,
            List<Bid> bids,
            BigDecimal minimumOrder,
            int ordersLeft,
            int orders,
            boolean hazmat,
            boolean oversize,
            @Nullable Withheld withheld,
            @Nullable Double miles,
            @Nullable TrackRecord past,
            int daysLate) {}

    /** See {@link OfferOption}; {@code gap} is null where an authorization covers it. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"sku", "theirs", "unitCost", "available", "gap", "breaks", "unitFee", "pack"})
    record Bid(
            String sku,
            String theirs,
            BigDecimal unitCost,
            int available,
            @Nullable String gap,
            List<CostBreak> breaks,
            BigDecimal unitFee,
            int pack) {}

    /** The question under a policy. */
    public RoutingQuestion under(RoutingPolicy policy) {
        return new RoutingQuestion(
                lines.stream().map(Asked::demand).toList(),
                bidders.stream()
                        .map(bidder -> option(bidder, policy.reliability()))
                        .toList(),
                new Destination(country, region),
                currency,
                policy,
                value);
    }

    /** What is to be expected of each supplier where the average weighs so much. */
    public Map<UUID, Chances> chances(int priorWeight) {
        Map<UUID, Chances> chances = new HashMap<>();
        bidders.forEach(bidder -> chances.put(bidder.id(), chances(bidder, priorWeight)));
        return chances;
    }

    private Chances chances(Bidder bidder, int priorWeight) {
        Chances average = Chances.average(together == null ? TrackRecord.EMPTY : together, priorWeight);
        return bidder.past() == null ? average : Chances.of(bidder.past(), average, priorWeight);
    }

    private static Demand demand(Line line) {
        return new Demand(
                line.id(),
                line.sku(),
                line.brand(),
                line.quantity(),
                line.grams(),
                line.unsplit(),
                line.hazmat(),
                line.oversize());
    }

    private SupplierOption option(Bidder one, ReliabilityTerms terms) {
        Map<String, OfferOption> offers = new HashMap<>();
        for (Bid bid : one.bids()) {
            String gap = bid.gap();
            offers.put(
                    bid.sku(),
                    new OfferOption(
                            bid.theirs(),
                            bid.unitCost(),
                            bid.available(),
                            gap == null,
                            gap == null ? "" : gap,
                            bid.breaks(),
                            bid.unitFee(),
                            bid.pack()));
        }
        // Where nothing was ever counted all suppliers would get the same: it would tell none apart.
        ReliabilityTerms known = together == null ? terms.uncounted() : terms;
        return new SupplierOption(
                one.id(),
                one.code(),
                one.name(),
                one.currency(),
                one.active(),
                one.dropFee(),
                one.shipping(),
                one.shipTo(),
                offers,
                new SupplierLimits(
                        one.minimumOrder(),
                        one.ordersLeft(),
                        one.orders(),
                        one.hazmat(),
                        one.oversize(),
                        one.withheld()),
                one.miles() == null ? OptionalDouble.empty() : OptionalDouble.of(one.miles()),
                chances(one, terms.priorWeight()).costs(known, one.daysLate()));
    }
}
