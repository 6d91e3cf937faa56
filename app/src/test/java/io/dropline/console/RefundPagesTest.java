package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.refunds.RefundAnswer;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which money is paid back, as a person fills it in. */
@ServedConsole
class RefundPagesTest {
    private static final String PAGE = "/orders/" + RefundsToLookAt.ORDER + "/refund";
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    private final Visitor visitor;
    private final RefundsToLookAt refunds;

    RefundPagesTest(@LocalServerPort int port, RefundsToLookAt refunds, ConsoleApplication.Whose who) {
        this.visitor = new Visitor(port);
        this.refunds = refunds;
        who.now(SampleMerchant.ID);
    }

    @BeforeEach
    void nothingAsked() {
        refunds.asked.clear();
        refunds.answer = Optional.empty();
    }

    private static Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>();
        form.put("id", "50000000-0000-7000-8000-000000000001");
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    @Test
    void theIdInTheFormMakesADoubleClickOneRefund() {
        Matcher first = ID.matcher(visitor.get(PAGE).body());
        assertThat(first.find()).isTrue();
        Map<String, String> form = form("id", first.group(1), "units-" + RefundsToLookAt.STONES, "1");

        HttpResponse<String> once = visitor.post(PAGE, form);
        visitor.post(PAGE, form);

        assertThat(once.statusCode()).isEqualTo(303);
        assertThat(refunds.asked).hasSize(2);
        assertThat(refunds.asked).extracting(draft -> draft.id().toString()).containsOnly(first.group(1));
    }

    @Test
    void unitsWithoutAnAmountAreRefundedForWhatWasPaid() {
        visitor.post(
                PAGE,
                form(
                        "units-" + RefundsToLookAt.STONES,
                        "2",
                        "amount-" + RefundsToLookAt.STONES,
                        "",
                        "shipping",
                        "10",
                        "fee",
                        "5.00",
                        "reason",
                        "Too heavy"));

        assertThat(refunds.asked.getFirst().lines().getFirst().amount()).isEqualByComparingTo("89.98");
        assertThat(refunds.asked.getFirst().amount()).isEqualByComparingTo("94.98");
        assertThat(refunds.asked.getFirst().reason()).isEqualTo("Too heavy");
    }

    @Test
    void whatCannotBeReadIsSaidBesideTheField() {
        HttpResponse<String> page =
                visitor.post(PAGE, form("amount-" + RefundsToLookAt.SAUNA, "a lot", "reason", "Scratched"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("A number such as 12.50, please", "value=\"a lot\"", "value=\"Scratched\"");
        assertThat(refunds.asked).isEmpty();
    }

    @Test
    void whatIsNotPossibleIsExplained() {
        Map<RefundAnswer, String> words = Map.of(
                new RefundAnswer.TooMuch(new BigDecimal("12.50")), "Only $12.50 are left to refund",
                new RefundAnswer.TooMuchShipping(new BigDecimal("12.50")), "Only $12.50 of it are left",
                new RefundAnswer.TooManyUnits(RefundsToLookAt.STONES, 1), "Only 1 left",
                new RefundAnswer.Nothing(), "The customer would get nothing",
                new RefundAnswer.NotPaid(), "nothing was paid that it has not paid back",
                new RefundAnswer.NoSuchLine(RefundsToLookAt.STONES), "The order has changed meanwhile");
        words.forEach((no, said) -> {
            refunds.answer = Optional.of(no);

            HttpResponse<String> page = visitor.post(PAGE, form("units-" + RefundsToLookAt.STONES, "1"));

            assertThat(page.statusCode()).as(no.toString()).isEqualTo(422);
            assertThat(page.body()).as(no.toString()).contains("Not saved.", said);
        });
    }

    @Test
    void aFormOfAnotherWorldIsAskedForAgain() {
        assertThat(visitor.post(PAGE, form("id", "nonsense")).statusCode()).isEqualTo(422);
        assertThat(visitor.get("/orders/" + UUID.randomUUID() + "/refund").statusCode())
                .isEqualTo(404);
    }
}
