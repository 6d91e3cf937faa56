package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.policies.CustomerKeeping;
import io.dropline.privacy.Origin;
import io.dropline.privacy.Privacy;
import io.dropline.privacy.RequestKind;
import io.dropline.privacy.RequestState;
import io.dropline.simulators.store.book.Customer;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a customer is forgotten: at once, when the order ends, when the store goes, when it is old; and news that comes meanwhile. */
class ForgettingTimeScenarios {
    private final PrivacyStage stage = new PrivacyStage();
    private final Desk desk = stage.desk;
    private final JdbcClient jdbc = stage.jdbc;
    private final Everything everything = stage.everything;
    private final Privacy privacy = stage.privacy;
    private final UUID nordic = stage.nordic;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aLateWordDoesNotBringThemBackButANewOrderIsWelcome() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder hers = stage.wholeLife(PrivacyStage.quillonsOrder(), "1Z999AA10123456784");
        stage.redact(hers, PrivacyStage.QUILLON);

        desk.house.clock.advance(Duration.ofMinutes(5));
        desk.store.updateNote(hers.id(), "Quillon Zéphyrine wants a refund");
        desk.work();
        stage.seen("1Z999AA10123456784", "SIGNED BY Q. ZEPHYRINE", "Vellumton, MN", Duration.ofDays(9));
        desk.wait(Duration.ofMinutes(1));
        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();
        assertThat(desk.facts("select store_updated_at > redacted_at from customer_order where merchant_id = ?"))
                .as("the news itself is taken")
                .containsExactly("t");

