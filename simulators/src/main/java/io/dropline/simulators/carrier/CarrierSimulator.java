package io.dropline.simulators.carrier;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Faults;
import io.dropline.simulators.ground.HttpHost;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Later;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A tracking service that speaks EasyPost's tracker API and runs the clock fast. */
public final class CarrierSimulator implements AutoCloseable {
    private final String apiKey;
    private final Ledger ledger;
    private final Clock clock;
    private final Faults faults = new Faults();
    private final Later later = new Later();
    private final TrackerEvents events;
    private final Map<String, Tracker> trackers = new ConcurrentHashMap<>();
    private final Map<String, List<Scan>> journeys = new ConcurrentHashMap<>();
    private final HttpHost http;
    private volatile List<Scan> journey;
    private volatile EventOrder order = EventOrder.ORDERLY;

    private CarrierSimulator(CarrierOptions options) {
        this.apiKey = options.apiKey();
        this.ledger = options.ledger();
        this.clock = options.clock();
        this.journey = options.journey();
        this.events = new TrackerEvents(options, later);
        this.http = HttpHost.start(options.listen(), faults, this::handle);
    }

    public static CarrierSimulator start(CarrierOptions options) {
        return new CarrierSimulator(options);
    }

    /** The base of the API: {@code /v2/trackers} is below it. */
    public URI uri() {
        return http.uri();
    }

    /** Unkindness to requests; the subject is {@code METHOD path body}. */
    public Faults faults() {
        return faults;
    }

    public void sendWebhooksTo(URI target, String secret) {
        events.sendTo(target, secret);
    }

    /** What happens to parcels registered from now on. */
    public void everyParcel(List<Scan> newJourney) {
        journey = List.copyOf(newJourney);
    }

    /** What happens to this parcel once it is registered. */
    public void parcel(String trackingCode, List<Scan> itsJourney) {
        journeys.put(trackingCode, List.copyOf(itsJourney));
    }

    public void tell(EventOrder newOrder) {
        order = newOrder;
    }

    /** The status of a number, if it was registered. */
    public Optional<String> status(String trackingCode) {
        return byCode(trackingCode).map(Tracker::status);
    }

    private Reply handle(Call call) {
        if (!authorized(call.header("Authorization"))) {
            return error(401, "APIKEY.INACTIVE", "This api key is no longer active. Please use a different api key.");
        }
        if (call.is("POST", "/v2/trackers")) {
            return register(call.body());
        }
        if (call.is("GET", "/v2/trackers")) {
            String code = call.query("tracking_code");
            List<Map<String, @Nullable Object>> found = trackers.values().stream()
                    .filter(tracker -> code.isEmpty() || tracker.trackingCode.equals(code))
                    .map(tracker -> tracker.json(clock.instant()))
                    .toList();
            return Reply.json(200, Json.of("trackers", found, "has_more", false));
        }
        if (call.method().equals("GET") && call.path().startsWith("/v2/trackers/")) {
            String id = call.path().substring("/v2/trackers/".length());
            return Optional.ofNullable(trackers.get(id))
                    .or(() -> byCode(id))
                    .map(tracker -> Reply.json(200, tracker.json(clock.instant())))
                    .orElseGet(() -> error(404, "NOT_FOUND", "The requested resource could not be found."));
        }
        return error(404, "NOT_FOUND", "The requested resource could not be found.");
    }

    private boolean authorized(String header) {
        String expected = Base64.getEncoder().encodeToString((apiKey + ":").getBytes(StandardCharsets.UTF_8));
        return header.equals("Basic " + expected) || header.equals("Bearer " + apiKey);
    }

    /** The same number and carrier again give the same tracker, as the real one does within a while. */
    private Reply register(Bytes body) {
        JsonNode wanted;
        try {
            wanted = Json.tree(body).path("tracker");
        } catch (JacksonException e) {
            return error(400, "BAD_REQUEST", "The request could not be understood by the server.");
        }
        String code = wanted.path("tracking_code").asString("").strip();
        if (code.isEmpty()) {
            return error(422, "TRACKER.TRACKING_CODE.REQUIRED", "Tracking code is required.");
        }
        String carrier = wanted.path("carrier").asString("");
        Optional<Tracker> known = byCode(code).filter(tracker -> tracker.carrier.equals(carrier));
        Tracker tracker = known.orElseGet(() -> follow(code, carrier));
        ledger.append(
                "carrier",
                known.isPresent() ? "registered-again" : "registered",
                Map.of("tracking", code, "carrier", carrier, "id", tracker.id),
                body);
        return Reply.json(known.isPresent() ? 200 : 201, tracker.json(clock.instant()));
    }

    private Optional<Tracker> byCode(String code) {
        return trackers.values().stream()
                .filter(tracker -> tracker.trackingCode.equals(code))
                .findFirst();
    }

    private Tracker follow(String code, String carrier) {
        String id = "trk_" + UUID.randomUUID().toString().replace("-", "");
        var tracker = new Tracker(id, code, carrier, clock.instant());
        trackers.put(id, tracker);
        walk(new Journey(tracker, journeys.getOrDefault(code, journey), order, new ArrayList<>()), 0);
        return tracker;
    }

    private record Journey(Tracker tracker, List<Scan> scans, EventOrder order, List<Bytes> keptBack) {
        /** From the scan before to this one. */
        Duration pause(int i) {
            Duration since = i == 0 ? Duration.ZERO : scans.get(i - 1).after();
            Duration pause = scans.get(i).after().minus(since);
            return pause.isNegative() ? Duration.ZERO : pause;
        }
    }

    /** One scan after the other, each told before the next is made, so that the order is the one meant. */
    private void walk(Journey journey, int i) {
        if (i >= journey.scans().size()) {
            return;
        }
        later.after(journey.pause(i), () -> {
            Tracker tracker = journey.tracker();
            String before = tracker.status();
            tracker.add(journey.scans().get(i));
            journey.keptBack()
                    .add(events.event(i == 0 ? "tracker.created" : "tracker.updated", tracker, i == 0 ? "" : before));
            boolean last = i == journey.scans().size() - 1;
            if (!journey.order().reversed() || last) {
                for (Bytes event : journey.keptBack().reversed()) {
                    events.tell(event, tracker.trackingCode, journey.order());
                }
                journey.keptBack().clear();
            }
            walk(journey, i + 1);
        });
    }

    /** One more scan of a registered number, made and told now. */
    public void scanNow(String trackingCode, String status, String detail, String message) {
        byCode(trackingCode).ifPresent(tracker -> {
            Duration since = Duration.between(tracker.createdAt, clock.instant());
            scan(trackingCode, new Scan(since, status, detail, message, "", ""));
        });
    }

    /** Tells now of one more scan of a registered number, made whenever it says. */
    public void scan(String trackingCode, Scan scan) {
        byCode(trackingCode).ifPresent(tracker -> {
            String before = tracker.status();
            tracker.add(scan);
            Bytes event = events.event("tracker.updated", tracker, before);
            EventOrder how = order;
            later.after(Duration.ZERO, () -> events.tell(event, trackingCode, how));
        });
    }

    private static Reply error(int status, String code, String message) {
        return Reply.json(status, Map.of("error", Map.of("code", code, "message", message, "errors", List.of())));
    }

    @Override
    public void close() {
        later.close();
        http.close();
        events.close();
    }
}
