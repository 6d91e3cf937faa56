package io.dropline.simulators.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** The files by SFTP. A host key that changes is what a stranger in between, or a new machine, looks like. */
final class SftpDoor implements AutoCloseable {
    /** How many bytes of a file a session still gets. */
    private static final AttributeKey<Integer> LEFT = new AttributeKey<>();

    private final Shelf shelf;
    private final FileFaults faults;
    private final String user;
    private final String password;
    private final @Nullable KeyPair known;
    private SshServer server;
    private KeyPair key = freshKey();

    SftpDoor(Shelf shelf, FileFaults faults, String user, String password, @Nullable KeyPair known) {
        this.shelf = shelf;
        this.faults = faults;
        this.user = user;
        this.password = password;
        this.known = known;
        this.server = started(0);
    }

    private SshServer started(int port) {
        SshServer fresh = SshServer.setUpDefaultServer();
        fresh.setHost("127.0.0.1");
        fresh.setPort(port);
        fresh.setKeyPairProvider(KeyPairProvider.wrap(key));
        fresh.setFileSystemFactory(new VirtualFileSystemFactory(shelf.root()));
        fresh.setPasswordAuthenticator(
                (who, word, session) -> who.equals(user) && word.equals(password) && admitted(session));
        fresh.setPublickeyAuthenticator((who, shown, session) -> known != null
                && who.equals(user)
                && KeyUtils.compareKeys(known.getPublic(), shown)
                && admitted(session));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new Cutting());
        fresh.setSubsystemFactories(List.of(sftp));
        try {
            fresh.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fresh;
    }

    private boolean admitted(ServerSession session) {
        return switch (faults.take().orElse(null)) {
            case null -> true;
            case FileFault.Refuse refuse -> false;
            case FileFault.Cut(int after) -> {
                session.setAttribute(LEFT, after);
                yield true;
            }
            case FileFault.Slow(var delay) -> {
                try {
                    Thread.sleep(delay);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                yield true;
            }
        };
    }

    private static final class Cutting implements SftpEventListener {
        @Override
        public void reading(
                ServerSession session,
                String remoteHandle,
                FileHandle localHandle,
                long offset,
                byte[] data,
                int dataOffset,
                int dataLen) {
            Integer left = session.getAttribute(LEFT);
            if (left != null && offset + dataLen > left) {
                session.close(true);
            }
        }
    }

    int port() {
        return server.getPort();
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(key.getPublic());
    }

    void changeHostKey() {
        int port = server.getPort();
        close();
        key = freshKey();
        server = started(port);
    }

    /** RSA, whose private form holds the public half as well. */
    static KeyPair visitorsKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair freshKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
