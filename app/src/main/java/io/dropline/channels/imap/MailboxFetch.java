package io.dropline.channels.imap;

import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.platform.Failpoint;
import io.dropline.support.mailboxes.MailboxReading;
import io.dropline.support.mailboxes.MailboxReading.Turn;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.springframework.stereotype.Component;

/**
 * Reads what is new in one mailbox. Each mail is in the inbox before the mailbox is noted as read so far: what breaks off in between is read once
 * more, and its bytes say that it is known. So it makes no difference either when a server numbers its mails anew.
 */
@Component
class MailboxFetch {
    static final String KIND = "mail.imap";
    static final String MAILBOX = "Mailbox";
    static final String TAGGED = "Tagged";
    static final String CUT = "Cut";

    /** Of a larger mail the beginning is taken, which has its words; the rest stays in the mailbox. */
    static final int LARGEST = 25 * 1024 * 1024;

    private static final int BEGINNING = 1024 * 1024;
    private static final int MOST_MAILS = 250;
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final long BATCH_BYTES = 4L * 1024 * 1024;
    private static final int BATCH_MAILS = 25;

    /** @param size in bytes, as the server tells it */
    private record Sized(IMAPMessage mail, long uid, int size) {}

    private final ImapDoor door;
    private final MailboxReading reading;
    private final Inbox inbox;

    MailboxFetch(ImapDoor door, MailboxReading reading, Inbox inbox) {
        this.door = door;
        this.reading = reading;
        this.inbox = inbox;
    }

    /** One turn. Never throws for what a server or a network does. */
    void fetch(Turn turn) {
        switch (door.enter(turn)) {
            case ImapDoor.Entered.Failed(String why) -> reading.failed(turn, why);
            case ImapDoor.Entered.Refused(String why) -> reading.refused(turn, why);
            case ImapDoor.Entered.In in -> {
                try (in) {
                    if (fetch(turn, in.folder())) {
                        reading.goesOn(turn);
                    } else {
                        reading.done(turn);
                    }
                } catch (MessagingException e) {
                    reading.failed(turn, "The mailbox could not be read to its end: " + ImapDoor.words(e));
                } catch (IOException e) {
                    reading.failed(turn, "A mail could not be read to its end: " + e.getMessage());
                }
            }
        }
    }

    /** Answers whether mails are left for the next turn. */
    private boolean fetch(Turn turn, IMAPFolder folder) throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        boolean continues = turn.uidValidity() != null && turn.uidValidity() == validity;
        List<Message> fresh = continues ? after(folder, turn.lastUid()) : since(turn, folder);
        if (!continues) {
            reading.read(turn, validity, 0);
        }
        List<Message> now = fresh.subList(0, Math.min(MOST_MAILS, fresh.size()));
        measure(folder, now);
        int taken = 0;
        for (long bytes = 0; taken < now.size() && bytes < MOST_BYTES; ) {
            List<Sized> batch = batch(folder, now.subList(taken, now.size()));
            store(turn, validity, drafts(turn, folder, batch), batch.getLast().uid());
            taken += batch.size();
            bytes += sum(batch);
        }
        return taken < fresh.size();
    }

    /** The next mails that are small enough together to be held at once; at least one. */
    private static List<Sized> batch(IMAPFolder folder, List<Message> mails) throws MessagingException {
        List<Sized> batch = new ArrayList<>();
        for (Message mail : mails.subList(0, Math.min(BATCH_MAILS, mails.size()))) {
            Sized next = new Sized((IMAPMessage) mail, folder.getUID(mail), mail.getSize());
            if (!batch.isEmpty() && sum(batch) + next.size() > BATCH_BYTES) {
                break;
            }
            batch.add(next);
        }
        return batch;
    }

    private static long sum(List<Sized> mails) {
        return mails.stream().mapToLong(Sized::size).sum();
    }

    private static List<InboxDraft> drafts(Turn turn, IMAPFolder folder, List<Sized> batch)
            throws MessagingException, IOException {
        if (batch.size() == 1) {
            return List.of(draft(turn, batch.getFirst()));
        }
        Map<Long, byte[]> raw =
                SmallMails.bytes(folder, batch.stream().map(Sized::uid).toList());
        return batch.stream()
                .filter(mail -> raw.containsKey(mail.uid())) // else it was removed meanwhile
                .map(mail -> draft(turn, Objects.requireNonNull(raw.get(mail.uid())), Map.of()))
                .toList();
    }

    private void store(Turn turn, long validity, List<InboxDraft> mails, long lastUid) {
        inbox.acceptAll(mails);
        Failpoint.reach("mailbox.stored");
        reading.read(turn, validity, lastUid);
    }

    private static List<Message> after(IMAPFolder folder, long lastUid) throws MessagingException {
        List<Message> fresh = new ArrayList<>();
        for (Message mail : folder.getMessagesByUID(lastUid + 1, UIDFolder.LASTUID)) {
            // "n:*" is the last mail where there is none from n on (RFC 3501 §6.4.8).
            if (mail != null && folder.getUID(mail) > lastUid) {
                fresh.add(mail);
            }
        }
        return sorted(folder, fresh);
    }

    /** The first time, and when the server numbered its mails anew: from the merchant's day on. */
    private static List<Message> since(Turn turn, IMAPFolder folder) throws MessagingException {
        Date day = Date.from(turn.since().atStartOfDay(ZoneOffset.UTC).toInstant());
        return sorted(folder, List.of(folder.search(new ReceivedDateTerm(ComparisonTerm.GE, day))));
    }

    private static List<Message> sorted(IMAPFolder folder, List<Message> mails) throws MessagingException {
        FetchProfile uids = new FetchProfile();
        uids.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(mails.toArray(Message[]::new), uids);
        Map<Message, Long> known = new HashMap<>();
        for (Message mail : mails) {
            known.put(mail, folder.getUID(mail));
        }
        List<Message> sorted = new ArrayList<>(mails);
        sorted.sort(Comparator.comparingLong(mail -> Objects.requireNonNull(known.get(mail))));
        return sorted;
    }

    private static void measure(IMAPFolder folder, List<Message> mails) throws MessagingException {
        FetchProfile sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        folder.fetch(mails.toArray(Message[]::new), sizes);
    }

    private static InboxDraft draft(Turn turn, Sized mail) throws MessagingException, IOException {
        boolean whole = mail.size() <= LARGEST;
        byte[] raw = bytes(mail.mail(), whole ? LARGEST + 1 : BEGINNING);
        mail.mail().invalidateHeaders(); // else the folder keeps what was read of it
        boolean cut = !whole || raw.length > LARGEST;
        return draft(turn, raw, cut ? Map.of(CUT, Integer.toString(mail.size())) : Map.of());
    }

    private static InboxDraft draft(Turn turn, byte[] raw, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put(MAILBOX, turn.address());
        headers.put(TAGGED, Boolean.toString(turn.tagged()));
        return new InboxDraft(
                turn.merchant(), "mailbox:" + turn.address().toLowerCase(Locale.ROOT), key(raw), KIND, headers, raw);
    }

    /** In chunks, so that a mail is never larger here than its bound. */
    private static byte[] bytes(IMAPMessage mail, int most) throws MessagingException, IOException {
        try (InputStream whole = mail.getMimeStream()) {
            return whole.readNBytes(most);
        }
    }

    private static String key(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
