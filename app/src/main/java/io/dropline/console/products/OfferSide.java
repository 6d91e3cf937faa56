package io.dropline.console.products;

import io.dropline.catalog.Offer;
import io.dropline.catalog.OfferTerms;
import io.dropline.console.page.Show;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One supplier's offer beside those of others.
 *
 * @param standing what of the supplier bears on whether it can be bought
 * @param today by which costs and authorizations are told
 */
public record OfferSide(Offer offer, Standing standing, LocalDate today) {
    private static final int SOON = 60;

    /**
     * What of a supplier bears on whether an offer can be bought.
     *
     * @param handlingMin working days until it leaves, where the offer says nothing
     * @param authorized the brand is covered today, somewhere
     * @param until the last day of it; null: until revoked
     * @param coming the first day of an authorization that is still to begin
     * @param before there was one that ended or was revoked
     */
    public record Standing(
            String supplierState,
            int handlingMin,
            int handlingMax,
            boolean authorized,
            @Nullable LocalDate until,
            @Nullable LocalDate coming,
            boolean before) {
        static final Standing NONE = new Standing("ACTIVE", 0, 0, false, null, null, false);
    }

    /** What is paid today, by quantity. */
    public List<OfferTerms.Break> ladder() {
        return offer.terms().ladder(today);
    }

    /** Costs of other days. */
    public List<OfferTerms.Break> otherDays() {
        return offer.terms().otherDays(today);
    }

    /** "from 10", with the days it is for. */
    public static String step(OfferTerms.Break step) {
        String text = "from " + Show.count(step.fromQuantity());
        LocalDate from = step.from();
        LocalDate to = step.to();
        return text
                + (from == null ? "" : ", from " + Show.fullDay(from))
                + (to == null ? "" : (from == null ? ", until " : " to ") + Show.fullDay(to));
    }

    /** With all its decimals: small parts cost less than a cent. */
    public String money(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 2
                ? Show.money(amount, offer.currency())
                : offer.currency() + " " + amount.stripTrailingZeros().toPlainString();
    }

    public String leadTime() {
        Integer days = offer.terms().leadDays();
        if (days != null) {
            return days == 0 ? "the same working day" : Show.count(days, "working day", "working days");
        }
        return (standing.handlingMin() == standing.handlingMax()
                        ? Show.count(standing.handlingMax(), "working day", "working days")
                        : standing.handlingMin() + " to " + standing.handlingMax() + " working days")
                + ", as usual";
    }

    public String authorization() {
        LocalDate until = standing.until();
        LocalDate coming = standing.coming();
        if (standing.authorized()) {
            return until == null ? "Authorized" : "Authorized to " + Show.fullDay(until);
        }
        return coming != null
                ? "Authorized from " + Show.fullDay(coming)
                : standing.before() ? "Authorization ended" : "Not authorized";
    }

    public String authorizationTone() {
        LocalDate until = standing.until();
        if (!standing.authorized()) {
            return standing.coming() == null ? "bad" : "warn";
        }
        return until != null && until.isBefore(today.plusDays(SOON)) ? "warn" : "ok";
    }

    /** Why routing passes it over whatever it costs; empty if it does not. */
    public String passedOver() {
        if (!offer.active()) {
            return "Not to be bought";
        }
        return standing.supplierState().equals("ACTIVE") ? "" : "Supplier " + Show.word(standing.supplierState());
    }

    public String path() {
        return "/products/offer?sku=" + encoded(offer.sku()) + "&of=" + encoded(offer.supplier());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
