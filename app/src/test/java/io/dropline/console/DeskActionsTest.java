package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.Address;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What forms ask of the business, and what they refuse to ask. */
@ServedConsole
class DeskActionsTest {
    private static final UUID ORDER = UUID.fromString("20000000-0000-7000-8000-000000000069");
    private static final UUID PURCHASE = UUID.fromString("30000000-0000-7000-8000-000000000067");
    private static final UUID DOCUMENT = UUID.fromString("40000000-0000-7000-8000-000000000068");
    private final Visitor visitor;
    private final ConsoleApplication.Asked asked;
    private final ConsoleApplication.Whose whose;

    DeskActionsTest(@LocalServerPort int port, ConsoleApplication.Asked asked, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.asked = asked;
        this.whose = whose;
    }

    @BeforeEach
    void nothingAskedYet() {
        whose.now(SampleMerchant.ID);
        asked.actions.clear();
        asked.answer = new DeskResult.Done("Done.");
    }

    @Test
    void anOrderIsHeldReleasedAndCancelled() {
        visitor.post("/orders/" + ORDER + "/hold", Map.of("reason", "Wrong colour"));
        visitor.post("/orders/" + ORDER + "/release", Map.of("policy", "risk", "note", ""));
        visitor.post("/orders/" + ORDER + "/cancel", Map.of("reason", "Fraud"));

        assertThat(asked.actions)
                .containsExactly(
                        new DeskAction.HoldOrder(ORDER, "Wrong colour"),
                        new DeskAction.ReleaseHold(ORDER, "risk", ""),
                        new DeskAction.CancelOrder(ORDER, "Fraud"));
    }

    @Test
    void whatCameOfItIsToldOnThePageAfterItOnce() {
        asked.answer = new DeskResult.Refused("PO-1042 has shipped “already”.");

        HttpResponse<String> led = visitor.post("/orders/" + ORDER + "/cancel", Map.of("reason", "Late"));
        String cookie = led.headers().firstValue("Set-Cookie").orElseThrow();
        HttpResponse<String> page = visitor.get("/orders/" + ORDER, cookie.substring(0, cookie.indexOf(';')));

        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location")).hasValue("/orders/" + ORDER);
        assertThat(page.body()).contains("PO-1042 has shipped “already”.");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("Expires=Thu, 01 Jan 1970");
    }

    @Test
    void anAddressNeedsNameStreetCityAndCountry() {
        Map<String, String> whole =
                Map.of("name", "A", "line1", "1 St", "city", "Bend", "region", "or", "country", "us");
        visitor.post("/orders/" + ORDER + "/ship-to", whole);
        visitor.post(
                "/orders/" + ORDER + "/ship-to",
                Map.of("name", "A", "line1", "1 St", "city", "Bend", "country", "USA"));

        assertThat(asked.actions)
                .containsExactly(new DeskAction.ChangeShipTo(
                        ORDER, new Address("A", "", "1 St", "", "Bend", "OR", "", "US", "")));
    }

    @Test
    void anAnswerMustAccountForEveryUnit() {
        visitor.post("/purchase-orders/" + PURCHASE + "/answer", Map.of("accepted-1", "2"));
        visitor.post("/purchase-orders/" + PURCHASE + "/answer", Map.of("accepted-1", "0", "backordered-1", "1"));
        visitor.post("/purchase-orders/" + PURCHASE + "/answer", Map.of("accepted-1", "0", "rejected-1", "1"));
        assertThat(asked.actions).isEmpty();

        visitor.post(
                "/purchase-orders/" + PURCHASE + "/answer",
                Map.of("accepted-1", "0", "rejected-1", "1", "reason-1", "Discontinued", "note", "Kaisa called"));

        assertThat(asked.actions)
                .containsExactly(new DeskAction.AnswerPurchaseOrder(
                        PURCHASE,
                        List.of(new DeskAction.LineAnswer(1, 0, 0, null, 1, "Discontinued")),
                        null,
                        "Kaisa called"));
    }

    @Test
    void aParcelNeedsANumberAndNoMoreThanWasAsked() {
        String path = "/purchase-orders/" + PURCHASE + "/parcels";
        visitor.post(path, Map.of("units-1", "1"));
        visitor.post(path, Map.of("units-1", "2", "trackingNumber", "1Z"));
        visitor.post(path, Map.of("units-1", "0", "trackingNumber", "1Z"));
        assertThat(asked.actions).isEmpty();

        visitor.post(path, Map.of("units-1", "1", "trackingNumber", "1Z 999", "shippedOn", "2026-11-20"));

        assertThat(asked.actions)
                .containsExactly(new DeskAction.AnnounceParcel(
                        PURCHASE, "", "1Z 999", LocalDate.of(2026, 11, 20), List.of(new DeskAction.ParcelLine(1, 1))));
    }

    @Test
    void aDocumentIsDecidedAndOnlyInAKnownWay() {
        String path = "/mailroom/out/" + DOCUMENT + "/decide";
        visitor.post(path, Map.of("decision", "arrived", "note", "They have it"));
        visitor.post(path, Map.of("decision", "again", "note", "n"));
        visitor.post(path, Map.of("decision", "give-up", "note", "n"));
        visitor.post(path, Map.of("decision", "perhaps", "note", "n"));

        assertThat(asked.actions)
                .containsExactly(
                        new DeskAction.ConfirmArrived(DOCUMENT, "They have it"),
                        new DeskAction.SendAgain(DOCUMENT, "n"),
                        new DeskAction.GiveUp(DOCUMENT, "n"));
    }
}
