package io.dropline.channels.imap;

import io.dropline.platform.http.AddressGuard;
import io.dropline.support.mailboxes.MailboxReading.Turn;
import io.dropline.support.mailboxes.MailboxSecurity;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens mailboxes to read in them, only at addresses that the guard allows, and only where the server is who it says. */
@Component
class ImapDoor {
    private static final String CONNECT_MILLIS = "15000";
    private static final String READ_MILLIS = "60000";
    private static final String CHUNK_BYTES = "262144";

    sealed interface Entered {
        record In(IMAPStore store, IMAPFolder folder) implements Entered, AutoCloseable {
            @Override
            public void close() {
                try (store) {
                    folder.close(false);
                } catch (MessagingException | IllegalStateException farewellFailed) {
                    // What was read was read.
                    return;
                }
            }
        }

        /** Trying again may help. */
        record Failed(String why) implements Entered {}

        /** A person has to change something first. */
        record Refused(String why) implements Entered {}
    }

    private final AddressGuard guard;

    ImapDoor(AddressGuard guard) {
        this.guard = guard;
    }

    Entered enter(Turn turn) {
        return switch (guard.resolve(turn.host())) {
            case AddressGuard.Resolution.Forbidden(String why) -> new Entered.Refused(why);
            case AddressGuard.Resolution.Unresolved(String why) -> new Entered.Failed(why);
            case AddressGuard.Resolution.Allowed(List<InetAddress> addresses) -> enter(turn, addresses.getFirst());
        };
    }

    private static Entered enter(Turn turn, InetAddress address) {
        IMAPStore store = null;
        try {
            store = (IMAPStore) Session.getInstance(properties(turn, address)).getStore("imap");
            store.connect(turn.host(), turn.port(), turn.username(), turn.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(turn.folder());
            folder.open(Folder.READ_ONLY);
            return new Entered.In(store, folder);
        } catch (AuthenticationFailedException e) {
            close(store);
            return new Entered.Refused("The server does not let " + turn.username() + " in: " + words(e));
        } catch (FolderNotFoundException e) {
            close(store);
            return new Entered.Refused("There is no folder '" + turn.folder() + "' in this mailbox");
        } catch (MessagingException e) {
            close(store);
            return encryption(e)
                    ? new Entered.Refused("The server's certificate or encryption is not accepted: " + words(e))
                    : new Entered.Failed(
                            "The server " + turn.host() + ":" + turn.port() + " was not reached: " + words(e));
        }
    }

    private static Properties properties(Turn turn, InetAddress address) {
        var properties = new Properties();
        properties.put("mail.imap.socketFactory", new GuardedSockets(address));
        properties.put("mail.imap.ssl.enable", Boolean.toString(turn.security() == MailboxSecurity.TLS));
        properties.put("mail.imap.starttls.enable", Boolean.toString(turn.security() == MailboxSecurity.STARTTLS));
        properties.put("mail.imap.starttls.required", Boolean.toString(turn.security() == MailboxSecurity.STARTTLS));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.imap.timeout", READ_MILLIS);
        properties.put("mail.imap.writetimeout", READ_MILLIS);
        properties.put("mail.imap.connectionpoolsize", "1");
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.partialfetch", "true");
        properties.put("mail.imap.fetchsize", CHUNK_BYTES);
        return properties;
    }

    private static boolean encryption(MessagingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    static String words(MessagingException e) {
        String message = cause(e).getMessage();
        return message == null
                ? cause(e).getClass().getSimpleName()
                : message.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Throwable cause(MessagingException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static void close(@Nullable IMAPStore store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException farewellFailed) {
            // It was not opened in the first place.
            return;
        }
    }
}
