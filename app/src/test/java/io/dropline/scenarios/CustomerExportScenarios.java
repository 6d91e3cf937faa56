package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.platform.Failpoint;
import io.dropline.platform.Ids;
import io.dropline.privacy.Origin;
import io.dropline.privacy.Privacy;
import io.dropline.privacy.PrivacyRequest;
import io.dropline.privacy.RequestKind;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.support.Conversations;
import io.dropline.support.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer asks what is kept of them, and is given it: all that is theirs, and nothing that is the merchant's own business. */
class CustomerExportScenarios {
    private final PrivacyStage stage = new PrivacyStage();
    private final Desk desk = stage.desk;
    private final JdbcClient jdbc = stage.jdbc;
    private final Privacy privacy = stage.privacy;
    private final UUID nordic = stage.nordic;

    @AfterEach
    void close() {
        Failpoint.clear();
        desk.close();
    }

    @Test
    void whatIsKeptIsPutTogetherAndHandedOver() throws IOException {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder hers = stage.wholeLife(PrivacyStage.quillonsOrder(), "1Z999AA10123456784");
        AfterDelivery after = new AfterDelivery(desk, nordic);
        after.happensTo(hers, "Quillon Zéphyrine");
        after.writes(hers, "Quillon Zéphyrine", PrivacyStage.QUILLON.email(), null);
        after.happensTo(stage.wholeLife(PrivacyStage.barnabysOrder(), "1Z12345E0205271688"), "Barnaby Thistlewood");

        stage.dataRequest(hers, PrivacyStage.QUILLON);

        PrivacyRequest request = stage.last();
        assertThat(request.kind()).isEqualTo(RequestKind.EXPORT);
        assertThat(request.storeNumber()).isEqualTo("9999");
        assertThat(desk.openProblems()).contains("privacy.hand-over");
        Actor robin = stage.robin();
        Map<String, String> files = unzipped(privacy.take(robin, request.id()).orElseThrow());
        assertThat(files)
                .containsOnlyKeys(
                        "data.html",
                        "data.json",
                        "photos of returns/RMA-1001/photo-1.jpg",
                        "files that came with letters/C-1002/Quillon Zéphyrine.txt");
        assertThat(files.get("photos of returns/RMA-1001/photo-1.jpg")).isEqualTo("a picture of Quillon Zéphyrine");
        assertThat(files.get("files that came with letters/C-1002/Quillon Zéphyrine.txt"))
                .isEqualTo("the door of Quillon Zéphyrine");
        assertThat(files.get("data.json"))
                .contains(PrivacyStage.QUILLON.email(), "Obsidian Thicket", "1Z999AA10123456784", hers.name())
                .contains(
                        "is too tall",
                        "would rather have a stove",
                        "A gesture for",
                        "My door squeaks",
                        "RMA-1001",
                        "RF-1001")
                .doesNotContain("Barnaby", "canary-two", "900.00", "unit_cost", "unitCost", "/answer/");
        assertThat(files.get("data.html"))
                .contains("Quillon", "What we keep about you", "photos of returns/RMA-1001/photo-1.jpg");

        assertThat(privacy.handedOver(robin, request.id())).isTrue();
        assertThat(privacy.handedOver(robin, request.id())).isFalse();
        assertThat(desk.openProblems()).doesNotContain("privacy.hand-over");
    }

    @Test
    void whoOnlyWroteIsGivenWhatTheySent() throws IOException {
        AfterDelivery after = new AfterDelivery(desk, nordic);
        after.writes(null, "Barnaby Thistlewood", PrivacyStage.BARNABY.email(), null);
        after.writes(null, "Quillon Zéphyrine", PrivacyStage.QUILLON.email(), null);

        privacy.ask(stage.robin(), Origin.CONSOLE, RequestKind.EXPORT, PrivacyStage.QUILLON.email(), List.of());
        desk.wait(Duration.ofMinutes(1));

        Map<String, String> files =
                unzipped(privacy.take(stage.robin(), stage.last().id()).orElseThrow());
        assertThat(files)
                .containsOnlyKeys(
                        "data.html", "data.json", "files that came with letters/C-1002/Quillon Zéphyrine.txt");
        assertThat(files.get("data.json")).contains("My door squeaks").doesNotContain("Barnaby");
    }

