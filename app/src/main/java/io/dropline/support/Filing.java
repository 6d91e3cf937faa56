package io.dropline.support;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.support.ConversationStore.Moved;
import io.dropline.support.MessageStore.Direction;
import io.dropline.support.MessageStore.Message;
import io.dropline.support.hours.AnswerTime;
import io.dropline.support.hours.AnswerTimes;
import io.dropline.support.life.ConversationEvent;
import io.dropline.support.life.ConversationMachine;
import io.dropline.support.life.ConversationState;
import io.dropline.support.matching.ClueStore;
import io.dropline.support.matching.Clues;
import io.dropline.support.matching.Match;
import io.dropline.support.matching.Match.Who;
import io.dropline.support.matching.Matching;
import io.dropline.support.matching.Sought;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files what came: each message in the thread it belongs to, or in a new one. A batch costs so many statements, however large it is. */
@Component
class Filing {
    private static final int LONGEST_SUBJECT = 200;

    private record Filed(Arrival arrival, Match match, UUID thread, Message message) {}

    private final ConversationStore store;
    private final MessageStore messages;
    private final ClueStore clueStore;
    private final AnswerTimes times;
    private final ThreadNews news;
    private final Clock clock;

    Filing(
            ConversationStore store,
            MessageStore messages,
            ClueStore clueStore,
            AnswerTimes times,
            ThreadNews news,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.clueStore = clueStore;
        this.times = times;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What became of arrivals.
     *
     * @param threads of each, null where it was filed nowhere
     * @param came those that were filed; their orders' stories do not tell of them yet
     */
    record Result(List<@Nullable UUID> threads, List<ThreadNews.Came> came) {}

    Result file(MerchantId merchant, List<Arrival> arrivals) {
        List<Sought> sought = arrivals.stream().map(Filing::sought).toList();
        Clues clues = clueStore.of(merchant, sought);
        Matching matching = new Matching(clues, clock.instant());
        Map<String, Set<String>> known = messages.filed(
                merchant,
                sought.stream()
                        .map(Sought::messageId)
                        .filter(id -> !id.isEmpty())
                        .toList());
        List<Filed> filed = new ArrayList<>();
        List<@Nullable UUID> threads = new ArrayList<>();
        Set<UUID> fresh = new HashSet<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            Match match = matching.of(sought.get(i));
            news.cameBack(merchant, arrival);
            if (match.who() == Who.OURSELVES || repeated(known, arrival)) {
                threads.add(null);
                continue;
            }
            UUID thread = match.conversation();
            boolean opens = match.who() != Who.COLLEAGUE && arrival.kind() == Arrival.Kind.WRITTEN;
            if (thread == null && !opens) {
                threads.add(null); // machines begin no conversations, and nobody begins one with themselves
                continue;
            }
            if (thread == null) {
                thread = Ids.next();
                fresh.add(thread);
            }
            threads.add(thread);
            filed.add(new Filed(arrival, match, thread, message(thread, arrival, match)));
            boolean person = match.who() != Who.COLLEAGUE && arrival.kind() == Arrival.Kind.WRITTEN;
            clues.filed(
                    thread,
                    arrival.answers().messageId(),
                    person ? arrival.writer().email() : "",
                    match.order(),
                    match.purchaseOrder(),
                    arrival.at());
        }
        return new Result(threads, write(merchant, filed, fresh));
    }

    private List<ThreadNews.Came> write(MerchantId merchant, List<Filed> filed, Set<UUID> fresh) {
        Map<UUID, List<Filed>> byThread = new LinkedHashMap<>();
        filed.forEach(one -> byThread.computeIfAbsent(one.thread(), unused -> new ArrayList<>())
                .add(one));
        Map<UUID, Conversation> standing = store.lock(
                merchant,
                byThread.keySet().stream().filter(id -> !fresh.contains(id)).toList());
        AnswerTime time = times.of(merchant);
        long number = fresh.isEmpty() ? 0 : store.numbers(merchant, fresh.size());
        List<Conversation> opened = new ArrayList<>();
        for (Map.Entry<UUID, List<Filed>> entry : byThread.entrySet()) {
            if (fresh.contains(entry.getKey())) {
                Conversation one =
                        opened(entry.getKey(), number++, entry.getValue().getFirst(), time);
                opened.add(one);
                standing.put(one.id(), one);
            }
        }
        store.add(merchant, opened);
        List<Moved> moved = new ArrayList<>();
        byThread.forEach((id, all) -> moved.add(moved(Objects.requireNonNull(standing.get(id)), all, time)));
        store.move(merchant, moved);
        messages.add(merchant, filed.stream().map(Filed::message).toList());
        List<ThreadNews.Came> came = filed.stream()
                .map(one -> new ThreadNews.Came(
                        Objects.requireNonNull(standing.get(one.thread())), one.arrival(), one.match()))
                .toList();
        news.settled(merchant, came);
        return came;
    }

