package io.dropline.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes in is handled in turn, in batches of a bounded size, and harms only itself. */
class InboxTest {
    private final PostOffice office = new PostOffice();
    private final InboxWorker worker = office.bean(InboxWorker.class);

    @AfterEach
    void close() {
        office.close();
    }

    private static InboxDraft note(MerchantId merchant, String key, String kind, int length) {
        return new InboxDraft(merchant, "test", key, kind, Map.of(), new byte[length]);
    }

    private void arrive(MerchantId merchant, String name, int count) {
        office.bean(Inbox.class)
                .acceptAll(IntStream.range(0, count)
                        .mapToObj(i -> note(merchant, name + i, "note", 10))
                        .toList());
    }

    private List<Map<String, Object>> rows() {
        return office.jdbc.queryForList("select event_key, state, attempts from inbox order by event_key");
    }

    @Test
    void aDocumentThatBreaksTheMachineHarmsOnlyItself() {
        arrive(office.merchant, "n", 3);
        office.reader.reading = document -> {
            if (document.eventKey().equals("n1")) {
                throw new StackOverflowError();
            }
        };
        for (int i = 0; i < 5; i++) {
            worker.drain();
            office.clock.advance(Duration.ofMinutes(10));
        }

        assertThat(rows()).extracting(row -> row.get("state")).containsExactly("HANDLED", "PARKED", "HANDLED");
    }

    @Test
    void aKindThatNothingReadsWaitsAMomentThenForAPerson() {
        office.bean(Inbox.class)
                .acceptAll(List.of(
                        note(office.merchant, "a", "kind.of.tomorrow", 1),
                        note(office.merchant, "b", "kind.of.tomorrow", 1)));
        worker.drain();
        assertThat(rows()).extracting(row -> row.get("state")).containsOnly("RECEIVED");
        for (int i = 0; i < 5; i++) {
            office.clock.advance(Duration.ofMinutes(10));
            worker.drain();
        }

        assertThat(rows()).extracting(row -> row.get("state")).containsOnly("PARKED");
        assertThat(office.problems("kind:kind.of.tomorrow")).containsExactly("inbox.unknown-kind");
    }

    @Test
    void aLongLineOfOneMerchantKeepsNobodyWaiting() {
        MerchantId other = new MerchantId(Ids.next());
        arrive(office.merchant, "long", 1000);
        arrive(other, "short", 1);
        List<MerchantId> order = new ArrayList<>();
        office.reader.reading = document -> {
            if (order.isEmpty() || !order.getLast().equals(document.merchant())) {
                order.add(document.merchant());
            }
        };
        worker.drain();

        assertThat(office.reader.read).hasSize(1001);
        assertThat(office.reader.read.indexOf("short0")).isLessThan(201);
    }

    @Test
    void aBatchIsBoundedByItsBytes() {
        office.bean(Inbox.class)
                .acceptAll(IntStream.range(0, 20)
                        .mapToObj(i -> note(office.merchant, "big" + i, "note", 2 * 1024 * 1024))
                        .toList());
        AtomicInteger claimed = new AtomicInteger();
        office.reader.reading = unused -> claimed.incrementAndGet();
        List<InboxStore.Due> first =
                office.bean(InboxStore.class).claim(office.merchant, office.clock.instant(), 200, 16L * 1024 * 1024);
        worker.drain();

        assertThat(first).hasSize(8);
        assertThat(claimed).hasValue(20);
    }

    @Test
    void aBellThatDoesNotRingIsNoReasonToDenyWhatIsStored() {
        office.jdbc.execute(
                "create function public.pg_notify(text, text) returns void language plpgsql as $$ begin raise 'no bell'; end $$");
        office.jdbc.execute("alter database " + office.jdbc.queryForObject("select current_database()", String.class)
                + " set search_path = public, pg_catalog");
        office.database.getHikariPoolMXBean().softEvictConnections();

        assertThat(office.bean(Inbox.class).accept(note(office.merchant, "quiet", "note", 1)))
                .isEqualTo(Accepted.STORED);
    }
}
