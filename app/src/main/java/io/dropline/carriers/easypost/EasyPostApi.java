package io.dropline.carriers.easypost;

import io.dropline.carriers.easypost.EasyPostAccounts.Account;
import io.dropline.platform.http.GuardedHttp;
import io.dropline.platform.http.Reply;
import io.dropline.platform.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tracker calls of EasyPost's API, version 2. The key is the user of basic authentication, without a password. */
@Component
class EasyPostApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private final GuardedHttp http;

    EasyPostApi(GuardedHttp http) {
        this.http = http;
    }

    /** {@code POST /v2/trackers}. The same number and carrier again give the tracker that is there. */
    Reply register(Account account, byte[] body) {
        URI uri = URI.create(account.apiUrl() + "/v2/trackers");
        Map<String, String> headers = Map.of(
                "Authorization",
                authorization(account),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json");
        return http.send(Request.post(uri, headers, body).within(TIMEOUT));
    }

    /** {@code GET /v2/trackers?tracking_code=}. */
    Reply find(Account account, String trackingNumber) {
        return get(account, "/v2/trackers?tracking_code=" + URLEncoder.encode(trackingNumber, StandardCharsets.UTF_8));
    }

    /** {@code GET /v2/trackers/{id}}. */
    Reply read(Account account, String trackerRef) {
        return get(account, "/v2/trackers/" + URLEncoder.encode(trackerRef, StandardCharsets.UTF_8));
    }

    private Reply get(Account account, String path) {
        Map<String, String> headers = Map.of("Authorization", authorization(account), "Accept", "application/json");
        return http.send(
                Request.get(URI.create(account.apiUrl() + path), headers).within(TIMEOUT));
    }

    static byte[] registration(TrackerDocument document) {
        String carrier = CarrierCodes.easyPost(document.carrier());
        Map<String, String> tracker = carrier.isEmpty()
                ? Map.of("tracking_code", document.trackingNumber())
                : new TreeMap<>(Map.of("tracking_code", document.trackingNumber(), "carrier", carrier));
        return JSON.writeValueAsBytes(Map.of("tracker", tracker));
    }

    private static String authorization(Account account) {
        return "Basic " + Base64.getEncoder().encodeToString((account.apiKey() + ":").getBytes(StandardCharsets.UTF_8));
    }
}
