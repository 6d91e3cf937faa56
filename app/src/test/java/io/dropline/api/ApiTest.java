package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Merchants;
import io.dropline.finance.books.Books;
import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** A merchant goes live by program alone, in this order; every answer is held against the document on the way. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ApiTest {
    private ServedApi served;
    private ApiClient api;
    private StoreSimulator store;
    private SetupSteps setup;
    private SupplierSteps suppliers;
    private CatalogueSteps catalogue;
    private OrderSteps orders;

    @BeforeAll
    void start() {
        served = new ServedApi("api-test-home");
        api = new ApiClient(served.port, ServedApi.TOKEN);
        store = served.store(SetupSteps.DOMAIN, SetupSteps.SECRET);
        setup = new SetupSteps(api, served, store);
        suppliers = new SupplierSteps(api);
        catalogue = new CatalogueSteps(api);
        orders = new OrderSteps(api, served, store);
    }

    @AfterAll
    void stop() {
        store.close();
        served.close();
    }

    @Test
    @Order(1)
    void theMerchantIntroducesItself() {
        setup.theMerchantIntroducesItself();
    }

    @Test
    @Order(2)
    void aStoreIsConnectedAndItsSecretsAreNeverShown() {
        setup.aStoreIsConnectedAndItsSecretsAreNeverShown();
    }

    @Test
    @Order(3)
    void aSupplierIsSetUpOnceHoweverOftenItIsPut() {
        suppliers.aSupplierIsSetUpOnceHoweverOftenItIsPut();
    }

    @Test
    @Order(4)
    void whatIsWrongWithASupplierIsToldFieldByField() {
        suppliers.whatIsWrongWithASupplierIsToldFieldByField();
    }

    @Test
    @Order(5)
    void aBrandIsAuthorized() {
        suppliers.aBrandIsAuthorized();
    }

    @Test
    @Order(5)
    void aSupplierIsVettedBeforeAnythingIsBoughtFromIt() throws Exception {
        new VettingJourney(api).all();
    }

    @Test
    @Order(6)
    void productsAndOffersAreSetUp() {
        catalogue.productsAndOffersAreSetUp();
    }

    @Test
    @Order(7)
    void aFileBringsWhatIsGoodInItAndTellsTheRest() {
        catalogue.aFileBringsWhatIsGoodInItAndTellsTheRest();
    }

    @Test
    @Order(7)
    void anOfferHasCostsByQuantityAndDate() {
        catalogue.anOfferHasCostsByQuantityAndDate();
    }

    @Test
    @Order(7)
    void aFileBringsCostsByQuantityAndDateAndABadOneHarmsOnlyItself() {
        catalogue.aFileBringsCostsByQuantityAndDateAndABadOneHarmsOnlyItself();
    }

    @Test
    @Order(7)
    void productLinesAreToldAndGranted() {
        new ProductLineSteps(api).all();
    }

    @Test
    @Order(8)
    void kitsAreSetUpByTheirParts() {
        catalogue.kitsAreSetUpByTheirParts();
    }

    @Test
    @Order(8)
    void whatIsSafeToSellIsToldWithItsReasons() {
        catalogue.whatIsSafeToSellIsToldWithItsReasons();
    }

    @Test
    @Order(8)
    void pricesAreListedWithTheirReasons() {
        catalogue.pricesAreListedWithTheirReasons();
    }

    @Test
    @Order(8)
    void listsAreReadPageByPage() {
        catalogue.listsAreReadPageByPage();
    }

    @Test
    @Order(9)
    void policiesAreDecidedAndRemembered() {
        setup.policiesAreDecidedAndRemembered();
    }

    @Test
    @Order(10)
    void aTrackingServiceIsEntered() {
        setup.aTrackingServiceIsEntered();
    }

    @Test
    @Order(11)
    void anOrderThatWaitsIsReleasedAndBought() {
        orders.anOrderThatWaitsIsReleasedAndBought();
    }

    @Test
    @Order(12)
    void purchaseOrdersParcelsAndDocumentsAreRead() {
        orders.purchaseOrdersParcelsAndDocumentsAreRead();
    }

    @Test
    @Order(16)
    void aLongFileIsReadInBatches() {
        catalogue.aLongFileIsReadInBatches();
    }

    @Test
    @Order(12)
    void otherRoutingRulesAreTried() {
        orders.otherRoutingRulesAreTried();
    }

    @Test
    @Order(13)
    void aScoreIsToldWithTheArithmeticThatThePageShows() {
        suppliers.aScoreIsToldWithTheArithmeticThatThePageShows();
    }

    @Test
    @Order(13)
    void shippingRatesAreTakenFromAFileAsAWholeOrNotAtAll() {
        suppliers.shippingRatesAreTakenFromAFileAsAWholeOrNotAtAll();
    }

    @Test
    @Order(13)
    void whatIsNotWantedIsCancelled() {
        orders.whatIsNotWantedIsCancelled();
    }

    @Test
    @Order(14)
    void whatCannotBeReadIsRefusedInOneForm() {
        setup.whatCannotBeReadIsRefusedInOneForm();
    }

    @Test
    @Order(14)
    void moneyGoesBack() {
        PlacedOrder placed = store.placeOrder(OrderRequest.of("SAUNA-1", 2)
                .withLines(List.of(new OrderRequest.Line(
                        "SAUNA-1", 2, "Sauna for two", new BigDecimal("1999.00"), BigDecimal.ZERO))));
        served.work(store);
        JsonNode listed =
                api.get("/orders?number=" + placed.name().replace("#", "")).good();
        new RefundSteps(api, listed.at("/items/0/id").asString()).pay();
    }

    @Test
    @Order(14)
    void aQuestionIsReadAnsweredAndPutAside() {
        SupportSteps support = new SupportSteps(api, served);
        support.mailbox();
        support.conversation(UUID.fromString(orders.order()));
        support.macros();
    }

    @Test
    @Order(14)
    void aStockFeedIsSetUpFilledAndDecided() {
        FeedSteps feed = new FeedSteps(api, served.bean(io.dropline.feeds.work.FeedWork.class));
        feed.setUp();
        feed.bringFiles();
        feed.decide();
    }

    @Test
    @Order(14)
    void goodsComeBack() {
        api.put("/suppliers/NORDIC/return-policy", """
                {"windowDays":30,"paidBy":"CUSTOMER","street":"1 Dock Rd","city":"Minneapolis","postal":"55401","country":"US"}""").good();
        ReturnSteps returns = new ReturnSteps(api);
        returns.rules();
        returns.oneReturn(orders.order());
    }

    @Test
    @Order(14)
    void allIsAccountedForAndMarginsAreTold() {
        assertThat(api.get("/control-totals?days=7").good().get("steps").size()).isEqualTo(11);
        served.bean(Books.class)
                .settle(served.bean(Merchants.class).all().getFirst().id(), List.of(UUID.fromString(orders.order())));
        assertThat(api.get("/books").good().get("accounts")).isNotEmpty();
        assertThat(api.get("/orders/" + orders.order() + "/margins").good()).isNotEmpty();
    }

    @Test
    @Order(13)
    void moneyIsClaimedCreditedInvoicedAndExported() {
        MoneySteps money = new MoneySteps(api);
        money.decideRules();
        money.claimAndCredit();
        money.invoice();
        money.export();
    }

    @Test
    @Order(15)
    void aCustomerAsksToBeForgottenOrWhatIsKept() {
        new PrivacySteps(api, served.beans(io.dropline.platform.RecurringJob.class)).ask();
    }

    @Test
    @Order(16)
    void theDocumentTellsOfAllThatIsThereAndOfNothingElse() {
        new WholeDocument(api, served.bean(RequestMappingHandlerMapping.class)).isTrueAndUsed();
    }
}
