package io.dropline.console.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.portal.Shop;
import io.dropline.returns.files.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Returns by the forms of the desk: opened, decided, labelled, noted as sent and as received, paid, closed. */
class ReturnFormsTest {
    private final Shop shop = new Shop().issued();
    private final Clerk clerk = new Clerk(shop);
    private final String open = "/orders/" + shop.order + "/return";

    ReturnFormsTest() {
        shop.parcel("1Z999AA10123456784", "DELIVERED", shop.today, 3, 1);
        shop.run("""
                insert into supplier_return_policy (merchant_id, supplier_id, window_days, paid_by, restocking_percent, name, street, city, region, postal,
                    country, updated_at)
                select merchant_id, id, 30, 'CUSTOMER', 0, 'Returns', '1 Dock Rd', 'Minneapolis', 'MN', '55401', 'US', now()
                from supplier where merchant_id = ?""", shop.merchant.value());
    }

    @Test
    void goodsComeBackStepByStepAndAreRefunded() {
        Clerk.Answer none = clerk.sends(open, open, "note", "Called today");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page()).contains("Choose what comes back", "Called today");

        String goods = opened("1");
        assertThat(clerk.sends(goods, goods + "/approve", "street", "").page())
                .contains("The address needs a street, a city and a country");
        assertThat(clerk.sends(goods, goods + "/approve", "street", "2 Dock Rd").page())
                .contains("The return is accepted.", "2 Dock Rd");

        assertThat(clerk.sendsFile(goods, goods + "/label", "label.exe", "no label".getBytes(StandardCharsets.UTF_8))
                        .page())
                .contains("A label is a PDF, PNG or JPEG");
        assertThat(clerk.sendsFile(goods, goods + "/label", "label.jpg", Pictures.jpeg(64, 48))
                        .page())
                .contains("The label is kept.");

        assertThat(clerk.sends(goods, goods + "/sent", "trackingNumber", "9".repeat(61))
                        .page())
                .contains("The number is too long");
        assertThat(clerk.page(goods)).contains("It was sent</button>");
        assertThat(clerk.sends(goods, goods + "/sent").page())
                .as("the number may come later")
                .contains("Tracking number</button>")
                .doesNotContain("It was sent</button>");
        assertThat(clerk.sends(goods, goods + "/sent", "trackingNumber", "1Z99", "carrier", "UPS")
                        .page())
                .contains("It is noted that the goods are on their way.", "1Z99");
        assertThat(clerk.sends(goods, goods + "/sent", "trackingNumber", "1Z9999")
                        .page())
                .as("mistyped before")
                .contains("value=\"1Z9999\"");

        assertThat(clerk.sends(goods, goods + "/received", "received-1", "1").page())
                .contains("Choose how it came back");
        assertThat(clerk.sends(goods, goods + "/received", "received-1", "1", "condition-1", "AS_NEW")
                        .page())
                .contains("It is noted what came back.");
        assertThat(state()).containsExactly("RESOLVED");
        assertThat(refunds()).containsExactly("750.0000");
    }

    @Test
    void aReturnIsDeclinedWithWordsForTheCustomer() {
        String goods = opened("1");
        assertThat(clerk.sends(goods, goods + "/decline", "reason", " ").page())
                .contains("Say why: the customer reads it");
        assertThat(clerk.sends(goods, goods + "/decline", "reason", "It was used for a year")
                        .page())
                .contains("The return is declined, and the customer told.", "It was used for a year");
    }

    @Test
    void moneyGoesBeforeTheGoodsLessWhatIsKept() {
        String goods = opened("2");
        clerk.sends(goods, goods + "/approve");
        assertThat(clerk.sends(goods, goods + "/refund", "keepPercent", "100").page())
                .contains("Keep from 0 to less than 100 percent");
        assertThat(clerk.sends(goods, goods + "/refund", "keepPercent", "10").page())
                .contains("The money is on its way.");
        assertThat(refunds()).containsExactly("1350.0000");
    }

    @Test
    void whatCameBackBadlyIsClosedWithoutMoney() {
        String goods = opened("1");
        clerk.sends(goods, goods + "/approve");
        clerk.sends(goods, goods + "/received", "received-1", "1", "condition-1", "WRONG_GOODS");
        assertThat(state()).containsExactly("INSPECTED");
        assertThat(clerk.sends(goods, goods + "/close", "reason", "").page()).contains("Say why nothing is paid");
        assertThat(clerk.sends(goods, goods + "/close", "reason", "They sent a brick")
                        .page())
                .contains("The return is closed.", "They sent a brick");
        assertThat(refunds()).isEmpty();
    }

    @Test
    void whatIsNotSentIsCancelled() {
        String goods = opened("1");
        clerk.sends(goods, goods + "/approve");
        assertThat(clerk.sends(goods, goods + "/cancel", "reason", "They keep it")
                        .page())
                .contains("The return is cancelled.");
        assertThat(state()).containsExactly("CANCELLED");
    }

    @Test
    void goodsThatCameBackAreSentOnceMore() {
        String goods = opened("1", "wish", "EXCHANGE");
        clerk.sends(goods, goods + "/approve");
        clerk.sends(goods, goods + "/received", "received-1", "1", "condition-1", "DAMAGED");
        assertThat(clerk.sends(goods, goods + "/settle").page()).contains("The return is settled.", "#1001-R1");
    }

    private String opened(String units, String... more) {
        String[] fields = {"units-" + shop.heaters, units, "reason-" + shop.heaters, "UNWANTED"};
        String[] all = Stream.of(fields, more).flatMap(Arrays::stream).toArray(String[]::new);
        Clerk.Answer answer = clerk.sends(open, open, all);
        assertThat(answer.page()).contains("is opened.");
        return answer.path();
    }

    private List<String> state() {
        return shop.read(String.class, "select state from goods_return where merchant_id = ?", shop.merchant.value());
    }

    private List<String> refunds() {
        return shop.read(String.class, "select amount::text from refund where merchant_id = ?", shop.merchant.value());
    }
}
