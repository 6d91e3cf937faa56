package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.ReturnAnswer;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Returns of which nobody says anything more: reminders, questions and their end. */
class ReturnTimeScenarios {
    private static final String UPS = "1Z999AA10123456784";

    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");
    private final ReturnDesk returns = new ReturnDesk(desk, counter, nordic);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nothingSentInTimeExpiresAfterAReminder() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        PlacedOrder order = returns.delivered();
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        returns.approve(goods);

        desk.wait(Duration.ofDays(11));
        assertThat(counter.state(goods)).isEqualTo("AUTHORIZED");
        desk.wait(Duration.ofDays(2));
        desk.wait(Duration.ofHours(1));
        assertThat(desk.mailTexts(order))
                .filteredOn(mail -> mail.contains("return-reminder"))
                .hasSize(1);

        desk.wait(Duration.ofDays(2));

        assertThat(counter.state(goods)).isEqualTo("EXPIRED");
        assertThat(counter.unitsReturned()).isZero();
        assertThat(counter.process().onItsWay(desk.merchant, goods.id(), "UPS", UPS, "Customer"))
                .isInstanceOf(ReturnAnswer.Refused.class);
    }

    @Test
    void aSupplierWhoSaysNothingOfAParcelIsAskedOnce() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(returns.delivered(), "SAUNA", 1, ReturnReason.UNWANTED));
        returns.approve(goods);
        counter.process().onItsWay(desk.merchant, goods.id(), "UPS", UPS, "Customer");

        desk.wait(Duration.ofDays(9));
        assertThat(desk.openProblems()).isEmpty();
        desk.wait(Duration.ofDays(1));
        desk.wait(Duration.ofDays(1));

        desk.wait(Duration.ofDays(5));
        assertThat(desk.openProblems()).containsExactly("return.unconfirmed");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC")))
                .filteredOn(("Is " + goods.number() + " back with you?")::equals)
                .hasSize(1);
        counter.cameBack(goods, GoodsCondition.AS_NEW);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void aSupplierWhoAnswersMeanwhileIsNotAsked() throws InterruptedException {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(returns.delivered(), "SAUNA", 1, ReturnReason.UNWANTED));
        returns.approve(goods);
        counter.process().onItsWay(desk.merchant, goods.id(), "UPS", UPS, "Customer");
        desk.house.clock.advance(Duration.ofDays(11));

        meanwhile("return-is-unconfirmed", () -> counter.received(goods, GoodsCondition.AS_NEW, 1));

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).doesNotContain("Is " + goods.number() + " back with you?");
    }

    @Test
    void aCustomerWhoCancelsMeanwhileIsNotReminded() throws InterruptedException {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        PlacedOrder order = returns.delivered();
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        returns.approve(goods);
        desk.house.clock.advance(Duration.ofDays(12));

        meanwhile(
                "return-time-is-nearly-over",
                () -> counter.process().cancel(desk.merchant, goods.id(), "", "Customer"));

        assertThat(counter.state(goods)).isEqualTo("CANCELLED");
        assertThat(desk.mailTexts(order)).noneMatch(mail -> mail.contains("return-reminder"));
    }

    /** The job begins while the step is under way, and ends after it. */
    private void meanwhile(String job, Callable<ReturnAnswer> step) throws InterruptedException {
        Thread running = new Thread(() -> desk.runJob(job));
        desk.inOneTransaction(() -> {
            desk.lock();
            running.start();
            desk.awaitSomebodyWaitingForALock();
            return step.call();
        });
        running.join();
        desk.work();
    }
}
