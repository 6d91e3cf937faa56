package io.dropline.console.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dropline.console.SampleMerchant;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.platform.MerchantId;
import io.dropline.platform.postgres.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The list of orders on the sample merchant. */
class OrderListStoreTest {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private static HikariDataSource database;
    private static OrderListStore store;
    private static JdbcClient jdbc;

    @BeforeAll
    static void seed() {
        database = TestDatabase.fresh();
        SampleMerchant.store(database);
        jdbc = JdbcClient.create(database);
        store = new OrderListStore(jdbc);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void pagesShowEveryOrderOnceNewestFirst() {
        List<OrderRow> all = new ArrayList<>();
        Cursor cursor = Cursor.START;
        Listed<OrderRow> page;
        do {
            page = store.page(SampleMerchant.ID, null, cursor, today);
            all.addAll(page.rows());
            // as it goes through an address
            cursor = page.next() == null ? cursor : Cursor.read(page.next().toString());
        } while (page.next() != null);

        assertThat(all).hasSize(74).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> b.placedAt().compareTo(a.placedAt()));
    }

    @Test
    void countsAgreeWithWhatTheFiltersShow() {
        Map<Standing, Integer> counts = store.liveCounts(SampleMerchant.ID);

        assertThat(counts).isNotEmpty();
        for (Standing standing : Standing.allLive()) {
            assertThat(store.page(SampleMerchant.ID, standing, Cursor.START, today)
                            .rows())
                    .as(standing.label())
                    .hasSize(counts.getOrDefault(standing, 0))
                    .allMatch(row -> row.standing() == standing);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1238", "1238", "po-2098", "PO-2198", "789450012358", "7894 5001 2358"})
    void numbersOfAllKindsLeadToTheOrder(String text) {
        assertThat(store.search(SampleMerchant.ID, text, Cursor.START, today).rows())
                .extracting(OrderRow::number)
                .containsExactly("#1238");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Priya.Natarajan@example.com", "priya n", "chr-orbit"})
    void peopleAndSkusLeadToTheirOrders(String text) {
        assertThat(store.search(SampleMerchant.ID, text, Cursor.START, today).rows())
                .extracting(OrderRow::number)
                .contains("#1238");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "' or 1=1 --"})
    void signsWithAMeaningInSqlHaveNoneHere(String text) {
        assertThat(store.search(SampleMerchant.ID, text, Cursor.START, today).rows())
                .isEmpty();
    }

    @Test
    void anotherMerchantSeesNothing() {
        MerchantId other = new MerchantId(UUID.randomUUID());

        assertThat(store.page(other, null, Cursor.START, today).rows()).isEmpty();
        assertThat(store.search(other, "#1238", Cursor.START, today).rows()).isEmpty();
        assertThat(store.liveCounts(other)).isEmpty();
    }

    @Test
    void everyUnitOfALineStandsSomewhere() {
        UUID order = UUID.fromString("20000000-0000-7000-8000-000000000058");
        List<OrderLine> lines = new OrderPageStore(jdbc, JsonMapper.shared()).lines(SampleMerchant.ID, order);

        assertThat(lines).hasSize(2);
        for (OrderLine line : lines) {
            assertThat(line.parts().stream().mapToInt(OrderLine.Part::units).sum())
                    .isEqualTo(line.quantity());
        }
        assertThat(lines.get(1).parts())
                .extracting(OrderLine.Part::kind)
                .containsExactly("ordered", "backordered", "cancelled");
    }
}