    @Test
    void whatIsTheMerchantsOwnBusinessIsNotGiven() throws IOException {
        desk.offer(nordic, "SAUNA", "912.34", 9);
        jdbc.sql("update supplier set name = 'Vellumton Saunas' where merchant_id = ? and id = ?")
                .params(desk.merchant.value(), nordic)
                .update();
        PlacedOrder hers = stage.wholeLife(PrivacyStage.quillonsOrder(), "1Z999AA10123456784");
        AfterDelivery after = new AfterDelivery(desk, nordic);
        after.happensTo(hers, "Quillon Zéphyrine");
        after.writes(hers, "Quillon Zéphyrine", PrivacyStage.QUILLON.email(), null);
        Conversations conversations = desk.house.bean(Conversations.class);
        UUID conversation = stage.onlyConversation();
        conversations.note(stage.robin(), conversation, "Quillon is kind");
        conversations.note(stage.robin(), conversation, "Our margin is 37 percent");
        conversations.askSupplier(
                stage.robin(),
                conversation,
                desk.onlyPo(hers).id(),
                new Reply("Take 55 dollars off for Quillon?", null));
        String po = desk.onlyPo(hers).number();
        stage.received("invoice", "portal.invoice", "{\"purchaseOrder\":\"" + po + "\",\"billed\":\"912.34\"}");
        desk.work();
        desk.inOneTransaction(() -> {
            Problems problems = desk.house.bean(Problems.class);
            problems.raise(List.of(
                    problem("invoice.differs", "Invoice 7 differs", po + " was to cost 912.34"),
                    problem("mail.bounced", "A mail came back", PrivacyStage.QUILLON.email() + " is full")));
            return po;
        });
        jdbc.sql("""
                insert into invoice_upload (merchant_id, id, supplier_id, name, content, uploaded_at, uploaded_by, taken_at, outcome)
                values (?, ?, ?, 'July.csv', convert_to(? || ',912.34', 'UTF8'), now(), 'Ada', now(), '{}')""").params(desk.merchant.value(), Ids.next(), nordic, po).update();

        stage.dataRequest(hers, PrivacyStage.QUILLON);

        String data = unzipped(privacy.take(stage.robin(), stage.last().id()).orElseThrow())
                .get("data.json");
        assertThat(data)
                .contains("Quillon is kind", "A mail came back", "Is Quillon at home on Friday?")
                .doesNotContain("912.34", "37 percent", "55 dollars", "shouted at", "claim.", "CL-1001");
    }

    @Test
    void whatCannotBePutTogetherStopsNobodyElseAndIsToldOfAfterAMonth() {
        AfterDelivery after = new AfterDelivery(desk, nordic);
        after.writes(null, "Quillon Zéphyrine", PrivacyStage.QUILLON.email(), null);
        after.writes(null, "Barnaby Thistlewood", PrivacyStage.BARNABY.email(), null);
        Failpoint.arm("privacy.exporting", () -> {
            throw new StackOverflowError("a file that nobody thought of");
        });
        privacy.ask(stage.robin(), Origin.CONSOLE, RequestKind.EXPORT, PrivacyStage.QUILLON.email(), List.of());
        desk.house.clock.advance(Duration.ofSeconds(1));
        privacy.ask(stage.robin(), Origin.CONSOLE, RequestKind.REDACT, PrivacyStage.BARNABY.email(), List.of());
        desk.wait(Duration.ofMinutes(1));
        assertThat(stage.everything.holding(PrivacyStage.OF_BARNABY)).isEmpty();
        assertThat(desk.openProblems()).doesNotContain("privacy.overdue");

        desk.wait(Duration.ofDays(31));
        assertThat(
                        desk.facts(
                                "select title || ': ' || reason from problem where merchant_id = ? and kind = 'privacy.overdue' and resolved_at is null"))
                .containsExactly(
                        "A request for what is kept of a customer is older than 30 days: It failed inside Dropline: StackOverflowError");

        Failpoint.clear();
        desk.wait(Duration.ofMinutes(1));
        assertThat(desk.openProblems()).contains("privacy.hand-over").doesNotContain("privacy.overdue");
    }

    private Problem problem(String kind, String title, String reason) {
        return new Problem(
                desk.merchant, kind, "test:" + kind, null, Problem.Severity.WARNING, title, reason, "Look.", "/");
    }

    private static Map<String, String> unzipped(InputStream zip) throws IOException {
        Map<String, String> files = new java.util.TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (java.util.zip.ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
