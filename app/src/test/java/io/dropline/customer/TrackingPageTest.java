package io.dropline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.portal.Premises;
import io.dropline.portal.Shop;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The customer's page over real HTTP, state by state. */
class TrackingPageTest {
    private static final String FIRST = "1Z999AA10123456784";
    private static final String SECOND = "1Z12345E0205271686";

    private final Premises premises = Premises.OPEN;

    @Test
    void anOrderThatNobodyWasAskedForYet() {
        assertThat(page(new Shop()))
                .contains("We have your order", "Hearth &amp; Harbor", "#1001", "In your order", "Cedar sauna bench");
    }

    @Test
    void anOrderThatIsBeingPreparedNamesItsDays() {
        Shop shop = new Shop().issued();
        String page = page(shop);

        assertThat(page)
                .contains(
                        "Your order is being prepared",
                        "Arrives " + CustomerWords.day(shop.today.plusDays(4)) + " – "
                                + CustomerWords.day(shop.today.plusDays(6)))
                .contains("Duluth, MN")
                .doesNotContain("Nordic", "Birch Hollow", "maya@example.com", "PO-1042");
    }

    @Test
    void aPartOfItOnItsWay() {
        Shop shop = new Shop().issued();
        UUID parcel = shop.parcel(FIRST, "IN_TRANSIT", shop.today, 2, 0);
        shop.scan(parcel, Duration.ofHours(9), "IN_TRANSIT", "Departed facility", "Minneapolis, MN");
        shop.scan(parcel, Duration.ofHours(2), "IN_TRANSIT", "Arrived at facility", "Duluth, MN");

        String page = page(shop);
        assertThat(page)
                .contains(
                        "A part of your order is on its way",
                        "2 items will follow",
                        FIRST,
                        "https://www.ups.com/track?tracknum=" + FIRST)
                .contains("data-part=\"preparing\"", "All of it arrives");
        assertThat(page.indexOf("Arrived at facility")).isLessThan(page.indexOf("Departed facility"));
    }

    @Test
    void aDelayNamesTheOldAndTheNewDays() {
        Shop shop = new Shop().issued();
        shop.promise(2, shop.today.plusDays(11), shop.today.plusDays(13));

        assertThat(page(shop))
                .contains(
                        "It takes longer than we first said",
                        "First promised for <s>" + CustomerWords.day(shop.today.plusDays(4)),
                        "Arrives " + CustomerWords.day(shop.today.plusDays(11)));
    }

    @Test
    void aPromiseThatIsOverIsNotRepeated() {
        Shop shop = new Shop().issued();
        shop.promise(2, shop.today.minusDays(6), shop.today.minusDays(4));

        assertThat(page(shop))
                .contains("It should have been with you by", "data-tone=\"warn\"")
                .doesNotContain("Arrives ");
    }

    @Test
    void unitsThatComeLaterSayWhen() {
        Shop shop = new Shop().issued();
        shop.run(
                "update purchase_order_line set backordered = 1, backordered_until = ? where merchant_id = ? and line_no = 1",
                java.sql.Date.valueOf(shop.today.plusDays(20)),
                shop.merchant.value());

        assertThat(page(shop))
                .contains("1 of them come later", "ready around " + CustomerWords.day(shop.today.plusDays(20)));
    }

    @Test
    void allDelivered() {
        Shop shop = new Shop().issued();
        shop.parcel(FIRST, "DELIVERED", shop.today, 3, 0);
        shop.parcel(SECOND, "DELIVERED", shop.today, 0, 1);

        assertThat(page(shop))
                .contains("<h1>Delivered</h1>", "Parcel 1 of 2", "Parcel 2 of 2")
                .doesNotContain("data-part=\"preparing\"");
    }

    @Test
    void aParcelInTheVanIsExpectedTodayWhateverWasEstimatedBefore() {
        Shop shop = new Shop().issued();
        UUID parcel = shop.parcel(FIRST, "OUT_FOR_DELIVERY", shop.today, 3, 1);
        expected(shop, 3);
        shop.scan(parcel, Duration.ofHours(1), "OUT_FOR_DELIVERY", "On the van", "Duluth, MN");

        assertThat(page(shop))
                .contains("<h1>Out for delivery</h1>", "Expected today", "UPS expects to deliver it <b>today</b>")
                .doesNotContain("Arrives", CustomerWords.day(shop.today.plusDays(3)));
    }

