package io.dropline.simulators.mail;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Ledger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Every mail that was accepted, in order. */
public final class Mailbox {
    private final Ledger ledger;
    private final Clock clock;
    private final List<StoredMail> mails = new ArrayList<>();
    private final List<Consumer<StoredMail>> readers = new CopyOnWriteArrayList<>();

    Mailbox(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Calls the reader for every mail that comes from now on, after it was stored, on the thread of the delivery. */
    public void onMail(Consumer<StoredMail> reader) {
        readers.add(reader);
    }

    StoredMail store(String from, List<String> to, Bytes raw) {
        Opened opened = Opened.of(raw);
        StoredMail mail;
        synchronized (mails) {
            mail = new StoredMail(
                    mails.size() + 1L,
                    clock.instant(),
                    from,
                    to,
                    opened.header("Message-ID"),
                    opened.header("Subject"),
                    raw);
            mails.add(mail);
        }
        var facts = new LinkedHashMap<String, String>();
        facts.put("from", from);
        facts.put("to", String.join(",", to));
        facts.put("messageId", mail.messageId());
        facts.put("subject", mail.subject());
        PurchaseOrderNumber.in(opened).ifPresent(po -> facts.put("po", po));
        ledger.append("mail", "mail", facts, raw);
        readers.forEach(reader -> reader.accept(mail));
        return mail;
    }

    /** Newest first. */
    public List<StoredMail> mails() {
        synchronized (mails) {
            return mails.reversed().stream().toList();
        }
    }

    /** Newest first, those whose recipient and subject contain these texts, in any case. */
    public List<StoredMail> mails(String to, String subject) {
        Predicate<StoredMail> wanted =
                mail -> contains(String.join(",", mail.to()), to) && contains(mail.subject(), subject);
        return mails().stream().filter(wanted).toList();
    }

    public Optional<StoredMail> mail(long number) {
        synchronized (mails) {
            return number < 1 || number > mails.size() ? Optional.empty() : Optional.of(mails.get((int) number - 1));
        }
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
