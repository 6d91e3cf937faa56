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
import io.dropline.stores.shopify.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShopifyWebhookServletConformanceTest {
    @TempDir
    Path folder;

    /** Real deliveries, signed anew because the bodies in the samples were reformatted. */
    @Test
    void storesEveryRealDelivery() throws Exception {
        List<Path> files = Samples.files("shopify/webhooks", ".*\\.json");
        List<InboxDraft> stored = new CopyOnWriteArrayList<>();
        HmacSha256 key = new HmacSha256("secret");
        Shop shop = new Shop(new MerchantId(new UUID(1, 1)), new UUID(2, 2), List.of(key));
        GuardedHttp http = new GuardedHttp(AddressGuard.allowing(List.of("127.0.0.1")));
        ShopifyWebhookServlet servlet = new ShopifyWebhookServlet(
                _ -> Optional.of(shop),
                draft -> {
                    stored.add(draft);
                    return Accepted.STORED;
                },
                2 << 20);
        try (ServletHost host = new ServletHost(folder, "/hooks/shopify", servlet)) {
            for (Path file : files) {
                JsonNode sample = JsonMapper.shared().readTree(Files.readAllBytes(file));
                byte[] body = JsonMapper.shared().writeValueAsBytes(sample.path("body"));
                Map<String, String> headers = new TreeMap<>();
                sample.path("headers").properties().stream()
                        .filter(header -> header.getKey().startsWith("x-shopify-"))
                        .forEach(header ->
                                headers.put(header.getKey(), header.getValue().asString()));
                headers.put("x-shopify-hmac-sha256", Base64.getEncoder().encodeToString(key.sign(body)));

                assertThat(http.send(Request.post(host.uri("/hooks/shopify"), headers, body)))
                        .as(file.toString())
                        .isInstanceOfSatisfying(
                                Reply.Answered.class,
                                reply -> assertThat(reply.status()).isEqualTo(200));
                assertThat(stored.getLast().kind()).isNotEqualTo("shopify.unknown");
            }
        }
        assertThat(stored).hasSize(files.size());
    }
}
