package io.dropline.simulators.store.keeping;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Shop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The currency that a customer sees and pays.
 *
 * @param currency ISO 4217
 * @param rate units of it for one unit of the shop's currency
 */
record Presentment(String currency, BigDecimal rate) {
    Map<String, @Nullable Object> bag(Shop shop, BigDecimal amount) {
        return Json.of(
                "shopMoney",
                        Map.of(
                                "amount",
                                amount.setScale(shop.decimals(), RoundingMode.HALF_UP)
                                        .toPlainString(),
                                "currencyCode",
                                shop.currency()),
                "presentmentMoney", Map.of("amount", shown(amount).toPlainString(), "currencyCode", currency));
    }

    /** What an amount of the shop's currency is to the customer. */
    BigDecimal shown(BigDecimal amount) {
        return amount.multiply(rate).setScale(decimals(), RoundingMode.HALF_UP);
    }

    /** The other way round. */
    BigDecimal inShop(BigDecimal shown, Shop shop) {
        return shown.divide(rate, shop.decimals(), RoundingMode.HALF_UP);
    }

    private int decimals() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