    private static Conversation opened(UUID id, long number, Filed first, AnswerTime time) {
        Arrival arrival = first.arrival();
        Match match = first.match();
        return new Conversation(
                id,
                number,
                SupplierThreads.token(),
                arrival.channel(),
                party(match.who()),
                ConversationState.OPEN,
                subject(arrival),
                arrival.writer().email(),
                arrival.writer().called(),
                match.order(),
                match.purchaseOrder(),
                match.parcel(),
                match.supplier(),
                match.suggested(),
                match.because(),
                null,
                null,
                time.due(arrival.at()),
                false,
                arrival.landing().replyTo(),
                arrival.landing().tagged(),
                arrival.at(),
                arrival.at());
    }

    private static Moved moved(Conversation conversation, List<Filed> all, AnswerTime time) {
        ConversationState state = conversation.state();
        Instant due = conversation.dueAt();
        boolean overdue = conversation.overdue();
        ConversationStore.Answered answered = null;
        Party party = conversation.party();
        String email = conversation.email();
        Instant last = conversation.lastMessageAt();
        Match match = all.getFirst().match();
        for (Filed one : all) {
            if (answers(one.arrival(), one.match())) {
                state = next(state, ConversationEvent.ANSWERED);
                answered = due == null
                        ? answered
                        : new ConversationStore.Answered(one.arrival().at(), due);
                due = null;
                overdue = false;
            } else if (one.arrival().kind() != Arrival.Kind.AUTOMATIC) {
                state = next(state, ConversationEvent.ARRIVED);
                due = due == null && one.arrival().kind() == Arrival.Kind.WRITTEN
                        ? time.due(one.arrival().at())
                        : due;
            }
            if (party == Party.UNKNOWN && one.match().who() == Who.CUSTOMER) {
                party = Party.CUSTOMER;
            }
            if (email.isEmpty() && one.match().who() != Who.COLLEAGUE) {
                email = one.arrival().writer().email();
            }
            last = one.arrival().at().isAfter(last) ? one.arrival().at() : last;
        }
        return new Moved(
                conversation.id(),
                state,
                party,
                email,
                conversation.name(),
                match.order(),
                // A customer's thread may ask several suppliers; a supplier's is about one purchase order.
                conversation.party() == Party.CUSTOMER ? null : match.purchaseOrder(),
                match.parcel(),
                conversation.party() == Party.CUSTOMER ? null : match.supplier(),
                due,
                overdue,
                answered,
                last);
    }

    /** Whether it answers who waits: a colleague wrote it. What the mailbox sends by itself answers nobody. */
    static boolean answers(Arrival arrival, Match match) {
        return match.who() == Who.COLLEAGUE && arrival.kind() == Arrival.Kind.WRITTEN;
    }

    private static ConversationState next(ConversationState state, ConversationEvent event) {
        return ConversationMachine.next(state, event).orElse(state);
    }

    private static Message message(UUID thread, Arrival arrival, Match match) {
        boolean colleague = match.who() == Who.COLLEAGUE;
        return new Message(
                Ids.next(),
                thread,
                colleague ? Direction.OUT : Direction.IN,
                colleague ? Party.CUSTOMER : party(match.who()),
                arrival.channel(),
                arrival.writer().called(),
                arrival.writer().email(),
                arrival.at(),
                arrival.subject(),
                arrival.text(),
                arrival.quoted(),
                arrival.answers().messageId(),
                arrival.answers().references(),
                match.purchaseOrder(),
                arrival.inboxId(),
                null,
                arrival.kind() != Arrival.Kind.WRITTEN,
                arrival.files());
    }

    private static boolean repeated(Map<String, Set<String>> known, Arrival arrival) {
        String id = arrival.answers().messageId();
        return !id.isEmpty()
                && !known.computeIfAbsent(id, unused -> new HashSet<>()).add(arrival.text());
    }

    private static Party party(Who who) {
        return switch (who) {
            case CUSTOMER -> Party.CUSTOMER;
            case SUPPLIER -> Party.SUPPLIER;
            case UNKNOWN, OURSELVES, COLLEAGUE -> Party.UNKNOWN;
        };
    }

    private static String subject(Arrival arrival) {
        String subject = arrival.subject().isBlank()
                ? arrival.text().strip().lines().findFirst().orElse("(nothing written)")
                : arrival.subject();
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    private static Sought sought(Arrival arrival) {
        return new Sought(
                arrival.writer().email(),
                arrival.answers().messageId(),
                arrival.answers().bounced().isEmpty()
                        ? arrival.answers().references()
                        : arrival.answers().bounced(),
                arrival.landing().recipients(),
                arrival.about().orderNumber() + "\n" + arrival.subject() + "\n" + arrival.text(),
                arrival.about().order(),
                arrival.about().purchaseOrder());
    }
}
