package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A supplier from the first contact to its approval, by program alone. It leaves nothing behind that routing could use. */
final class VettingJourney {
    static final String AT = "/suppliers/VETTED";
    private final ApiClient api;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    VettingJourney(ApiClient api) {
        this.api = api;
    }

    void all() throws IOException {
        startsInOnboarding();
        contacts();
        places();
        calendar();
        terms();
        new AuthorizationJourney(api).all();
        approval();
    }

    private void startsInOnboarding() {
        String body = "{\"name\":\"Vetted Goods\",\"email\":\"orders@vetted.example\",\"onboarding\":true}";
        assertThat(api.put(AT, body).good().get("state").asString()).isEqualTo("ONBOARDING");
        assertThat(api.put(AT, body).good().get("state").asString())
                .as("putting it again approves nothing")
                .isEqualTo("ONBOARDING");
        api.post(AT + "/resume", "").blames("");
        api.post(AT + "/pause", "{\"reason\":\"x\"}").blames("");
        assertThat(met()).containsExactly("channel");
    }

    private void contacts() {
        String id = api.post(
                        AT + "/contacts", "{\"role\":\"ORDERS\",\"name\":\"Ann\",\"email\":\"ann@vetted.example\"}")
                .good()
                .get("id")
                .asString();
        JsonNode changed = api.put(
                        AT + "/contacts/" + id,
                        "{\"role\":\"ORDERS\",\"name\":\"Ann Lee\",\"phone\":\"+1 (612) 555-0143\"}")
                .good();
        assertThat(changed.get("name").asString()).isEqualTo("Ann Lee");
        api.post(AT + "/contacts", "{\"role\":\"RETURNS\",\"name\":\"Bo\"}").blames("email");
        api.post(AT + "/contacts", "{\"name\":\"Bo\",\"email\":\"bo@x.example\"}")
                .blames("role");
        api.post(AT + "/contacts", "{\"role\":\"RETURNS\",\"name\":\"Bo\",\"phone\":\"call me\"}")
                .blames("phone");
        String other = api.post(AT + "/contacts", "{\"role\":\"ESCALATION\",\"name\":\"Bo\",\"phone\":\"6125550144\"}")
                .good()
                .get("id")
                .asString();
        assertThat(api.get(AT + "/contacts").good().get("items").size()).isEqualTo(2);
        api.call("DELETE", AT + "/contacts/" + other, "", "").good();
        assertThat(api.call("DELETE", AT + "/contacts/" + other, "", "").status())
                .isEqualTo(404);
        assertThat(met()).contains("order-contact");
    }

    private void places() {
        api.put(
                        AT + "/places/mpls",
                        "{\"name\":\"Main\",\"city\":\"Minneapolis\",\"region\":\"MN\",\"postal\":\"55401\"}")
                .good();
        JsonNode off = api.put(AT + "/places/MPLS", "{\"postal\":\"55402\",\"active\":false}")
                .good();
        assertThat(off.get("code").asString()).isEqualTo("MPLS");
        assertThat(met()).doesNotContain("ship-from");
        api.put(AT + "/places/MPLS", "{\"postal\":\"55402\"}").good();
        assertThat(met()).contains("ship-from");
        api.put(AT + "/places/TWO", "{\"country\":\"US\"}").blames("postal");
        api.put(AT + "/places/TWO", "{\"postal\":\"1\",\"country\":\"XX\"}").blames("country");
        api.put(AT + "/places/TWO", "{\"postal\":\"80202\"}").good();
        api.call("DELETE", AT + "/places/TWO", "", "").good();
        api.call("DELETE", AT + "/places/TWO", "", "").blames("code");
        assertThat(api.get(AT + "/places").good().get("items").size()).isEqualTo(1);
    }

