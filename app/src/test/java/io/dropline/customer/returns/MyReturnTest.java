package io.dropline.customer.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.returns.ReturnState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a customer reads of a return. */
class MyReturnTest {
    private static final LocalDate NOV_29 = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @EnumSource(
            value = ReturnState.class,
            names = {"AUTHORIZED", "RESOLVED"})
    void whoKeepsTheGoodsIsNotAskedToSendThem(ReturnState state) {
        MyReturn goods = of(state, true);

        assertThat(goods.title()).isEqualTo("You may keep it");
        assertThat(goods.text()).doesNotContain("parcel", "it is back").containsIgnoringCase("your money goes back");
        assertThat(goods.toSend()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReturnState.class,
            names = {"AUTHORIZED", "IN_TRANSIT"})
    void whoSendsThemIsToldHow(ReturnState state) {
        assertThat(of(state, false).toSend()).isTrue();
    }

    @Test
    void aSettledReturnSaysWhatWasPaidBackAndWhen() {
        MyReturn goods = of(ReturnState.RESOLVED, false, paid("489.00", NOV_29));

        assertThat(goods.title()).isEqualTo("$489.00 was paid back on Sun Nov 29");
        assertThat(goods.text()).startsWith("It goes back the way you paid.");
    }

    @Test
    void moneyThatTheStoreHasNotConfirmedIsNotCalledPaid() {
        assertThat(of(ReturnState.RESOLVED, false, paid("489.00", null)).title())
                .isEqualTo("$489.00 is on its way back to you");
        assertThat(of(
                                ReturnState.RESOLVED,
                                false,
                                new Settlement(List.of(refund("10.00", NOV_29), refund("5.50", null)), "", null))
                        .title())
                .isEqualTo("$10.00 was paid back, $5.50 is on its way back to you");
    }

    @Test
    void anExchangeNamesTheOrderThatBringsTheGoods() {
        assertThat(of(ReturnState.RESOLVED, false, new Settlement(List.of(), "#1005-R1", null)))
                .extracting(MyReturn::title, MyReturn::text)
                .containsExactly(
                        "The same goods are sent to you again",
                        "They come as order #1005-R1. We write when they are on their way.");
        assertThat(of(ReturnState.RESOLVED, false, new Settlement(List.of(), "#1005-R1", NOV_29))
                        .title())
                .isEqualTo("The same goods were sent to you again on Sun Nov 29");
    }

    @Test
    void noMoneyIsPromisedWhereNoneIsKnown() {
        MyReturn goods = of(ReturnState.RESOLVED, false);

        assertThat(goods.title()).isEqualTo("It is settled");
        assertThat(goods.text()).doesNotContain("goes back");
    }

    @Test
    void moneyPaidBackEarlyIsNotPromisedOnceMore() {
        assertThat(of(ReturnState.IN_TRANSIT, false, paid("489.00", NOV_29)).text())
                .isEqualTo("$489.00 was paid back on Sun Nov 29.");
    }

    @Test
    void stepsHaveTheirDaysUpToWhereItStands() {
        assertThat(of(ReturnState.IN_TRANSIT, false).steps())
                .containsExactly(
                        new MyReturn.Step("Requested", "done", "Wed Nov 25"),
                        new MyReturn.Step("Accepted", "done", ""),
                        new MyReturn.Step("On its way back", "now", "Fri Nov 27"),
                        new MyReturn.Step("Settled", "", ""));
        assertThat(of(ReturnState.RESOLVED, true).steps().getLast())
                .isEqualTo(new MyReturn.Step("Settled", "done", "Sun Nov 29"));
    }

    @Test
    void whoPaysFirstIsSaidBeforeWhatBecomesOfIt() {
        MyReturn toSend = of(ReturnState.AUTHORIZED, false);
        MyReturn sent = of(ReturnState.IN_TRANSIT, false);

        assertThat(toSend.postage("Hearth & Harbor")).isEqualTo("You pay first, Hearth & Harbor pays it back");
        assertThat(toSend.postageAdvice()).contains("receipt", "label before you send it");
        assertThat(toSend.awaitsSending()).isTrue();
        assertThat(sent.postageAdvice()).contains("receipt").doesNotContain("label");
        assertThat(sent.awaitsSending()).isFalse();
    }

    private static Settlement paid(String amount, @Nullable LocalDate on) {
        return new Settlement(List.of(refund(amount, on)), "", null);
    }

    private static Settlement.Refund refund(String amount, @Nullable LocalDate on) {
        return new Settlement.Refund(new BigDecimal(amount), "USD", on != null, on);
    }

    private static MyReturn of(ReturnState state, boolean returnless) {
        return of(state, returnless, Settlement.NONE);
    }

    private static MyReturn of(ReturnState state, boolean returnless, Settlement settlement) {
        return new MyReturn(
                new UUID(0, 1),
                "RMA-1001",
                state,
                returnless,
                false,
                false,
                true,
                List.of(),
                null,
                "",
                "",
                "",
                false,
                new MyReturn.Days(LocalDate.of(2026, 11, 25), null, LocalDate.of(2026, 11, 27), NOV_29),
                settlement,
                List.of());
    }
}
