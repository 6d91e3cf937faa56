package io.dropline.simulators.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.ground.Web;
import org.junit.jupiter.api.Test;

class StorefrontTest {
    @Test
    void aVisitorOrdersTwoThingsAndSeesTheOrder() throws Exception {
        try (var shop = Shopper.open()) {
            assertThat(Web.get(shop.store.uri()).body())
                    .contains("Two-person cedar sauna", "$3,299.00", "Two suppliers");
            var ordered = Web.post(
                    shop.store.uri().resolve("/order"), "shopper=2", "Cookie", "cart=SAUNA-2P%091%0ADESK-140%092");
            String order = ordered.headers().firstValue("Location").orElseThrow();
            assertThat(Web.get(shop.store.uri().resolve(order)).body())
                    .contains("Order #1001", "Priya Raman", "Two-person cedar sauna", "$4,598.00");
            assertThat(shop.store.orders().getFirst().financialStatus()).isEqualTo("PAID");
            assertThat(Web.get(shop.store.uri().resolve("/orders")).body()).contains("#1001");
        }
    }

    @Test
    void theButtonsPlaceOrdersAtOnce() throws Exception {
        try (var shop = Shopper.open()) {
            Web.post(shop.store.uri().resolve("/order/sample"), "sample=Two+suppliers");
            assertThat(shop.store.orders().getFirst().lines()).hasSize(2);
            assertThat(Web.post(shop.store.uri().resolve("/order/sample"), "sample=nonsense")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void noPageFetchesAnythingFromElsewhere() throws Exception {
        try (var shop = Shopper.open()) {
            assertThat(Web.get(shop.store.uri()).body())
                    .doesNotContain("src=\"http", "href=\"http", "@import", "url(http");
        }
    }
}