    private void calendar() {
        api.put(AT + "/calendar", "{\"holidays\":\"US_FEDERAL\"}").good();
        api.put(AT + "/calendar", "{}").blames("holidays");
        LocalDate first = today.plusDays(20);
        String id = api.post(
                        AT + "/calendar/closures",
                        "{\"first\":\"" + first + "\",\"last\":\"" + first.plusDays(13)
                                + "\",\"reason\":\"Stocktaking\"}")
                .good()
                .get("id")
                .asString();
        api.post(AT + "/calendar/closures", "{\"first\":\"2020-01-01\",\"reason\":\"x\"}")
                .blames("last");
        api.post(AT + "/calendar/closures", "{\"reason\":\"x\"}").blames("first");
        api.post(AT + "/calendar/closures", "{\"first\":\"" + first + "\"}").blames("reason");
        JsonNode calendar = api.get(AT + "/calendar").good();
        assertThat(calendar.get("holidays").asString()).isEqualTo("US_FEDERAL");
        assertThat(calendar.get("daysOff").size()).isGreaterThanOrEqualTo(10);
        api.call("DELETE", AT + "/calendar/closures/" + id, "", "").good();
        assertThat(api.get(AT + "/calendar").good().get("closures").size()).isZero();
    }

    private void terms() {
        JsonNode before = api.get(AT + "/terms").good();
        assertThat(before.get("payment").isNull() && before.get("returns").isNull())
                .isTrue();
        api.put(AT + "/terms", "{\"paymentDays\":30,\"shipWithinDays\":2,\"text\":\"2% within 10 days\"}")
                .good();
        api.put(AT + "/terms", "{}").blames("paymentDays");
        api.put(
                        AT + "/return-policy",
                        "{\"windowDays\":30,\"paidBy\":\"CUSTOMER\",\"restockingPercent\":15,\"street\":\"1 Dock St\",\"city\":\"Minneapolis\",\"postal\":\"55401\",\"country\":\"US\"}")
                .good();
        api.put(AT + "/return-policy", "{\"windowDays\":30,\"restockingPercent\":101}")
                .blames("restockingPercent");
        api.put(AT + "/return-policy", "{\"windowDays\":30,\"street\":\"1 Dock St\"}")
                .blames("street");
        api.put(AT + "/limits", "{\"minimumOrder\":250,\"ordersPerDay\":40,\"takesHazmat\":true}")
                .good();
        api.put(AT + "/limits", "{\"ordersPerDay\":0}").blames("ordersPerDay");
        JsonNode after = api.get(AT + "/terms").good();
        assertThat(after.at("/returns/paidBy").asString()).isEqualTo("CUSTOMER");
        assertThat(after.at("/limits/minimumOrder").toString()).isEqualTo("250.00");
        assertThat(after.at("/limits/takesOversize").asBoolean()).isTrue();
        assertThat(met()).contains("terms", "return-policy");
    }

    private void approval() {
        JsonNode checklist = api.get(AT + "/checklist").good();
        assertThat(checklist.get("complete").asBoolean()).isFalse();
        api.post(AT + "/approve", "").blames("reason");
        JsonNode approved =
                api.post(AT + "/approve", "{\"reason\":\"known for years\"}").good();
        assertThat(approved.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(approved.get("stateReason").asString()).isEmpty();
        api.post(AT + "/approve", "").good();
        api.post(AT + "/pause", "{\"reason\":\"stocktaking\"}").good();
        api.post(AT + "/approve", "").blames("");
        api.post(AT + "/retire", "{\"reason\":\"out of business\"}").good();
        List<JsonNode> history =
                api.get(AT + "/history").good().get("items").valueStream().toList();
        assertThat(history.stream().map(turn -> turn.get("to").asString()))
                .containsExactly("RETIRED", "PAUSED", "ACTIVE");
        assertThat(history.getLast().get("reason").asString()).isEqualTo("known for years");
        assertThat(history.getLast().get("unmet").size()).isEqualTo(3);
    }

    private List<String> met() {
        return api.get(AT + "/checklist")
                .good()
                .get("items")
                .valueStream()
                .filter(item -> item.get("met").asBoolean())
                .map(item -> item.get("key").asString())
                .toList();
    }
}
