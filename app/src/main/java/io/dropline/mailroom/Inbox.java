package io.dropline.mailroom;

import io.dropline.platform.Failpoint;
import io.dropline.platform.Traffic;
import io.dropline.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
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
    /** How often an idle committer looks whether the door is closed. */
    private static final long LOOK_UP_MILLIS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private record Waiting(InboxDraft draft, CompletableFuture<Accepted> answer) {}

    private final InboxStore store;
    private final Doorbell doorbell;
    private final Traffic traffic;
    private final Clock clock;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final List<Thread> committers = new ArrayList<>();
    private final Duration patience;
    private volatile boolean open;

    Inbox(InboxStore store, Doorbell doorbell, Traffic traffic, Settings installation, Clock clock) {
        this.store = store;
        this.patience = installation.shutdown();
        this.doorbell = doorbell;
        this.traffic = traffic;
        this.clock = clock;
    }

    /**
     * Stores one document and waits for the commit.
     *
     * @throws RuntimeException if the database refused it, or its answer was lost: then it may be stored all the same, and who sends it again is
     *     told that it is known
     */
    public Accepted accept(InboxDraft draft) {
        traffic.came();
        Waiting waiting = new Waiting(draft, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            return Accepted.FULL;
        }
        if (!open && queue.remove(waiting)) { // the last committer may have gone before it could see this one
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
        ringOtherNodes();
        return added;
    }

    /** It is stored by now, and other nodes look by themselves: a bell that does not ring is no reason to deny it. */
    private void ringOtherNodes() {
        try {
            if (doorbell.othersAreDue()) {
                store.ringOtherNodes();
            }
        } catch (RuntimeException e) {
            LOG.warn("Other nodes could not be called to the inbox: {}", e.toString());
        }
    }

    private void commitForever() {
        List<Waiting> batch = new ArrayList<>(BATCH);
        while (open || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
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
        } catch (Throwable e) { // an Error as well: who waits must hear of it, and the next batch must find a committer
            if (batch.size() == 1) {
                batch.getFirst().answer().completeExceptionally(e);
            } else {
                batch.forEach(one -> answer(List.of(one)));
            }
        }
    }

    /** Opens before the web server does, and closes after it. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        open = true;
        for (int i = 0; i < COMMITTERS; i++) {
            committers.add(
                    Thread.ofPlatform().daemon().name("inbox-committer-" + i).start(this::commitForever));
        }
    }

    /** Commits what is waiting. What could not be committed in time was not stored, and its senders are told to come again. */
    @Override
    public void stop() {
        open = false;
        long end = System.nanoTime() + patience.plusMillis(LOOK_UP_MILLIS).toNanos();
        try {
            for (Thread committer : committers) {
                committer.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        committers.forEach(Thread::interrupt);
        committers.clear();
        for (Waiting left = queue.poll(); left != null; left = queue.poll()) {
            left.answer().complete(Accepted.FULL);
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
