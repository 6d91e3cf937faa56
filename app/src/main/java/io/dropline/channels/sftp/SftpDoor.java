package io.dropline.channels.sftp;

import io.dropline.feeds.setup.FeedSource;
import io.dropline.platform.http.AddressGuard;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets us in at SFTP servers: only at addresses that the guard allows, and only where the host key is the one we met first. */
@Component
class SftpDoor {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration SIGN_IN = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofMinutes(2);

    sealed interface Entered {
        /** @param hostKey the server's fingerprint, "SHA256:..." */
        record In(ClientSession session, SftpClient sftp, String hostKey) implements Entered, AutoCloseable {
            @Override
            public void close() throws IOException {
                try (session) {
                    sftp.close();
                }
            }
        }

        record Failed(String why) implements Entered {}

        record Refused(String why) implements Entered {}
    }

    private final AddressGuard guard;
    private @Nullable SshClient client;

    SftpDoor(AddressGuard guard) {
        this.guard = guard;
    }

    Entered enter(FeedSource.Sftp source, String secret, String hostKey) {
        return switch (guard.resolve(source.host())) {
            case AddressGuard.Resolution.Forbidden(String why) -> new Entered.Refused(why);
            case AddressGuard.Resolution.Unresolved(String why) -> new Entered.Failed(why);
            // The very address that was judged, and no name, which may mean another one a moment later.
            case AddressGuard.Resolution.Allowed(List<InetAddress> addresses) ->
                enter(source, new InetSocketAddress(addresses.getFirst(), source.port()), secret, hostKey);
        };
    }

    private Entered enter(FeedSource.Sftp source, InetSocketAddress address, String secret, String hostKey) {
        AtomicReference<String> met = new AtomicReference<>("");
        ClientSession session;
        try {
            session = client().connect(source.user(), address).verify(CONNECT).getSession();
        } catch (IOException e) {
            return new Entered.Failed("No connection to " + source.host() + ":" + source.port());
        }
        try {
            session.setServerKeyVerifier((of, at, key) -> {
                met.set(KeyUtils.getFingerPrint(key));
                return hostKey.isEmpty() || hostKey.equals(met.get());
            });
            identify(session, source, secret);
            session.auth().verify(SIGN_IN);
            return new Entered.In(
                    session, SftpClientFactory.instance().createSftpClient(session), String.valueOf(met.get()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            close(session);
            return new Entered.Refused(
                    "The private key cannot be read; it must be PEM or OpenSSH, without a passphrase");
        } catch (IOException e) {
            close(session);
            String seen = String.valueOf(met.get());
            if (!hostKey.isEmpty() && !seen.isEmpty() && !hostKey.equals(seen)) {
                return new Entered.Refused("The server's host key has changed, from " + hostKey + " to " + seen
                        + ". Ask the supplier whether that is right before you trust it");
            }
            return seen.isEmpty() || !refused(e)
                    ? new Entered.Failed("The server at " + source.host() + " broke off")
                    : new Entered.Refused("The server does not let " + source.user() + " in with this "
                            + (source.withKey() ? "key" : "password"));
        }
    }

    private static boolean refused(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No more authentication methods") || message.contains("auth");
    }

    private static void identify(ClientSession session, FeedSource.Sftp source, String secret)
            throws GeneralSecurityException {
        if (!source.withKey()) {
            session.addPasswordIdentity(secret);
            return;
        }
        session.addPublicKeyIdentity(key(secret));
    }

    /** @throws IllegalArgumentException where it is none that we can read */
    private static KeyPair key(String secret) throws GeneralSecurityException {
        byte[] pem = (secret.strip() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Iterable<KeyPair> keys = SecurityUtils.loadKeyPairIdentities(
                    null, NamedResource.ofName("key"), new ByteArrayInputStream(pem), FilePasswordProvider.EMPTY);
            if (keys != null && keys.iterator().hasNext()) {
                return keys.iterator().next();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("no key", e);
        }
        throw new IllegalArgumentException("no key");
    }

    /** One for all servers; it owns the threads that listen to them. */
    private synchronized SshClient client() {
        SshClient known = client;
        if (known == null) {
            known = ClientBuilder.builder()
                    .serverKeyVerifier(RejectAllServerKeyVerifier.INSTANCE)
                    .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
                    .build();
            // Keys and settings of the account that Dropline runs under are none of the supplier's business.
            known.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            CoreModuleProperties.IDLE_TIMEOUT.set(known, IDLE);
            CoreModuleProperties.AUTH_TIMEOUT.set(known, SIGN_IN);
            known.start();
            client = known;
        }
        return known;
    }

    private static void close(ClientSession session) {
        session.close(true);
    }

    @PreDestroy
    synchronized void stop() {
        SshClient known = client;
        if (known != null) {
            known.stop();
            client = null;
        }
    }
}