    @Test
    void yesterdaysRoundIsNotCalledToday() {
        Shop shop = new Shop().issued();
        UUID parcel = shop.parcel(FIRST, "OUT_FOR_DELIVERY", shop.today.minusDays(2), 3, 1);
        expected(shop, 3);
        shop.scan(parcel, Duration.ofHours(30), "OUT_FOR_DELIVERY", "On the van", "Duluth, MN");

        assertThat(page(shop))
                .contains("Went out for delivery <b>")
                .doesNotContain("Arrives", "Expected today", CustomerWords.day(shop.today.plusDays(3)));
    }

    @Test
    void theRestOfAnOrderKeepsItsDaysWhileAPartIsInTheVan() {
        Shop shop = new Shop().issued();
        UUID parcel = shop.parcel(FIRST, "OUT_FOR_DELIVERY", shop.today, 3, 0);
        shop.scan(parcel, Duration.ofHours(1), "OUT_FOR_DELIVERY", "On the van", "Duluth, MN");

        assertThat(page(shop)).contains("A parcel is out for delivery", "Expected today", "All of it arrives");
    }

    @Test
    void whatWaitsForPickupDoesNotArrive() {
        Shop shop = new Shop().issued();
        shop.parcel(FIRST, "READY_FOR_PICKUP", shop.today, 3, 1);
        expected(shop, 3);

        assertThat(page(shop))
                .contains("A parcel is ready for pickup", "Left " + CustomerWords.day(shop.today))
                .doesNotContain("Arrives", "expects to deliver");
    }

    @Test
    void aDeliveredOrderHasTheDayOfEachStepAndNoEstimate() {
        Shop shop = new Shop().issued();
        shop.parcel(FIRST, "DELIVERED", shop.today.minusDays(1), 3, 1);
        expected(shop, 3);

        assertThat(page(shop))
                .contains("<b>Being prepared</b><span>" + CustomerWords.day(shop.today) + "</span>")
                .contains("<b>Delivered</b><span>" + CustomerWords.day(shop.today) + "</span>")
                .contains("class=\"link\" href=\"https://www.ups.com/track?tracknum=" + FIRST)
                .doesNotContain("expects to deliver", CustomerWords.day(shop.today.plusDays(3)));
    }

    private static void expected(Shop shop, int days) {
        shop.run(
                "update package set expected_on = ? where merchant_id = ?",
                java.sql.Date.valueOf(shop.today.plusDays(days)),
                shop.merchant.value());
    }

    @Test
    void aParcelThatIsLostIsNotGlossedOver() {
        Shop shop = new Shop().issued();
        shop.parcel(FIRST, "FAILED", shop.today, 3, 1);

        assertThat(page(shop)).contains("A parcel ran into trouble", "lost or damaged", "will be in touch");
    }

    @Test
    void aCancelledOrderAndACancelledLine() {
        Shop whole = new Shop();
        whole.run("update customer_order set life = 'CANCELLED' where merchant_id = ?", whole.merchant.value());
        assertThat(page(whole)).contains("This order was cancelled").doesNotContain("Arrives");

        Shop part = new Shop();
        part.run(
                "update order_line set cancelled = 1 where merchant_id = ? and id = ?",
                part.merchant.value(),
                part.benches);
        assertThat(page(part)).contains("data-part=\"cancelled\"", "We have your order");
    }

    @Test
    void theMerchantsColourComesAsAStyleSheetOfItsOwn() {
        Shop shop = new Shop("Ærø Lys", "#ffd400");
        HttpResponse<String> page = premises.get(shop.trackPath());
        HttpResponse<String> css = premises.get(shop.trackPath() + "/accent.css");

        assertThat(page.body())
                .contains(shop.trackPath() + "/accent.css", "Ærø Lys")
                .doesNotContain("style=");
        assertThat(css.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(css.body()).contains("--accent: #ffd400", "--on-accent: #111827");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aForgedTokenOrTheSuppliersOpensNothing() {
        Shop shop = new Shop().issued();

        assertThat(premises.get("/track/x").statusCode()).isEqualTo(404);
        assertThat(premises.get("/track/x/accent.css").statusCode()).isEqualTo(404);
        assertThat(premises.get(shop.answerPath().replace("/answer/", "/track/"))
                        .statusCode())
                .isEqualTo(404);
    }

    private String page(Shop shop) {
        HttpResponse<String> page = premises.get(shop.trackPath());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }
}
