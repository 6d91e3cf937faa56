package io.dropline.console.stock;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Tone;
import io.dropline.inventory.pricelist.PriceFilter;
import io.dropline.inventory.pricelist.PriceListPart;
import io.dropline.inventory.pricelist.PricePlace;
import io.dropline.inventory.pricelist.PriceQuestion;
import io.dropline.inventory.pricelist.PriceSort;
import io.dropline.inventory.pricelist.PricedSku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price list.
 *
 * @param skus on this page
 * @param next the place after which the next page begins; null on the last
 */
public record PricesPage(
        List<PricedSku> skus,
        PriceListPart part,
        PriceQuestion question,
        @Nullable PricePlace next,
        boolean firstPage) {
    static final String PATH = "/stock/prices";

    /** Of a part that was asked for with one more than {@code size}, which tells whether there is a next page. */
    static PricesPage of(PriceListPart part, PriceQuestion question, int size, boolean firstPage) {
        boolean more = part.rows().size() > size;
        List<PricedSku> shown = more ? part.rows().subList(0, size) : part.rows();
        return new PricesPage(shown, part, question, more ? question.sort().place(shown.getLast()) : null, firstPage);
    }

    /** Whether there is nothing to price at all. */
    public boolean nothing() {
        return question.text().isEmpty() && part.count(PriceFilter.ALL) == 0;
    }

    public static String label(PriceFilter filter) {
        return switch (filter) {
            case ALL -> "All";
            case DIFFERS -> "Suggestion differs";
            case BELOW_MAP -> "Below MAP";
            case BELOW_COST -> "Below cost";
        };
    }

    /** Whether a filter shows what should not be. */
    public static boolean alarms(PriceFilter filter) {
        return filter == PriceFilter.BELOW_MAP || filter == PriceFilter.BELOW_COST;
    }

    public static String label(PriceSort sort) {
        return switch (sort) {
            case BROKEN -> "Below MAP or cost first";
            case DIFFERENCE -> "Greatest difference first";
        };
    }

    /** What is to be said of the price that a SKU sold for; one thing or two. */
    public static List<Badge> badges(PricedSku sku) {
        List<Badge> badges = new ArrayList<>();
        if (sku.suggestion() == null) {
            return List.of(new Badge(Tone.IDLE, "No suggestion"));
        }
        if (sku.lastSale() == null) {
            return List.of(new Badge(Tone.IDLE, "Not sold lately"));
        }
        if (sku.belowMap()) {
            badges.add(new Badge(Tone.BAD, "Below MAP"));
        }
        if (sku.belowCost()) {
            badges.add(new Badge(Tone.BAD, "Below cost"));
        }
        return !badges.isEmpty()
                ? badges
                : List.of(sku.differs() ? new Badge(Tone.INFO, "Differs") : new Badge(Tone.OK, "As suggested"));
    }

    /** "+12.5%", "−3.0%", "as it is". */
    public static String change(BigDecimal change) {
        return change.signum() == 0 ? "as it is" : (change.signum() < 0 ? "−" : "+") + tenths(change.abs()) + "%";
    }

    /** "31.4%", "−8.0%"; "–" of nothing. */
    public static String percent(@Nullable BigDecimal share) {
        return share == null ? "–" : (share.signum() < 0 ? "−" : "") + tenths(share.abs()) + "%";
    }

    private static String tenths(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    public String path(PriceFilter filter) {
        return PATH + "?" + address(filter, question.sort());
    }

    public String path(PriceSort sort) {
        return PATH + "?" + address(question.filter(), sort);
    }

    public String firstPath() {
        return path(question.sort());
    }

    public String nextPath(PricePlace place) {
        return firstPath() + "&after=" + encoded(place.toString());
    }

    /** All that is asked for, as a file. */
    public String filePath() {
        return PATH + ".csv?" + address(question.filter(), question.sort());
    }

    private String address(PriceFilter filter, PriceSort sort) {
        return "show=" + filter.slug() + "&sort=" + sort.slug()
                + (question.text().isEmpty() ? "" : "&q=" + encoded(question.text()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