        desk.house.clock.advance(Duration.ofDays(1));
        desk.placed(PrivacyStage.quillonsOrder());
        assertThat(desk.facts("select email from customer_order where merchant_id = ? order by placed_at"))
                .containsExactly("", PrivacyStage.QUILLON.email());
    }

    @Test
    void anOrderOnItsWayKeepsItsAddressUntilItEnds() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder hers = desk.placed(PrivacyStage.quillonsOrder());

        stage.redact(hers, PrivacyStage.QUILLON);
        assertThat(desk.shipTo(hers)).contains("Obsidian Thicket");
        assertThat(stage.last().waiting()).isOne();
        assertThat(desk.openProblems()).doesNotContain("privacy.overdue");

        desk.wait(Duration.ofDays(31));
        assertThat(desk.urgentProblems()).contains("privacy.overdue");

        desk.shipsAll(desk.onlyPo(hers), "1Z999AA10123456784");
        desk.deliverAll(hers);
        desk.wait(Duration.ofMinutes(1));
        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();
        assertThat(desk.openProblems()).doesNotContain("privacy.overdue");
        assertThat(stage.last().state()).isEqualTo(RequestState.DONE);
    }

    @Test
    void aStoreThatIsGoneTakesItsCustomersAndItsSecretsWithIt() {
        desk.offer(nordic, "SAUNA", "900", 9);
        stage.wholeLife(PrivacyStage.quillonsOrder(), "1Z999AA10123456784");
        UUID other = stage.otherStore();
        UUID his = desk.told(StoreOrders.of(other, "gid://shopify/Order/990011223344", PrivacyStage.BARNABY));
        desk.process().cancel(desk.merchant, List.of(his), "Robin", "not wanted");
        desk.work();

        desk.store.send("shop/redact", Map.of("shop_id", 954889, "shop_domain", "x.myshopify.com"));
        desk.work();
        desk.wait(Duration.ofMinutes(1));
        assertThat(stage.last().state()).as("it is connected").isEqualTo(RequestState.REFUSED);
        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isNotEmpty();

        jdbc.sql("update store set created_at = '2026-01-01' where merchant_id = ?")
                .param(desk.merchant.value())
                .update();
        desk.store.uninstall();
        desk.work();
        desk.store.send("shop/redact", Map.of("shop_id", 954889, "shop_domain", "x.myshopify.com"));
        desk.work();
        desk.wait(Duration.ofMinutes(1));
        assertThat(stage.last().state()).isEqualTo(RequestState.DONE);
        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();
        assertThat(
                        desk.facts(
                                "select name || ': ' || (access_token is not null) from store where merchant_id = ? order by name"))
                .containsExactly("Other: true", "Store: false");
        assertThat(desk.facts("select email from customer_order where merchant_id = ? order by email"))
                .containsExactly("", PrivacyStage.BARNABY.email());
    }

    @Test
    void customersOfOldOrdersAreForgottenWhereTheMerchantWantsIt() {
        desk.offer(nordic, "SAUNA", "900", 9);
        stage.wholeLife(PrivacyStage.quillonsOrder(), "1Z999AA10123456784");
        desk.house.clock.advance(Duration.ofDays(40));
        desk.wait(Duration.ofMinutes(1));
        assertThat(everything.holding(PrivacyStage.OF_QUILLON))
                .as("nobody wished it")
                .isNotEmpty();

        desk.house.bean(CustomerKeeping.class).save(stage.robin(), 30);
        stage.wholeLife(PrivacyStage.barnabysOrder(), "1Z12345E0205271688");
        desk.wait(Duration.ofMinutes(1));
        desk.wait(Duration.ofMinutes(1));
        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();
        assertThat(Everything.columns(everything.holding(PrivacyStage.OF_BARNABY)))
                .contains("customer_order.ship_name");
        assertThat(stage.last().kind()).isEqualTo(RequestKind.RETENTION);
    }

    @Test
    void whatIsOnItsWayIsSentAsItIsFirst() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder hers = desk.placed(PrivacyStage.quillonsOrder());
        desk.house.mailroom().pauseLane(desk.merchant, "mail", "Robin");
        desk.process().cancel(desk.merchant, List.of(desk.orderId(hers)), "Robin", "not wanted");
        desk.work();
        desk.cancelAnswered(desk.onlyPo(hers), true);
        assertThat(desk.life(hers)).isEqualTo("CANCELLED");

        stage.redact(hers, PrivacyStage.QUILLON);
        assertThat(stage.last().waiting()).as("its mail is on its way").isOne();

        desk.house.mailroom().resumeLane(desk.merchant, "mail");
        desk.work();
        assertThat(desk.mailsTo(PrivacyStage.QUILLON.email())).contains("Your order " + hers.name() + " was cancelled");
        desk.wait(Duration.ofMinutes(1));
        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();
    }

    @Test
    void newsThatComesMeanwhileIsForgottenToo() throws InterruptedException {
        desk.offer(nordic, "SAUNA", "900", 9);
        String ref = "gid://shopify/Order/990011220001";
        Customer early = new Customer("Quillon", "Zéphyrine", PrivacyStage.QUILLON.email(), "");
        UUID order = desk.told(StoreOrders.of(desk.storeId, ref, early));
        desk.process().cancel(desk.merchant, List.of(order), "Robin", "not wanted");
        desk.work();
        privacy.ask(stage.robin(), Origin.CONSOLE, RequestKind.REDACT, PrivacyStage.QUILLON.email(), List.of());
        Thread redaction = new Thread(this::carryOut);

        desk.inOneTransaction(() -> {
            desk.process()
                    .arrived(desk.merchant, List.of(StoreOrders.laterOf(desk.storeId, ref, PrivacyStage.QUILLON)));
            redaction.start();
            desk.awaitSomebodyWaitingForALock();
            return order;
        });
        redaction.join();

        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();
        assertThat(desk.facts("select (store_updated_at > placed_at)::text from customer_order where merchant_id = ?"))
                .containsExactly("true");
    }

    private void carryOut() {
        desk.runJob("privacy-requests");
    }

    @Test
    void whoAsksByHandSaysWhom() {
        assertThat(privacy.ask(stage.robin(), Origin.CONSOLE, RequestKind.REDACT, "", List.of())
                        .toString())
                .contains("Say who it is");
        assertThat(privacy.ask(stage.robin(), Origin.CONSOLE, RequestKind.REDACT, "", List.of("#777"))
                        .toString())
                .contains("No order has the number #777");
        desk.offer(nordic, "SAUNA", "900", 9);
        stage.wholeLife(PrivacyStage.quillonsOrder(), "1Z999AA10123456784");
        privacy.ask(
                stage.robin(),
                Origin.CONSOLE,
                RequestKind.REDACT,
                PrivacyStage.QUILLON.email().toUpperCase(java.util.Locale.ROOT),
                List.of());
        desk.wait(Duration.ofMinutes(1));
        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();
    }
}
