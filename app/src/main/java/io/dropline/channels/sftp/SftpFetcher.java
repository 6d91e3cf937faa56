package io.dropline.channels.sftp;

import io.dropline.channels.sftp.SftpDoor.Entered;
import io.dropline.feeds.fetch.FetchOrder;
import io.dropline.feeds.fetch.Fetched;
import io.dropline.feeds.fetch.Fetcher;
import io.dropline.feeds.fetch.Seen;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.setup.FeedSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the newest file that fits from an SFTP server. Nothing is removed there; moved it is only when told, and once it is stored. */
@Component
class SftpFetcher implements Fetcher {
    private final SftpDoor door;

    SftpFetcher(SftpDoor door) {
        this.door = door;
    }

    @Override
    public boolean speaks(FeedSource source) {
        return source instanceof FeedSource.Sftp;
    }

    private record Found(String path, long size, @Nullable Instant modified) {
        Seen seen() {
            return new Seen("", String.valueOf(modified), path, size);
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    @Override
    public Fetched fetch(FetchOrder order, Landing landing) {
        if (!(order.source() instanceof FeedSource.Sftp source)) {
            return new Fetched.Refused("This is no SFTP address");
        }
        return switch (door.enter(source, order.secret(), order.hostKey())) {
            case Entered.Refused(String why) -> new Fetched.Refused(why);
            case Entered.Failed(String why) -> new Fetched.Failed(why);
            case Entered.In in -> {
                try (in) {
                    yield take(in, source, order.seen(), landing);
                } catch (UnreadableFile tooLong) {
                    yield new Fetched.Failed(String.valueOf(tooLong.getMessage()));
                } catch (SftpException e) {
                    yield new Fetched.Failed(complaint(e));
                } catch (IOException e) {
                    yield new Fetched.Failed("The connection broke off: " + e.getMessage());
                }
            }
        };
    }

    private static Fetched take(Entered.In in, FeedSource.Sftp source, Seen seen, Landing landing) throws IOException {
        Optional<Found> newest = find(in.sftp(), source.path());
        if (newest.isEmpty()) {
            // What was moved away is not there, and need not be.
            return source.moveTo().isEmpty() || seen.file().isEmpty()
                    ? new Fetched.Failed("There is no file " + source.path())
                    : new Fetched.Unchanged(in.hostKey());
        }
        Found found = newest.get();
        if (found.seen().equals(seen)) {
            return new Fetched.Unchanged(in.hostKey());
        }
        long read = copy(in.sftp(), found, landing);
        Found after = described(in.sftp(), found.path());
        if (read != found.size() || !after.equals(found)) {
            return new Fetched.Failed(
                    "The file changed while it was read (" + read + " of " + after.size() + " bytes)");
        }
        landing.keep(found.modified());
        return new Fetched.Brought(found.seen(), in.hostKey(), moved(in.sftp(), found, source.moveTo()));
    }

    private static long copy(SftpClient sftp, Found found, Landing landing) throws IOException {
        OutputStream out = landing.open(found.name());
        try (InputStream bytes = sftp.read(found.path())) {
            return bytes.transferTo(out);
        }
    }

    private static Optional<Found> find(SftpClient sftp, String path) throws IOException {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        if (name.indexOf('*') < 0 && name.indexOf('?') < 0) {
            try {
                return Optional.of(described(sftp, path));
            } catch (SftpException e) {
                if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                    return Optional.empty();
                }
                throw e;
            }
        }
        Pattern wanted = glob(name);
        String folder = slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
        return StreamSupport.stream(sftp.readDir(folder).spliterator(), false)
                .filter(entry -> entry.getAttributes().isRegularFile()
                        && wanted.matcher(entry.getFilename()).matches())
                .map(entry ->
                        found((folder.equals("/") ? "/" : folder + "/") + entry.getFilename(), entry.getAttributes()))
                .max(Comparator.comparing((Found one) -> one.modified() == null ? Instant.EPOCH : one.modified())
                        .thenComparing(Found::path));
    }

    private static Found described(SftpClient sftp, String path) throws IOException {
        return found(path, sftp.stat(path));
    }

    private static Found found(String path, SftpClient.Attributes attributes) {
        return new Found(
                path,
                attributes.getSize(),
                attributes.getModifyTime() == null
                        ? null
                        : attributes.getModifyTime().toInstant());
    }

    static Pattern glob(String name) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    /** What went wrong, or nothing: the file is stored in either case. */
    private static String moved(SftpClient sftp, Found found, String folder) {
        if (folder.isEmpty()) {
            return "";
        }
        try {
            sftp.rename(found.path(), folder.replaceFirst("/+$", "") + "/" + found.name());
            return "";
        } catch (IOException e) {
            return "The file was stored, but could not be moved to " + folder;
        }
    }

    private static String complaint(SftpException e) {
        return switch (e.getStatus()) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
                "There is no such file or folder on the server";
            case SftpConstants.SSH_FX_PERMISSION_DENIED -> "The server does not let us read there";
            default -> "The server said: " + e.getMessage();
        };
    }
}
