package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.RecurringJob;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other routing rules are tried by forms. The question stored here is written by hand: its form must stay readable. */
@ServedConsole
class LabPagesTest {
    private static final String ORDER = "20000000-0000-7000-8000-000000000058";
    private static final String QUESTION = """
            [1,"USD",100,"US","MN",[["77000000-0000-7000-8000-000000000001","SKU","Brand",1,500,false,false,false]],null,[
             ["13000000-0000-7000-8000-000000000001","A","Alpha","USD",true,5,{"kind":"flat","amount":20},[],[["SKU","X",50,9,null,[],0,1]],
              0,100,100,true,true,null,null,null,0],
             ["13000000-0000-7000-8000-000000000002","B","Beta","USD",true,5,{"kind":"flat","amount":20},["US"],[["SKU","Y",60.25,9,null,
              [{"from":2,"unitCost":40}],0,1]],0,100,100,true,true,null,812.5,[100,3,90,4,200,1],0]]]""";
    private static final String ANSWER = """
            {"explanation":["Beta ships everything for 85.25 USD."],"answer":{"currency":"USD","chosen":{"allocations":[
              {"lineId":"77000000-0000-7000-8000-000000000001","sku":"SKU","supplierId":"13000000-0000-7000-8000-000000000002","quantity":1,
               "unitCost":60.25}],"suppliers":[{"supplierId":"13000000-0000-7000-8000-000000000002","name":"Beta","itemCost":60.25,
               "unitFees":0,"dropFee":5,"freight":20}],"splitPenalty":0,"total":85.25},"shortfalls":[]}}""";

    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;
    private final List<RecurringJob> jobs;

    LabPagesTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose, List<RecurringJob> jobs) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
        this.jobs = jobs;
    }

    @BeforeEach
    void aDecisionWithItsQuestion() {
        whose.now(SampleMerchant.ID);
        jdbc.sql("delete from routing_decision where question is not null").update();
        jdbc.sql("""
                insert into routing_decision (merchant_id, id, order_id, decided_at, policy_version, answer, question)
                values (?, gen_random_uuid(), ?, now(), 1, ?::jsonb, ?)""")
                .params(SampleMerchant.ID.value(), UUID.fromString(ORDER), ANSWER, QUESTION)
                .update();
    }

    /** Its answer is but a part of one: the order's own page could not show it. */
    @AfterEach
    void asItWas() {
        jdbc.sql("delete from routing_decision where question is not null").update();
    }

    @Test
    void anOrderIsAskedUnderOtherRules() {
        String inForce = visitor.get("/orders/" + ORDER + "/what-if").body();
        assertThat(inForce).contains("The order would be bought otherwise", "Alpha", "$85.25", "$75.00");
        String without = visitor.get(
                        "/orders/" + ORDER
                                + "/what-if?extraParcelPenalty=1&averageWeight=20&supplier-13000000-0000-7000-8000-000000000001=never")
                .body();
        assertThat(without)
                .contains(
                        "The order would be bought in the same way",
                        "Alpha is excluded for this order",
                        "$15.00 → $1.00");
        assertThat(visitor.get("/orders/" + ORDER + "/what-if?extraParcelPenalty=-1&averageWeight=20")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theLastDaysAreReplayed() {
        HttpResponse<String> asked = visitor.post("/policies/lab/replays", rules("days", "7"));
        assertThat(asked.statusCode()).isEqualTo(303);
        String path = asked.headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(path).body()).contains("Waiting", "every 2s");
        assertThat(visitor.post("/policies/lab/replays", rules("days", "7")).statusCode())
                .isEqualTo(422);

        jobs.stream().filter(job -> job.name().equals("policy-replays")).forEach(RecurringJob::run);

        assertThat(visitor.get(path).body())
                .contains(
                        "−$10.25", "of 1 decisions change", "too few to say", "Save most", "What a replay cannot know")
                .doesNotContain("Cost most more");
        assertThat(visitor.post("/policies/lab/replays", rules("days", "91")).body())
                .contains("From 1 to 90 days");
    }

    @Test
    void aShareOfTheOrdersGoesByOtherRulesUntilTheyArePromoted() {
        assertThat(visitor.post("/policies/lab/rollouts", rules("share", "0")).body())
                .contains("From 1 to 100 percent");
        String path = visitor.post("/policies/lab/rollouts", rules("share", "10"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(visitor.get(path).body()).contains("Running", "Promote to all orders", "$15.00 → $3.00", "too few");
        assertThat(visitor.get("/policies/lab").body()).contains("A trial runs", "On trial");
        assertThat(visitor.post("/policies/lab/rollouts", rules("share", "20")).body())
                .contains("Another rollout runs");

        visitor.post(path + "/withdraw", Map.of());

        assertThat(visitor.get(path).body()).contains("Withdrawn").doesNotContain("Promote to all orders");
        assertThat(visitor.get("/policies").body()).contains("value=\"15\"");
    }

    private static Map<String, String> rules(String name, String value) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "extraParcelPenalty", "3",
                "reliabilityCounts", "on",
                "rejectionCost", "8",
                "latenessCost", "5",
                "returnCost", "12",
                "dayLateCost", "3",
                "averageWeight", "20"));
        fields.put(name, value);
        return fields;
    }
}
