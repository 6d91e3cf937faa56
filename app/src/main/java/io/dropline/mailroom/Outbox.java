package io.dropline.mailroom;

import io.dropline.platform.Failpoint;
import io.dropline.platform.MerchantId;
import io.dropline.problems.Problems;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where documents for the outside are left, in the transaction of the facts they tell of. */
@Component
public class Outbox {
    private final OutboxStore store;
    private final LaneStore lanes;
    private final Doorbell doorbell;
    private final Problems problems;
    private final Timeline timeline;
    private final Ends ends;
    private final Clock clock;
    private final Set<String> openLanes = ConcurrentHashMap.newKeySet();

    Outbox(
            OutboxStore store,
            LaneStore lanes,
            Doorbell doorbell,
            Problems problems,
            Timeline timeline,
            Ends ends,
            Clock clock) {
        this.store = store;
        this.lanes = lanes;
        this.doorbell = doorbell;
        this.problems = problems;
        this.timeline = timeline;
        this.ends = ends;
        this.clock = clock;
    }

    /** Leaves documents; they go out after the surrounding transaction has committed. */
    @Transactional
    public void write(List<OutboxDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        List<OutboxDraft> unseen =
                drafts.stream().filter(draft -> !openLanes.contains(key(draft))).toList();
        if (!unseen.isEmpty()) {
            lanes.open(unseen);
        }
        store.add(drafts, clock.instant());
        store.ringOtherNodes();
        afterCommit(() -> {
            unseen.forEach(draft -> openLanes.add(key(draft)));
            Failpoint.reach("outbox.committed");
        });
    }

    /**
     * Leaves those of the documents that were not left before: their message ids say what they tell, and the same news is told once. The caller
     * has locked what the news is about.
     */
    @Transactional
    public void writeOnce(List<OutboxDraft> drafts) {
        Set<String> written = drafts.isEmpty() ? Set.of() : store.written(drafts);
        Set<String> now = new HashSet<>();
        write(drafts.stream()
                .filter(draft -> !written.contains(draft.messageId()) && now.add(draft.messageId()))
                .toList());
    }

    /**
     * Takes back what nobody can have: what no attempt has begun to send, or every attempt provably failed to bring there. Answers the ids of
     * what was taken back, or given up before; what may have arrived is not among them.
     */
    @Transactional
    public List<UUID> withdraw(MerchantId merchant, List<String> subjects, String kind) {
        List<UUID> withdrawn = store.withdraw(merchant, subjects, kind, clock.instant());
        answered(merchant, withdrawn, "Taken back: nobody has it");
        return withdrawn;
    }

    /** The documents of one kind on these subjects, as they were written, by subject; the first one where there are several. */
    public Map<String, String> documents(MerchantId merchant, List<String> subjects, String kind) {
        return store.documents(merchant, subjects, kind);
    }

    /** Confirms what had another end or none yet, because something else proves that it arrived. */
    @Transactional
    public void evidence(MerchantId merchant, List<String> subjects, String kind, String evidence) {
        List<UUID> confirmed = store.confirm(merchant, subjects, kind, evidence, clock.instant());
        answered(merchant, confirmed, evidence);
        afterCommit(() -> {});
    }

    /** One document, as it stands. */
    public Optional<OutboxDocument> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    /** Carries out an operator's decision. */
    @Transactional
    public Decided decide(MerchantId merchant, UUID id, Decision decision, String actor) {
        return decide(merchant, id, decision, actor, "");
    }

    /**
     * The same with what the operator knows.
     *
     * @param note may be empty
     */
    @Transactional
    public Decided decide(MerchantId merchant, UUID id, Decision decision, String actor, String note) {
        String choice = switch (decision) {
            case IT_ARRIVED -> actor + " decided: it arrived";
            case SEND_AGAIN -> actor + " decided: send again";
            case GIVE_UP -> actor + " decided: do not send";
        };
        String words = note.isBlank() ? choice : choice + " (" + note.strip() + ")";
        String state = switch (decision) {
            case IT_ARRIVED -> "CONFIRMED";
            case SEND_AGAIN -> "PENDING";
            case GIVE_UP -> "CANCELLED";
        };
        Optional<OutboxDocument> found = store.find(merchant, id);
        found.ifPresent(ends::lock);
        Optional<String> veto = decision == Decision.SEND_AGAIN ? found.flatMap(ends::veto) : Optional.empty();
        if (veto.isPresent()) {
            return new Decided.Vetoed(veto.get());
        }
        Optional<OutboxDocument> decided = store.decide(merchant, id, state, words, clock.instant());
        decided.ifPresent(document -> {
            answered(merchant, List.of(id), words);
            switch (decision) {
                case IT_ARRIVED -> ends.tell(document, new Outcome.Confirmed(words));
                case GIVE_UP -> ends.tell(document, new Outcome.Refused(words));
                case SEND_AGAIN -> ends.again(document, words);
            }
            UUID order = document.orderId();
            if (order != null) {
                timeline.add(List.of(new TimelineEntry(
                        merchant,
                        order,
                        clock.instant(),
                        "document.decided",
                        actor,
                        document.title() + ": " + words + ".")));
            }
            afterCommit(() -> {});
        });
        return decided.<Decided>map(document -> new Decided.Done(document.title()))
                .orElseGet(Decided.NotWaiting::new);
    }

    /** Closes the questions that were open about these documents. */
    private void answered(MerchantId merchant, List<UUID> ids, String words) {
        List<String> subjects = ids.stream().map(Outbox::subject).toList();
        for (String kind : List.of(Dispatcher.UNKNOWN_END, Dispatcher.REFUSED)) {
            problems.resolve(merchant, kind, subjects, words);
        }
    }

    static String subject(UUID outboxId) {
        return "outbox:" + outboxId;
    }

    private static String key(OutboxDraft draft) {
        return draft.merchant() + "/" + draft.lane();
    }

    private void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
                doorbell.ringOutbox();
            }
        });
    }
}
