package io.dropline.api.stock;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.inventory.available.StockReading;
import io.dropline.inventory.pricelist.PriceList;
import io.dropline.inventory.pricelist.PricedSku;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stock")
class StockApi {
    private final StockReading stock;
    private final PriceList prices;

    StockApi(StockReading stock, PriceList prices) {
        this.stock = stock;
        this.prices = prices;
    }

    @GetMapping
    @Says("What is safe to sell, by SKU.")
    ApiPage<StockRow> list(
            @AuthenticationPrincipal Actor actor,
            @Says("A part of SKU or title.") @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                stock.list(actor.merchantId(), query, after, ApiPage.fetch(limit)).stream()
                        .map(StockRow::of)
                        .toList(),
                limit,
                StockRow::sku);
    }

    @GetMapping("/{*sku}")
    @Says("What is safe to sell of a SKU and why, and the price that is suggested for it.")
    StockView find(@AuthenticationPrincipal Actor actor, @PathVariable String sku) {
        String plain = sku.substring(1);
        return StockView.of(
                ApiRefusal.unless(stock.find(actor.merchantId(), plain), "offer of the SKU " + sku),
                prices.find(actor.merchantId(), plain)
                        .map(PricedSku::suggestion)
                        .orElse(null));
    }
}
