package io.dropline.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What happens after a parcel was handed over, walked by a customer, a merchant and a supplier, each in a browser of their own. */
@EnabledIf(value = "chromiumIsThere", disabledReason = "no Chromium on this machine: the browser tests did not run")
class AfterDeliveryInBrowserTest {
    private static final List<String> RETURNS_DESK =
            List.of("Summit Cycle Works", "4400 Race Street", "Denver", "CO", "80216", "US");

    private static Town town;

    static boolean chromiumIsThere() {
        return Chromium.isThere();
    }

    @BeforeAll
    static void open() {
        town = Town.open(Path.of("target", "browser", "after-delivery"));
        town.partners().hurry();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void oneOfTwoLinesComesBackWithAPhoto() {
        town.walk("return", () -> {
            Shopper june = town.shopper("June", "Okafor");
            Merchant merchant = town.merchant();
            SupplierDesk summit = town.supplier("SUMMIT");
            String number = june.orders("SAU-STONES-20", "EBK-RACK-2");
            String order = merchant.opensOrder(number);
            merchant.parcelsAre(order, "Delivered", 2);

            String track = june.trackingPage(number);
            june.wantsToReturn(track, "Hitch rack for two e-bikes", "DAMAGED", "One arm is bent");
            june.screen().says("Look it over, then send it", "It arrived damaged", "$489.00", "costs you nothing");
            String rma = june.sends("It is back in its box.");
            june.screen().says(rma, "Hitch rack for two e-bikes");

            String page = merchant.opensReturn(rma);
            merchant.screen().says("Waiting for you", "One arm is bent", "It is back in its box.");
            assertThat(merchant.screen().locator(".shots img").count())
                    .as("photos")
                    .isEqualTo(1);
            merchant.approvesReturn(page, RETURNS_DESK);
            merchant.screen().says("Accepted", "4400 Race Street");

            june.handsOver(track + "/returns/" + rma, "1Z999AA10123456784");
            june.screen().says("It is on its way back");
            String answer = summit.opensReturn(rma);
            summit.screen().says("One arm is bent", "Hitch rack for two e-bikes");
            summit.screen().locator(".shots img").first().scrollIntoViewIfNeeded();
            town.lookAt(List.of(track, track + "/return", track + "/returns/" + rma, answer, page));
            summit.confirms("DAMAGED", "Bent at the weld.");
            summit.screen().says("You have confirmed it");

            merchant.refundIs(number, "Paid back");
            merchant.screen().await(page, ".badge:has-text('Settled')");
            merchant.screen().says("Damaged", "Bent at the weld.", "$489.00");
            String claim = merchant.opensClaim(order);
            merchant.screen().says("Open", "$299.21");
            june.screen().await(track + "/returns/" + rma, "[data-state=RESOLVED]");
            town.lookAt(List.of("/refunds", "/rma", page, order, claim, answer, track + "/returns/" + rma));
        });
    }

    @Test
    void whatArrivedDamagedIsPaidBackAndClaimedAtOnce() {
        town.walk("returnless", () -> {
            Shopper mateo = town.shopper("Mateo", "Lindqvist");
            Merchant merchant = town.merchant();
            merchant.letsCustomersKeep("300");
            String number = mateo.orders("LMP-PEND-3");
            String order = merchant.opensOrder(number);
            merchant.parcelsAre(order, "Delivered", 1);

            String track = mateo.trackingPage(number);
            mateo.wantsToReturn(track, "Pendant lamps, set of three", "DAMAGED", "Two of three are in pieces");
            mateo.screen().says("It is accepted as soon as you send this", "nothing has to be sent back");
            String rma = mateo.sends("Glass everywhere.");

            merchant.refundIs(number, "Paid back");
            mateo.screen().await(track + "/returns/" + rma, "[data-state=RESOLVED]");
            assertThat(mateo.screen().locator("[data-part=instructions]").count())
                    .as("nothing is to be sent")
                    .isZero();
            String page = merchant.opensReturn(rma);
            merchant.screen().says("Settled", "The customer keeps it", "$290.00");
            assertThat(mateo.screen().locator(".way").innerText())
                    .as("nothing travels back")
                    .doesNotContain("On its way back");
            String claim = merchant.opensClaim(page);
            merchant.screen().says("Open", "$169.56");
            town.lookAt(List.of("/policies/returns", track + "/returns/" + rma, page, claim));
        });
    }

    @Test
    void aLostParcelIsSentAgain() {
        town.walk("lost", () -> {
            Shopper eleanor = town.shopper("Eleanor", "Voss");
            Merchant merchant = town.merchant();
            town.partners().parcelsEnd("returned");
            String number = eleanor.orders("TUB-HOT-4");
            String order = merchant.opensOrder(number);
            merchant.screen().await(order, "button:has-text('Send its goods again')");
            town.partners().parcelsEnd("delivered");
            merchant.screen().says("1 did not arrive");
            town.lookAt(List.of("/problems", order));

            merchant.screen().press("button:has-text('Send its goods again')");
            String again = merchant.screen().url();
            assertThat(again).isNotEqualTo(order);
            merchant.parcelsAre(again, "Delivered", 1);
            merchant.screen().says("Replaces", "order " + number);
            String claim = merchant.opensClaim(order);
            merchant.screen().says("Parcel lost", "Open", "$2,360.42");
            town.lookAt(List.of(again, claim));
        });
    }

    @Test
    void aSupplierWhoHasPackedIsFasterThanACancellation() {
        town.walk("race", () -> {
            Shopper desmond = town.shopper("Desmond", "Achebe");
            Merchant merchant = town.merchant();
            town.partners().neverLetsGo("HARBOR");
            String number = desmond.orders("MON-ARM-DUO");
            String order = merchant.opensOrder(number);
            merchant.screen().await(order, "a[href^='/purchase-orders/']");

            merchant.cancelsOrder(order, "The customer changed their mind");
            merchant.screen().await(order, ".timeline :text('can no longer be cancelled')");
            merchant.screen().says("cannot cancel any more", "Tell the customer that the goods will come");
            town.lookAt(List.of(order, "/problems"));
            merchant.parcelsAre(order, "Delivered", 1);
            assertThat(merchant.screen().locator(".badge:has-text('Cancelled')").count())
                    .as("nothing says that it was cancelled")
                    .isZero();
            town.lookAt(List.of(order));
        });
    }

    @Test
    void aCreditIsChasedAndMatchedAndTheClaimIsClosed() {
        town.walk("credit", () -> {
            Shopper hana = town.shopper("Hana", "Whitfield");
            Merchant merchant = town.merchant();
            SupplierDesk nordic = town.supplier("NORDIC");
            String number = hana.orders("SAU-HEAT-8KW");
            String order = merchant.opensOrder(number);
            merchant.parcelsAre(order, "Delivered", 1);
            String claim = merchant.claims(order, "120.00", "The casing is scratched; the customer keeps it for less.");
            merchant.screen().says("Open", "$120.00");
            String claimed = merchant.screen().locator("h1").innerText();

            assertThat(merchant.reminds())
                    .contains("A reminder is on its way to Nordic Sauna Supply, about " + claimed);
            merchant.screen().says("Reminded Nordic Sauna Supply of " + claimed + ": $120.00");
            assertThat(merchant.reminds()).contains("was reminded today already, and gets one letter a day at most");
            String page = nordic.opensReminder(claimed);
            nordic.screen().says(claimed, "The casing is scratched");
            nordic.credits(claimed, "CM-77", "20");
            merchant.screen().await(claim, ".badge:has-text('Partly credited')");
            town.lookAt(List.of(claim, page));
            nordic.opensReminder(claimed);
            nordic.credits(claimed, "CM-78", "100");
            merchant.screen().await(claim, ".badge:text-is('Credited')");
            merchant.screen().says("CM-77", "CM-78");

            String memo = merchant.takesBack("CM-78", "It was for another claim");
            merchant.screen().says("CM-78", "Pays nothing yet", "$100.00", "It was for another claim");
            town.lookAt(List.of("/credits", memo));
            merchant.matches(claim, "100");
            merchant.screen().says("Matched", claimed);
            merchant.screen().await(claim, ".badge:text-is('Credited')");

            merchant.screen().open(merchant.address("/credits"));
            merchant.screen().says("CM-77", "CM-78", claimed);
            merchant.screen().open(merchant.address("/books"));
            merchant.screen().says("Nordic Sauna Supply");
            merchant.screen().open(merchant.address("/control"));
            assertThat(merchant.screen().locator(".verdict strong").first().innerText())
                    .matches(
                            "Every order and every cent is accounted for\\.|Nothing is missing\\..*|.* not accounted for, at .*");
            town.lookAt(List.of("/claims", "/credits", memo, "/claims/ageing", "/books", "/control"));
        });
    }

    @Test
    void aQuestionLandsBesideItsOrderAndIsAnswered() {
        town.walk("question", () -> {
            Shopper priya = town.shopper("Priya", "Raman");
            Merchant merchant = town.merchant();
            String number = priya.orders("CHD-BRASS-5");
            String track = priya.trackingPage(number);
            priya.asks(track, "Does the chandelier come with its bulbs?");
            priya.screen().says("We have it.");

            String conversation = merchant.opensConversation("come with its bulbs");
            merchant.screen().says("Order " + number, "Does the chandelier come with its bulbs?");
            merchant.answers("It does: five of them, and a spare one.");
            priya.screen().await(track, ".badge:has-text('Answered by mail')");
            town.lookAt(List.of("/conversations", conversation, track));
        });
    }
}
