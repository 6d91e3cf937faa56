package io.dropline.console.stock;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.inventory.pricelist.PriceFilter;
import io.dropline.inventory.pricelist.PriceList;
import io.dropline.inventory.pricelist.PriceListPart;
import io.dropline.inventory.pricelist.PricePlace;
import io.dropline.inventory.pricelist.PriceQuestion;
import io.dropline.inventory.pricelist.PriceSort;
import io.dropline.platform.web.Downloads;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The price list: what SKUs sold for, and what is suggested. */
@Controller
class PriceController {
    private static final int SIZE = 50;
    private final PriceList prices;

    PriceController(PriceList prices) {
        this.prices = prices;
    }

    @GetMapping(PricesPage.PATH)
    ResponseEntity<byte[]> list(
            Desk desk,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String after) {
        PriceQuestion question = question(q, show, sort);
        PricePlace place = PricePlace.parse(after).orElse(PricePlace.START);
        PriceListPart part = prices.part(desk.merchant(), question, place, SIZE + 1);
        return desk.show(
                Section.STOCK,
                "console/stock/prices.jte",
                PricesPage.of(part, question, SIZE, place.equals(PricePlace.START)));
    }

    @GetMapping(PricesPage.PATH + ".csv")
    ResponseEntity<InputStreamResource> file(
            Desk desk, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String show) {
        return Downloads.reading("prices.csv", "text/csv", prices.csv(desk.merchant(), question(q, show, "")));
    }

    private static PriceQuestion question(String text, String show, String sort) {
        return new PriceQuestion(
                text.replace("\0", "").strip(),
                PriceFilter.ofSlug(show).orElse(PriceFilter.ALL),
                PriceSort.ofSlug(sort).orElse(PriceSort.BROKEN));
    }
}
