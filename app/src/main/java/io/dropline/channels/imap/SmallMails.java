package io.dropline.channels.imap;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;

/** Fetches many small mails by one command: each command waits for its answer, and the server may be far away. */
final class SmallMails {
    private SmallMails() {}

    /** The bytes by UID, all of them in memory; without a mail that was removed meanwhile. Leaves the mails unseen. */
    static Map<Long, byte[]> bytes(IMAPFolder folder, List<Long> uids) throws MessagingException {
        String command = "UID FETCH " + uids.stream().map(String::valueOf).collect(Collectors.joining(","))
                + " (UID BODY.PEEK[])";
        Map<Long, byte[]> found = new HashMap<>();
        folder.doCommand(protocol -> {
            Response[] responses = protocol.command(command, null);
            for (Response response : responses) {
                if (response instanceof FetchResponse fetched) {
                    UID uid = fetched.getItem(UID.class);
                    BODY body = fetched.getItem(BODY.class);
                    if (uid != null && body != null) {
                        found.put(uid.uid, bytes(body.getByteArray()));
                    }
                }
            }
            protocol.notifyResponseHandlers(responses);
            protocol.handleResult(responses[responses.length - 1]);
            return null;
        });
        return found;
    }

    private static byte[] bytes(ByteArray read) {
        return Arrays.copyOfRange(read.getBytes(), read.getStart(), read.getStart() + read.getCount());
    }
}
