package io.dropline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.claims.OpenedClaim;
import io.dropline.finance.letters.CreditLinks;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The supplier's pages about money over real HTTP, from the link to the facts in the tables. */
class MoneyPagesTest {
    private static final Pattern NONCE = Pattern.compile("name=\"submission\" value=\"([^\"]+)\"");

    private final Premises premises = Premises.OPEN;

    @Test
    void openingTheCreditPageChangesNothingAndKeepsItsAddressToItself() {
        Shop shop = new Shop().issued();
        claim(shop, "200");
        String path = creditPath(shop, Duration.ofDays(1));

        HttpResponse<String> page = premises.get(path);
        premises.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("CL-1001", "$200.00", "PO-1042", "data-form=\"credit\"", "data-form=\"dispute\"")
                .doesNotContain("maya@example.com", "<script");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(claims(shop)).containsExactly("OPEN 0.0000");
        assertThat(premises.get(path + "x").statusCode()).isEqualTo(404);
    }

    @Test
    void eightClicksAreOneCreditMemo() {
        Shop shop = new Shop().issued();
        UUID claim = claim(shop, "200");
        String path = creditPath(shop, Duration.ofDays(1));
        Map<String, String> form = form(path);
        form.put("memo", "CM-77");
        form.put("memoDate", shop.today.toString());
        form.put("amount-" + claim, "$150.00");

        List<CompletableFuture<HttpResponse<String>>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clicks.add(premises.posting(path + "/credit", form));
        }
        clicks.forEach(click -> assertThat(click.join().statusCode()).isEqualTo(303));

        assertThat(claims(shop)).containsExactly("PARTLY_CREDITED 150.0000");
        assertThat(shop.read(
                        String.class,
                        "select memo || ' ' || amount from supplier_credit where merchant_id = ?",
                        shop.merchant.value()))
                .containsExactly("CM-77 150.0000");
        assertThat(premises.get(clicks.getFirst()
                                .join()
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                        .body())
                .contains("your credit memo is in", "$50.00");
    }

    @Test
    void whatCannotBeMeantIsSaidAndNothingIsStored() {
        Shop shop = new Shop().issued();
        UUID claim = claim(shop, "200");
        String path = creditPath(shop, Duration.ofDays(1));
        Map<String, String> form = form(path);
        form.put("memo", "CM-1");
        form.put("amount-" + claim, "200.01");

        HttpResponse<String> tooMuch = premises.post(path + "/credit", form);
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("Only $200.00 is open here", "value=\"200.01\"");
        form.put("amount-" + claim, "plenty");
        assertThat(premises.post(path + "/credit", form).body()).contains("Please give an amount such as 12.50");
        form.put("amount-" + claim, "");
        assertThat(premises.post(path + "/credit", form).body()).contains("Please enter what your memo credits");
        assertThat(shop.read(String.class, "select kind from inbox where merchant_id = ?", shop.merchant.value()))
                .isEmpty();
    }

    @Test
    void aDisputeTellsTheMerchantWhy() {
        Shop shop = new Shop().issued();
        UUID claim = claim(shop, "200");
        String path = creditPath(shop, Duration.ofDays(1));
        Map<String, String> form = form(path);
        form.put("claim", claim.toString());
        form.put("reason", "It left here in one piece, see the photo.");

        assertThat(premises.post(path + "/dispute", form).statusCode()).isEqualTo(303);

        assertThat(claims(shop)).containsExactly("DISPUTED 0.0000");
        assertThat(shop.read(
                        String.class,
                        "select reason from problem where merchant_id = ? and kind = 'claim.disputed'",
                        shop.merchant.value()))
                .containsExactly("About $200.00 they say: It left here in one piece, see the photo.");
    }

    @Test
    void whoHasAnExpiredLinkGetsAFreshOneByMailOnly() {
        Shop shop = new Shop().issued();
        claim(shop, "200");
        String path = creditPath(shop, Duration.ofDays(-1));

        assertThat(premises.get(path).statusCode()).isEqualTo(410);
        assertThat(premises.post(path + "/renew", Map.of()).body()).contains("A new link is on its way");
        premises.post(path + "/renew", Map.of());

        assertThat(shop.read(
                        String.class,
                        "select title from outbox where merchant_id = ? and document ->> 'purpose' = 'LINK'",
                        shop.merchant.value()))
                .hasSize(1);
    }

    @Test
    void anInvoiceIsFilledInWithWhatShippedAndTakenOnce() {
        Shop shop = new Shop().issued();
        shop.parcel("1Z999AA10123456784", "IN_TRANSIT", shop.today, 2, 0);
        String path = shop.answerPath().replace("/answer/", "/invoice/");
        assertThat(premises.get(shop.answerPath()).body()).contains("Send us your invoice");

        HttpResponse<String> page = premises.get(path);
        assertThat(page.body()).contains("data-form=\"invoice\"").containsPattern("name=\"units-1\"[^>]*value=\"2\"");
        Map<String, String> form = form(path);
        form.put("number", "INV-9");
        form.put("date", shop.today.toString());
        form.put("units-1", "2");
        form.put("cost-1", "400");
        form.put("freight", "80");
        form.put("total", "800");
        assertThat(premises.post(path, form).body()).contains("What you entered above comes to $880.00");
        form.put("total", "880");

        List<CompletableFuture<HttpResponse<String>>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clicks.add(premises.posting(path, form));
        }
        clicks.forEach(click -> assertThat(click.join().statusCode()).isEqualTo(303));

        assertThat(shop.read(
                        String.class,
                        "select number || ' ' || total from supplier_invoice where merchant_id = ?",
                        shop.merchant.value()))
                .containsExactly("INV9 880.0000");
    }

    private Map<String, String> form(String path) {
        Matcher nonce = NONCE.matcher(premises.get(path).body());
        assertThat(nonce.find()).isTrue();
        return new HashMap<>(Map.of("submission", nonce.group(1)));
    }

    private static List<String> claims(Shop shop) {
        return shop.read(
                String.class,
                "select state || ' ' || credited from supplier_claim where merchant_id = ? order by number",
                shop.merchant.value());
    }

    private String creditPath(Shop shop, Duration life) {
        return Premises.path(premises.bean(CreditLinks.class)
                .creditLink(shop.merchant, supplier(shop), Instant.now().plus(life)));
    }

    private static UUID supplier(Shop shop) {
        return shop.read(UUID.class, "select id from supplier where merchant_id = ?", shop.merchant.value())
                .getFirst();
    }

    private UUID claim(Shop shop, String amount) {
        ClaimDraft draft = new ClaimDraft(
                "return:1",
                supplier(shop),
                shop.order,
                shop.po,
                ClaimGround.DAMAGED,
                "USD",
                new BigDecimal(amount),
                "The bench has a crack.");
        List<OpenedClaim> opened = Objects.requireNonNull(premises.bean(TransactionTemplate.class)
                .execute(unused -> premises.bean(Claims.class).open(shop.merchant, List.of(draft))));
        return opened.getFirst().id();
    }
}
