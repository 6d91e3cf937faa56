package io.dropline.api.stock;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.inventory.pricelist.PriceFilter;
import io.dropline.inventory.pricelist.PriceList;
import io.dropline.inventory.pricelist.PricePlace;
import io.dropline.inventory.pricelist.PriceQuestion;
import io.dropline.inventory.pricelist.PriceSort;
import io.dropline.inventory.pricelist.PricedSku;
import io.dropline.platform.web.Downloads;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/prices")
class PricesApi {
    private static final String SHOW = "all, differs (another price is suggested), below-map or below-cost.";

    private final PriceList prices;

    PricesApi(PriceList prices) {
        this.prices = prices;
    }

    @GetMapping
    @Says(
            "What SKUs sold for last, what they cost now, and the prices that are suggested. Nothing is changed in a store.")
    ApiPage<PriceRow> list(
            @AuthenticationPrincipal Actor actor,
            @Says("A part of SKU or title.") @RequestParam(defaultValue = "") String query,
            @Says(SHOW) @RequestParam(defaultValue = "all") String show,
            @Says("broken (prices below MAP or cost first) or difference (the greatest first).")
                    @RequestParam(defaultValue = "broken")
                    String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        PriceQuestion question = new PriceQuestion(
                query,
                filter(show),
                PriceSort.ofSlug(sort)
                        .orElseThrow(() -> ApiRefusal.wrong("sort", "One of broken and difference, please")));
        PricePlace place = after.isEmpty()
                ? PricePlace.START
                : PricePlace.parse(after)
                        .orElseThrow(() -> ApiRefusal.wrong("after", "This is not the 'next' of a page of prices"));
        List<PricedSku> found = prices.part(actor.merchantId(), question, place, ApiPage.fetch(limit))
                .rows();
        ApiPage<PricedSku> page =
                ApiPage.of(found, limit, sku -> question.sort().place(sku).toString());
        return new ApiPage<>(page.items().stream().map(PriceRow::of).toList(), page.next());
    }

    @GetMapping(value = "/csv", produces = "text/csv")
    @Says("The whole list as a CSV file in UTF-8, by SKU.")
    ResponseEntity<InputStreamResource> csv(
            @AuthenticationPrincipal Actor actor,
            @Says("A part of SKU or title.") @RequestParam(defaultValue = "") String query,
            @Says(SHOW) @RequestParam(defaultValue = "all") String show) {
        return Downloads.reading(
                "prices.csv",
                "text/csv",
                prices.csv(actor.merchantId(), new PriceQuestion(query, filter(show), PriceSort.BROKEN)));
    }

    private static PriceFilter filter(String show) {
        return PriceFilter.ofSlug(show)
                .orElseThrow(() -> ApiRefusal.wrong("show", "One of all, differs, below-map and below-cost, please"));
    }
}
