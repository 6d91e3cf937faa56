package io.dropline.demo;

import io.dropline.access.Merchant;
import io.dropline.access.Merchants;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.simulators.Simulators;
import io.dropline.simulators.mail.StoredMail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The first customer who hears of an order has a question, and answers the mail with it: so a newcomer finds a conversation. */
@Component
@Profile("demo")
class DemoCustomer {
    private static final String BEING_PREPARED = "is being prepared";
    private static final int SECONDS_TO_THINK = 6;

    private final Simulators simulators;
    private final Inbox inbox;
    private final Merchants merchants;
    private final Clock clock;
    private final AtomicBoolean asked = new AtomicBoolean();

    DemoCustomer(Simulators simulators, Inbox inbox, Merchants merchants, Clock clock) {
        this.simulators = simulators;
        this.inbox = inbox;
        this.merchants = merchants;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void listen() {
        simulators.mail().mailbox().onMail(mail -> {
            if (mail.subject().contains(BEING_PREPARED) && asked.compareAndSet(false, true)) {
                CompletableFuture.delayedExecutor(SECONDS_TO_THINK, TimeUnit.SECONDS)
                        .execute(() -> ask(mail));
            }
        });
    }

    private void ask(StoredMail about) {
        Merchant merchant = merchants.all().getFirst();
        String customer = about.to().getFirst();
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
        String id = about.messageId().replaceAll("[<>]", "");
        String mail = """
                From: <%s>
                To: <%s>
                Subject: Re: %s
                Date: %s
                Message-ID: <question.%s>
                In-Reply-To: <%s>
                Content-Type: text/plain; charset=utf-8

                Hello,

                thank you! Will the carrier call before it comes? I am at work until four.
                """.formatted(customer, merchant.supportEmail(), about.subject(), date, id, id);
        inbox.accept(new InboxDraft(
                merchant.id(),
                "mailbox:demo",
                id,
                "mail.imap",
                Map.of("Mailbox", merchant.supportEmail()),
                mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
