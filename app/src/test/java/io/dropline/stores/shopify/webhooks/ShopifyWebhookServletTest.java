package io.dropline.stores.shopify.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.InboxDraft;
import io.dropline.platform.MerchantId;
import io.dropline.platform.http.AddressGuard;
import io.dropline.platform.http.GuardedHttp;
import io.dropline.platform.http.HmacSha256;
import io.dropline.platform.http.Reply;
import io.dropline.platform.http.Request;
import io.dropline.platform.http.ServletHost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyWebhookServletTest {
    private static final MerchantId MERCHANT = new MerchantId(new UUID(1, 1));
    private static final UUID STORE = new UUID(2, 2);
    private static final String SECRET = "test_secret_key";
    private static final int LIMIT = 2 * 1024 * 1024;

    @TempDir
    Path folder;

    private final GuardedHttp http = new GuardedHttp(AddressGuard.allowing(List.of("127.0.0.1")));
    private final List<InboxDraft> stored = new CopyOnWriteArrayList<>();
    private volatile Accepted answer = Accepted.STORED;
    private volatile boolean broken;
    private ServletHost host;

    @BeforeEach
    void start() throws Exception {
        Shop shop = new Shop(MERCHANT, STORE, List.of(new HmacSha256(SECRET), new HmacSha256("previous")));
        ShopifyWebhookServlet servlet = new ShopifyWebhookServlet(
                domain -> Optional.of(shop).filter(_ -> domain.equals("x.myshopify.com")), this::accept, LIMIT);
        host = new ServletHost(folder, "/hooks/shopify", servlet);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    void storesASignedDeliveryBeforeItAnswers() {
        byte[] body = bytes("{\"foo\": \"bar\"}");

        Reply.Answered reply =
                post(body, with("X-Shopify-Hmac-Sha256", "B23tXN681gZ0qIWNRrgtzBE9XSDo5yaUu6wfmhu3a7g="));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(stored).singleElement().satisfies(draft -> {
            assertThat(draft.merchant()).isEqualTo(MERCHANT);
            assertThat(draft.source()).isEqualTo("shopify:" + STORE);
            assertThat(draft.eventKey()).isEqualTo("b54557e4-bdd9-4b37-8a5f-bf7d70bcd043");
            assertThat(draft.kind()).isEqualTo("shopify.orders/create");
            assertThat(draft.body()).isEqualTo(body);
            assertThat(draft.headers())
                    .containsEntry("x-shopify-topic", "orders/create")
                    .doesNotContainKey("host");
        });
    }

    @Test
    void acceptsThePreviousSecretToo() {
        assertThat(post(bytes("{}"), signed("previous", bytes("{}"))).status()).isEqualTo(200);
    }

    @Test
    void takesADuplicateCalmly() {
        answer = Accepted.ALREADY_KNOWN;

        assertThat(post(bytes("{}"), signed(SECRET, bytes("{}"))).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "B23tXN681gZ0qIWNRrgtzBE9XSDo5yaUu6wfmhu3a7g=", "B23tXN68"})
    void refusesAWrongSignature(String signature) {
        assertThat(post(bytes("{\"foo\": \"baz\"}"), with("X-Shopify-Hmac-Sha256", signature))
                        .status())
                .isEqualTo(401);
        assertThat(stored).isEmpty();
    }

    @Test
    void refusesAnUnknownShopAndOneThatIsNotNamed() {
        Map<String, String> headers = signed(SECRET, bytes("{}"));
        headers.put("X-Shopify-Shop-Domain", "y.myshopify.com");
        assertThat(post(bytes("{}"), headers).status()).isEqualTo(401);
        headers.remove("X-Shopify-Shop-Domain");
        assertThat(post(bytes("{}"), headers).status()).isEqualTo(401);
        assertThat(stored).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        byte[] atLimit = new byte[LIMIT];
        byte[] huge = new byte[5 * 1024 * 1024];

        assertThat(post(atLimit, signed(SECRET, atLimit)).status()).isEqualTo(200);
        assertThat(post(huge, signed(SECRET, huge)).status()).isEqualTo(413);
        assertThat(stored).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "not json \u0000 \uffff", "[1,2"})
    void storesWhateverIsSigned(String body) {
        assertThat(post(bytes(body), signed(SECRET, bytes(body))).status()).isEqualTo(200);
        assertThat(stored)
                .singleElement()
                .satisfies(draft -> assertThat(draft.body()).isEqualTo(bytes(body)));
    }

    @Test
    void takesTheContentForAnIdentityWhereThereIsNoWebhookId() {
        Map<String, String> headers = signed(SECRET, bytes("{}"));
        headers.remove("X-Shopify-Webhook-Id");
        post(bytes("{}"), headers);
        post(bytes("{}"), headers);
        headers.put("X-Shopify-Topic", "orders/paid");
        post(bytes("{}"), headers);

        assertThat(stored).extracting(InboxDraft::eventKey).allMatch(key -> key.matches("sha256:[0-9a-f]{64}"));
        assertThat(stored.get(0).eventKey())
                .isEqualTo(stored.get(1).eventKey())
                .isNotEqualTo(stored.get(2).eventKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "orders/create; drop", "orders/créate", " "})
    void storesANonsenseTopicAsUnknown(String topic) {
        Map<String, String> headers = signed(SECRET, bytes("{}"));
        headers.put("X-Shopify-Topic", topic);

        assertThat(post(bytes("{}"), headers).status()).isEqualTo(200);
        assertThat(stored)
                .singleElement()
                .satisfies(draft -> assertThat(draft.kind()).isEqualTo("shopify.unknown"));
    }

    @Test
    void asksToComeAgainWhenNothingCouldBeStored() {
        answer = Accepted.FULL;
        Reply.Answered full = post(bytes("{}"), signed(SECRET, bytes("{}")));
        broken = true;
        Reply.Answered failed = post(bytes("{}"), signed(SECRET, bytes("{}")));

        assertThat(full.status()).isEqualTo(503);
        assertThat(full.headers()).containsEntry("retry-after", "5");
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.text()).doesNotContain("Exception");
    }

    @Test
    void onlyTakesPosts() {
        assertThat(http.send(Request.get(host.uri("/hooks/shopify"), Map.of())))
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        reply -> assertThat(reply.status()).isEqualTo(405));
    }

    private Accepted accept(InboxDraft draft) {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        if (answer != Accepted.FULL) {
            stored.add(draft);
        }
        return answer;
    }

    private Reply.Answered post(byte[] body, Map<String, String> headers) {
        Reply reply = http.send(Request.post(host.uri("/hooks/shopify"), headers, body));
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        return (Reply.Answered) reply;
    }

    private static Map<String, String> signed(String secret, byte[] body) {
        return with("X-Shopify-Hmac-Sha256", sign(secret, body));
    }

    private static String sign(String secret, byte[] body) {
        return Base64.getEncoder().encodeToString(new HmacSha256(secret).sign(body));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "X-Shopify-Topic", "orders/create",
                "X-Shopify-Shop-Domain", "X.myshopify.com",
                "X-Shopify-Webhook-Id", "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043",
                "Content-Type", "application/json"));
        headers.put(name, value);
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
