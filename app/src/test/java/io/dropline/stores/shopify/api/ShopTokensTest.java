package io.dropline.stores.shopify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.ground.Unkindness;
import io.dropline.stores.shopify.ConnectedStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopTokensTest {
    @TempDir
    Path home;

    private ConnectedStore connected;

    @BeforeEach
    void connect() {
        connected = new ConnectedStore(home);
    }

    @AfterEach
    void close() {
        connected.close();
    }

    @Test
    void aStaticTokenIsUsedAsItIs() {
        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
        assertThat(grants()).isEmpty();
    }

    @Test
    void aStaticTokenThatIsRefusedIsAProblem() {
        connected.store.tokens().revokeAll();

        assertThat(ask()).isInstanceOf(GraphqlAnswer.Unauthorized.class);
        assertThat(connected.openProblems()).containsExactly(ShopTokens.PROBLEM);
    }

    @Test
    void clientCredentialsGiveATokenForADay() {
        connected.connect("CLIENT_CREDENTIALS", null, null, null);

        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
        assertThat(grants()).containsExactly("client_credentials");

        connected.clock.move(Duration.ofHours(23).plusMinutes(56));
        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
        assertThat(grants()).hasSize(2);
    }

    @Test
    void anExpiringTokenIsRenewedAndTheRefreshTokenReplaced() {
        connected.connect("EXPIRING", null, "shprt_simulated", null);

        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
        connected.clock.move(Duration.ofMinutes(56));
        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
        connected.clock.move(Duration.ofMinutes(56));
        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
        assertThat(grants()).containsExactly("refresh_token", "refresh_token", "refresh_token");
    }

    @Test
    void aTokenThatEndsEarlyIsReplacedOnceAndTheCallRepeated() {
        connected.connect("EXPIRING", null, "shprt_simulated", null);
        ask();
        connected.store.tokens().expireAll();

        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
        assertThat(grants()).hasSize(2);
    }

    @Test
    void manyAtOnceRenewOnce() throws Exception {
        connected.connect("EXPIRING", null, "shprt_simulated", null);
        connected.store.faults().next(1, "/admin/oauth/access_token", new Unkindness.Slow(Duration.ofMillis(300)));
        List<Callable<GraphqlAnswer>> asks = IntStream.range(0, 12)
                .<Callable<GraphqlAnswer>>mapToObj(_ -> this::ask)
                .toList();

        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<GraphqlAnswer> answer : nodes.invokeAll(asks)) {
                assertThat(answer.get()).isInstanceOfAny(GraphqlAnswer.Data.class, GraphqlAnswer.NotSent.class);
            }
        }
        assertThat(grants()).hasSize(1);
        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
    }

    @Test
    void anotherNodesLeaseIsRespectedUntilItEnds() {
        connected.connect("EXPIRING", null, "shprt_simulated", null);
        TokenStore store = connected.bean(TokenStore.class);
        assertThat(store.lease(connected.key, UUID.randomUUID(), Duration.ofMinutes(1)))
                .isTrue();

        assertThat(ask()).isInstanceOf(GraphqlAnswer.NotSent.class);
        connected.jdbc.update("update shopify_token_lease set lease_until = now() - interval '1 second'");
        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
    }

    @Test
    void aNodeThatLostItsLeaseStoresNothing() {
        connected.connect("EXPIRING", null, "shprt_simulated", null);
        TokenStore store = connected.bean(TokenStore.class);
        UUID slow = UUID.randomUUID();
        assertThat(store.lease(connected.key, slow, Duration.ofMinutes(1))).isTrue();
        connected.jdbc.update("update shopify_token_lease set lease_until = now() - interval '1 second'");
        assertThat(store.lease(connected.key, UUID.randomUUID(), Duration.ofMinutes(1)))
                .isTrue();

        StoreTokens with = store.find(connected.key).orElseThrow();
        assertThat(store.renew(connected.key, slow, with, "late", "late", null)).isFalse();
        assertThat(store.find(connected.key))
                .get()
                .extracting(StoreTokens::accessToken)
                .isNull();
    }

    @Test
    void whatAPersonEnteredMeanwhileIsNotOverwritten() {
        connected.connect("EXPIRING", null, "shprt_simulated", null);
        TokenStore store = connected.bean(TokenStore.class);
        UUID holder = UUID.randomUUID();
        assertThat(store.lease(connected.key, holder, Duration.ofMinutes(1))).isTrue();
        StoreTokens with = store.find(connected.key).orElseThrow();
        connected.jdbc.update("update store set token_set_at = now()");

        assertThat(store.renew(connected.key, holder, with, "of the old app", "of the old app", null))
                .isFalse();
        assertThat(store.find(connected.key))
                .get()
                .extracting(StoreTokens::accessToken)
                .isNull();
    }

    @Test
    void aPausedStoreIsAskedForNothing() {
        connected.jdbc.update("update store set state = 'PAUSED'");

        assertThat(ask()).isEqualTo(new GraphqlAnswer.Unauthorized("The store is paused here."));
        assertThat(connected.openProblems()).isEmpty();
    }

    @Test
    void aLostAnswerIsAskedForAgain() {
        connected.connect("EXPIRING", null, "shprt_simulated", null);
        connected.store.faults().next(1, "/admin/oauth/access_token", new Unkindness.DropBeforeRead());

        assertThat(ask()).isInstanceOf(GraphqlAnswer.NotSent.class);
        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
    }

    @Test
    void aWrongSecretIsAProblemUntilTheStoreIsConnectedAgain() {
        connected.connect("CLIENT_CREDENTIALS", null, null, null);
        connected.store.faults().next(1, "/admin/oauth/access_token", new Unkindness.Refuse(401));

        assertThat(ask()).isInstanceOf(GraphqlAnswer.Unauthorized.class);
        assertThat(connected.openProblems()).containsExactly(ShopTokens.PROBLEM);
        assertThat(ask()).isInstanceOf(GraphqlAnswer.Data.class);
        assertThat(connected.openProblems()).isEmpty();
    }

    @Test
    void nothingIsStoredInTheClear() {
        connected.connect("EXPIRING", null, "shprt_simulated", null);
        ask();

        assertThat(connected
                        .jdbc
                        .queryForMap("select access_token, refresh_token from store")
                        .values())
                .allSatisfy(bytes -> assertThat(new String((byte[]) bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("shpat")
                        .doesNotContain("shprt"));
    }

    private GraphqlAnswer ask() {
        return connected.graphql().call(connected.key, GraphqlDocument.ORDERS_BY_ID, Map.of("ids", List.of()));
    }

    private List<String> grants() {
        return connected.ledger.entries(entry -> entry.kind().equals("token")).stream()
                .map(entry -> entry.fact("grant"))
                .toList();
    }
}
