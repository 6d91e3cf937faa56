package io.dropline.console.mailroom;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tab of the mailroom.
 *
 * @param incoming whether it shows what came in
 * @param filters the states one can filter by
 * @param state the chosen one; empty when all are shown
 * @param counts of states that call for somebody or are on their way
 * @param lanes destinations that are stopped, by the breaker or by a person
 */
public record MailroomPage(
        boolean incoming,
        Listed<Row> documents,
        List<String> filters,
        String state,
        Map<String, Integer> counts,
        List<Lane> lanes,
        Instant now,
        boolean firstPage) {

    /** A document in the list. */
    public record Row(
            UUID id,
            String title,
            String kind,
            Peer peer,
            String state,
            int attempts,
            Instant at,
            @Nullable String outcome,
            boolean incoming) {
        public Badge badge() {
            return incoming ? Badge.ofIncoming(state) : Badge.ofOutgoing(state);
        }

        public String path() {
            return (incoming ? "/mailroom/in/" : "/mailroom/out/") + id;
        }

        Cursor cursor() {
            return new Cursor(at, id);
        }
    }

    /** A destination that is stopped. */
    public record Lane(
            String lane,
            String name,
            int waiting,
            @Nullable Instant openUntil,
            @Nullable String pausedBy) {}

    public Badge badge(String of) {
        return incoming ? Badge.ofIncoming(of) : Badge.ofOutgoing(of);
    }

    public String filterInAddress() {
        return state.isEmpty() ? "" : "state=" + state + "&";
    }
}
