package io.dropline.console.stock;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.inventory.available.Sellable;
import io.dropline.inventory.available.StockReading;
import io.dropline.inventory.pricelist.PriceList;
import io.dropline.inventory.shelf.Shelves;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is safe to sell, and why. */
@Controller
class StockController {
    private static final int SIZE = 50;
    private final StockReading stock;
    private final Shelves shelves;
    private final PriceList prices;

    StockController(StockReading stock, Shelves shelves, PriceList prices) {
        this.stock = stock;
        this.prices = prices;
        this.shelves = shelves;
    }

    @GetMapping("/stock")
    ResponseEntity<byte[]> list(
            Desk desk, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        List<Sellable> found = stock.list(desk.merchant(), q.strip(), after, SIZE + 1);
        boolean more = found.size() > SIZE;
        List<Sellable> shown = more ? found.subList(0, SIZE) : found;
        return desk.show(
                Section.STOCK,
                "console/stock/list.jte",
                new StockListPage(
                        shown,
                        shelves.list(desk.merchant()),
                        q.strip(),
                        more ? shown.getLast().sku() : "",
                        after.isEmpty()));
    }

    @GetMapping("/stock/item")
    ResponseEntity<byte[]> item(Desk desk, @RequestParam String sku) {
        return stock.find(desk.merchant(), sku)
                .map(found -> desk.show(Section.STOCK, "console/stock/item.jte", page(desk, found)))
                .orElseGet(() -> desk.missing(Section.STOCK, "product with an offer"));
    }

    private StockItemPage page(Desk desk, Sellable.Explained found) {
        return new StockItemPage(
                found.sku(),
                found.parts(),
                prices.find(desk.merchant(), found.sku().sku()).orElse(null));
    }
}
