package io.dropline.mailroom;

import io.dropline.platform.Failpoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The door for documents from outside. {@link #accept(InboxDraft)} answers only after the document is committed. Callers that come at the same
 * time share one statement and one commit (group commit): a committer takes what is waiting, up to {@value #BATCH}, and there is no timer.
 */
@Component
public class Inbox implements SmartLifecycle {
    private static final int BATCH = 128;
    private static final int WAITING = 4096;
    private static final int COMMITTERS = 2;

    private record Waiting(InboxDraft draft, CompletableFuture<Accepted> answer) {}

    private final InboxStore store;
    private final Doorbell doorbell;
    private final Clock clock;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final List<Thread> committers = new ArrayList<>();

    Inbox(InboxStore store, Doorbell doorbell, Clock clock) {
        this.store = store;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /**
     * Stores one document and waits for the commit.
     *
     * @throws RuntimeException if the database refused it; nothing was stored
     */
    public Accepted accept(InboxDraft draft) {
        Waiting waiting = new Waiting(draft, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            return Accepted.FULL;
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stores many documents, all or none, for pollers and files. Answers how many were new. */
    public int acceptAll(List<InboxDraft> drafts) {
        if (drafts.isEmpty()) {
            return 0;
        }
        return commit(drafts).size();
    }

    private Set<Integer> commit(List<InboxDraft> drafts) {
        Set<Integer> added = store.add(drafts, clock.instant());
        Failpoint.reach("inbox.committed");
        doorbell.ringInbox();
        if (doorbell.othersAreDue()) {
            store.ringOtherNodes();
        }
        return added;
    }

    private void commitForever() {
        List<Waiting> batch = new ArrayList<>(BATCH);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException e) {
                return;
            }
            queue.drainTo(batch, BATCH - 1);
            answer(batch);
            batch.clear();
        }
    }

    private void answer(List<Waiting> batch) {
        try {
            Set<Integer> added = commit(batch.stream().map(Waiting::draft).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(added.contains(i) ? Accepted.STORED : Accepted.ALREADY_KNOWN);
            }
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().answer().completeExceptionally(e);
            } else {
                batch.forEach(one -> answer(List.of(one)));
            }
        }
    }

    @Override
    public void start() {
        for (int i = 0; i < COMMITTERS; i++) {
            committers.add(
                    Thread.ofPlatform().daemon().name("inbox-committer-" + i).start(this::commitForever));
        }
    }

    @Override
    public void stop() {
        committers.forEach(Thread::interrupt);
        committers.clear();
    }

    @Override
    public boolean isRunning() {
        return !committers.isEmpty();
    }
}
