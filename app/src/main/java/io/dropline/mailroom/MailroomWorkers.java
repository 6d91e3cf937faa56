package io.dropline.mailroom;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs this node's workers from the end of the start to the begin of the stop. */
@Component
class MailroomWorkers implements SmartLifecycle {
    private final InboxWorker inbox;
    private final Dispatcher dispatcher;
    private final Doorbell doorbell;
    private final MailroomSettings settings;
    private final List<Thread> threads = new ArrayList<>();

    MailroomWorkers(InboxWorker inbox, Dispatcher dispatcher, Doorbell doorbell, MailroomSettings settings) {
        this.inbox = inbox;
        this.dispatcher = dispatcher;
        this.doorbell = doorbell;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.work()) {
            threads.add(Thread.ofPlatform().daemon().name("inbox-worker").start(inbox::runForever));
            threads.add(Thread.ofPlatform().daemon().name("outbox-dispatcher").start(dispatcher::runForever));
            threads.add(Thread.ofVirtual().name("mailroom-doorbell").start(doorbell::listen));
        }
    }

    @Override
    public void stop() {
        doorbell.stopListening();
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
