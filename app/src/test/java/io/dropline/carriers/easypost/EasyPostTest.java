package io.dropline.carriers.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.carriers.TrackingSecrets;
import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.Outcome;
import io.dropline.platform.http.GuardedHttp;
import io.dropline.platform.http.Reply;
import io.dropline.platform.http.Request;
import io.dropline.platform.http.ServletHost;
import io.dropline.platform.http.TestGround;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.TrackingNews;
import io.dropline.simulators.carrier.CarrierOptions;
import io.dropline.simulators.carrier.CarrierSimulator;
import io.dropline.simulators.carrier.Scan;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Unkindness;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EasyPostTest {
    @TempDir
    Path home;

    private final UUID accountId = UUID.randomUUID();
    private final List<InboxDraft> inbox = new CopyOnWriteArrayList<>();
    private TestGround ground;
    private Ledger ledger;
    private CarrierSimulator service;
    private EasyPostAccounts accounts;
    private EasyPostApi api;
    private TrackerSender sender;
    private ServletHost host;

    @BeforeEach
    void start() throws Exception {
        ground = new TestGround(home);
        ledger = Ledger.inMemory(ground.clock);
        service = CarrierSimulator.start(
                CarrierOptions.defaults(ledger, ground.clock).withJourney(Scan.delivered(Duration.ofMillis(100))));
        SecretBox box = ground.bean(SecretBox.class);
        ground.jdbc.update(
                "insert into tracking_account (merchant_id, id, kind, api_url, api_key, webhook_secret, created_at) values (?, ?, 'EASYPOST', ?, ?, ?, now())",
                ground.merchant.value(),
                accountId,
                service.uri().toString().replaceAll("/$", ""),
                box.sealText(TrackingSecrets.API_KEY, "EZTK_simulated"),
                box.sealText(TrackingSecrets.WEBHOOK, "ﬁne-secret"));
        accounts = new EasyPostAccounts(ground.jdbc, box);
        api = new EasyPostApi(ground.bean(GuardedHttp.class));
        sender = new TrackerSender(accounts, api, inbox::add);
        host = new ServletHost(
                home,
                "/hooks/easypost/*",
                new EasyPostWebhookServlet(id -> EasyPostConfiguration.receiver(accounts, id), this::accept));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        service.close();
        ground.close();
    }

    @Test
    void registersANumberAndItsAnswerIsTheFirstNews() {
        assertThat(send(document("1Z999AA10123456784", "ups")))
                .isInstanceOfSatisfying(
                        Outcome.Confirmed.class,
                        confirmed -> assertThat(confirmed.reference()).startsWith("trk_"));
        assertThat(inbox)
                .singleElement()
                .satisfies(draft -> assertThat(draft.kind()).isEqualTo(Trackers.SNAPSHOT));
        assertThat(ledger.entries(entry -> entry.kind().equals("registered")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact("carrier")).isEqualTo("UPS"));
    }

    @Test
    void aLostAnswerIsUnknownAndFoundAgain() {
        service.faults().next(1, "POST /v2/trackers", new Unkindness.AcceptThenDropAnswer());
        OutboxDocument document = document("1Z1", "ups");

        assertThat(send(document)).isInstanceOf(Outcome.Unknown.class);
        assertThat(seek(document)).isInstanceOf(Outcome.Confirmed.class);
        assertThat(ledger.entries(entry -> entry.kind().startsWith("registered")))
                .hasSize(1);
    }

    @Test
    void absenceIsProof() {
        service.faults().next(1, "POST /v2/trackers", new Unkindness.DropBeforeRead());
        OutboxDocument document = document("1Z1", "ups");

        assertThat(send(document)).isInstanceOf(Outcome.Unknown.class);
        assertThat(seek(document)).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void saysWhatEachRefusalMeans() {
        service.faults().next(1, "POST", new Unkindness.Refuse(422));
        assertThat(send(document("1Z1", "ups"))).isInstanceOf(Outcome.Refused.class);
        service.faults().next(1, "POST", new Unkindness.Refuse(401));
        assertThat(send(document("1Z1", "ups"))).isInstanceOf(Outcome.NotSent.class);
        service.faults().next(1, "POST", new Unkindness.Refuse(429));
        assertThat(send(document("1Z1", "ups"))).isInstanceOf(Outcome.NotSent.class);
        service.faults().next(1, "POST", new Unkindness.Refuse(503));
        assertThat(send(document("1Z1", "ups"))).isInstanceOf(Outcome.Unknown.class);
        ground.jdbc.update("delete from tracking_account");
        assertThat(send(document("1Z1", "ups"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void eventsOfAWholeJourneyComeThroughTheDoor() throws Exception {
        service.sendWebhooksTo(host.uri("/hooks/easypost/" + accountId), "ﬁne-secret");
        send(document("1Z1", "ups"));

        assertThat(ledger.await(4, Duration.ofSeconds(10), entry -> entry.kind().equals("webhook")))
                .hasSize(4);
        List<TrackingNews> heard = new ArrayList<>();
        new EasyPostHandler((_, news) -> heard.addAll(news))
                .handle(ground.merchant, inbox.stream().map(this::stored).toList());
        assertThat(heard).allSatisfy(news -> assertThat(news.trackingNumber()).isEqualTo("1Z1"));
        assertThat(heard)
                .flatExtracting(TrackingNews::scans)
                .extracting(TrackingNews.Scan::status)
                .contains(
                        PackageStatus.LABEL_CREATED,
                        PackageStatus.IN_TRANSIT,
                        PackageStatus.OUT_FOR_DELIVERY,
                        PackageStatus.DELIVERED);
    }

    @Test
    void refusesAWrongSignatureAndAnUnknownAccount() {
        for (String wrong : List.of("", "hmac-sha256-hex=", "hmac-sha256-hex=zz", "hmac-sha256-hex=00", "sha1=00")) {
            assertThat(post("/hooks/easypost/" + accountId, "{}", wrong).status())
                    .isEqualTo(401);
        }
        UUID nobody = new UUID(0, 0);
        for (String path : List.of("", "/", "/x", "/" + nobody, "/" + accountId + "/more")) {
            assertThat(post("/hooks/easypost" + path, "{}", signature("{}")).status())
                    .isEqualTo(401);
        }
        assertThat(inbox).isEmpty();
    }

    @Test
    void storesWhateverIsSigned() {
        assertThat(post("/hooks/easypost/" + accountId, "not json", signature("not json"))
                        .status())
                .isEqualTo(200);
        assertThat(inbox)
                .singleElement()
                .satisfies(draft -> assertThat(draft.eventKey()).startsWith("sha256:"));
    }

    @Test
    void pollsParcelsOfWhichNothingWasHeard() {
        send(document("1Z1", "ups"));
        String tracker = ledger.entries(entry -> entry.kind().equals("registered"))
                .getFirst()
                .fact("id");
        List<InboxDraft> found = new ArrayList<>();
        EasyPostPoll poll = new EasyPostPoll(accounts, api, found::addAll, ground.jdbc, ground.clock);
        ground.jdbc.execute(
                "alter table package drop constraint package_merchant_id_purchase_order_id_fkey"); // a parcel without
        // its story
        ground.jdbc.update(
                """
                insert into package (merchant_id, id, order_id, purchase_order_id, supplier_id, carrier, carrier_name, service, tracking_number, status,
                                     shipped_on, announced_at, tracker_ref)
                values (?, ?, ?, ?, ?, 'ups', 'UPS', '', '1Z1', 'IN_TRANSIT', current_date, now(), ?)""",
                ground.merchant.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                tracker);

        poll.run();
        assertThat(found).isEmpty();
        ground.clock.move(Duration.ofHours(13));
        poll.run();
        assertThat(found)
                .singleElement()
                .satisfies(draft -> assertThat(draft.eventKey()).startsWith(tracker + "#"));
    }

    @Test
    void parcelsThatNobodyKnowsDoNotTakeEveryTurn() {
        ground.jdbc.execute("alter table package drop constraint package_merchant_id_purchase_order_id_fkey");
        send(document("1Z1", "ups"));
        String known = ledger.entries(entry -> entry.kind().equals("registered"))
                .getFirst()
                .fact("id");
        ground.jdbc.update("""
                insert into package (merchant_id, id, order_id, purchase_order_id, supplier_id, carrier, carrier_name, service, tracking_number, status,
                                     shipped_on, announced_at, tracker_ref)
                select ?, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'ups', 'UPS', '', 'X' || n, 'IN_TRANSIT',
                       current_date, now() - interval '1 day' + n * interval '1 second', case n when 201 then ? else 'trk_gone_' || n end
                from generate_series(1, 201) as n""", ground.merchant.value(), known);
        List<InboxDraft> found = new ArrayList<>();
        EasyPostPoll poll = new EasyPostPoll(accounts, api, found::addAll, ground.jdbc, ground.clock);

        poll.run();
        assertThat(found).isEmpty();
        poll.run();
        assertThat(found).hasSize(1);
    }

    private Accepted accept(InboxDraft draft) {
        inbox.add(draft);
        return Accepted.STORED;
    }

    private Outcome send(OutboxDocument document) {
        return sender.send(document, sender.render(document));
    }

    private Outcome seek(OutboxDocument document) {
        return sender.seekEvidence(document, sender.render(document));
    }

    private InboxDocument stored(InboxDraft draft) {
        return new InboxDocument(
                draft.merchant(),
                UUID.randomUUID(),
                draft.source(),
                draft.eventKey(),
                draft.kind(),
                Instant.EPOCH,
                draft.headers(),
                draft.body());
    }

    private OutboxDocument document(String number, String carrier) {
        String json = new TrackerDocument(UUID.randomUUID(), number, carrier).write();
        return new OutboxDocument(
                ground.merchant,
                UUID.randomUUID(),
                EasyPostWatch.LANE,
                TrackerDocument.KIND,
                "package:1",
                null,
                "m",
                json,
                "t",
                1,
                Instant.EPOCH);
    }

    private Reply.Answered post(String path, String body, String signature) {
        URI uri = host.uri(path);
        Reply reply = ground.bean(GuardedHttp.class)
                .send(Request.post(uri, Map.of("X-Hmac-Signature", signature), body.getBytes(StandardCharsets.UTF_8)));
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        return (Reply.Answered) reply;
    }

    private static String signature(String body) {
        byte[] signature = EasyPostConfiguration.key("ﬁne-secret").sign(body.getBytes(StandardCharsets.UTF_8));
        return "hmac-sha256-hex=" + HexFormat.of().formatHex(signature);
    }
}
