package io.dropline.support;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import io.dropline.support.matching.Match;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells orders' stories of what was written, and people of what needs them. */
@Component
class ThreadNews {
    private static final String OVERDUE = "conversation.overdue";
    private static final String BOUNCED = "mail.bounced";
    private static final int EXCERPT = 140;

    /** A message and the thread it was filed in, as that stood before. */
    record Came(Conversation conversation, Arrival arrival, Match match) {}

    private final Timeline timeline;
    private final Problems problems;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ThreadNews(Timeline timeline, Problems problems, JdbcTemplate jdbc, Clock clock) {
        this.timeline = timeline;
        this.problems = problems;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void arrived(MerchantId merchant, List<Came> came) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Came one : came) {
            UUID order = one.conversation().order() == null
                    ? one.match().order()
                    : one.conversation().order();
            if (order != null && one.arrival().kind() == Arrival.Kind.WRITTEN) {
                entries.add(new TimelineEntry(
                        merchant,
                        order,
                        one.arrival().at(),
                        "conversation.message",
                        one.arrival().writer().called(),
                        "Wrote (" + one.conversation().label() + "): \""
                                + excerpt(one.arrival().text()) + "\""));
            }
        }
        timeline.add(entries);
    }

    /** Whoever was answered by a mail of the merchant's own waits no longer. */
    void settled(MerchantId merchant, List<Came> came) {
        settled(
                merchant,
                came.stream()
                        .filter(one -> Filing.answers(one.arrival(), one.match()))
                        .map(one -> one.conversation().id())
                        .toList(),
                "Answered from the mailbox itself");
    }

    void said(MerchantId merchant, @Nullable UUID order, String kind, String by, String summary) {
        if (order != null) {
            timeline.add(List.of(new TimelineEntry(merchant, order, clock.instant(), kind, by, summary)));
        }
    }

    void overdue(MerchantId merchant, List<Conversation> late) {
        problems.raise(late.stream()
                .map(one -> new Problem(
                        merchant,
                        OVERDUE,
                        Conversation.subject(one.id()),
                        one.order(),
                        Severity.WARNING,
                        (one.name().isBlank() ? "Somebody" : one.name()) + " waits for an answer (" + one.label() + ")",
                        "It was due by your hours: \"" + excerpt(one.subject()) + "\"",
                        "Answer it, or snooze it until you can.",
                        "/conversations/" + one.id()))
                .toList());
    }

    void settled(MerchantId merchant, List<UUID> conversations, String how) {
        problems.resolve(
                merchant,
                OVERDUE,
                conversations.stream().map(Conversation::subject).toList(),
                how);
    }

    /** A mail server says that mails of ours did not arrive, whatever it was that SMTP promised. */
    void cameBack(MerchantId merchant, Arrival bounce) {
        if (bounce.answers().bounced().isEmpty()) {
            return;
        }
        problems.raise(jdbc.query(
                "select id, title, order_id from outbox where merchant_id = ? and lane = 'mail' and message_id = any(?)",
                Columns.of(bounce.answers().bounced()).value(merchant.value()).text(id -> id),
                (row, number) -> new Problem(
                        merchant,
                        BOUNCED,
                        "outbox:" + Moments.uuid(row, "id"),
                        Moments.uuidOrNull(row, "order_id"),
                        Severity.URGENT,
                        "It came back: " + row.getString("title"),
                        "A mail server could not deliver it: " + excerpt(bounce.text()),
                        "Correct the address, or reach the person another way.",
                        "/mailroom/out/" + Moments.uuid(row, "id"))));
    }

    static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT).strip() + "…";
    }
}
