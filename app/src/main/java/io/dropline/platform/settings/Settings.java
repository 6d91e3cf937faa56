package io.dropline.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the operator decides before the start, by environment variables named {@code DROPLINE_*}.
 *
 * @param home where this process keeps its files; in a demo a folder of its own below the operator's home
 * @param port 0 before the start: any that is free
 * @param publicUrl how people and stores reach this server, without a slash at the end
 * @param ownerLink mail address of an owner who lost the password: a link to sign in once is printed at the start
 * @param behindProxy whether a reverse proxy of our own stands in front, whose word on who calls is taken
 * @param mailServer empty: mails wait until one is set
 * @param masterKey encrypts what is secret at rest; empty: the key file below the home is used
 * @param allowedPrivateAddresses networks (CIDR) and host names inside our own network that outgoing connections may reach
 * @param workers how many outgoing documents are on their way at the same time
 * @param shutdown how long requests and documents in progress may take to finish
 */
public record Settings(
        Mode mode,
        Path home,
        int port,
        URI publicUrl,
        DatabaseSettings database,
        boolean behindProxy,
        Optional<Secret> bootstrapToken,
        Optional<String> ownerLink,
        Optional<Secret> masterKey,
        Optional<MailServer> mailServer,
        List<String> allowedPrivateAddresses,
        int workers,
        Duration shutdown,
        Optional<ArmedFailpoint> failpoint) {

    public enum Mode {
        SERVE,
        DEMO
    }

    /** For crash tests: what happens when the named place is reached. */
    public record ArmedFailpoint(String name, Action action) {
        public enum Action {
            /** The process ends at once, as in a power cut. */
            HALT,
            /** The step fails. */
            THROW
        }
    }

    /** What came of reading: settings to start with, or every fault at once, each as a sentence. */
    public sealed interface Reading {
        record Good(Settings settings) implements Reading {}

        record Faulty(List<String> faults) implements Reading {}
    }

    public static Reading read(Map<String, String> environment) {
        return new SettingsReader(environment).read();
    }

    /** The same on another port; an address that was only derived from the port follows it. */
    public Settings onPort(int other) {
        URI url = publicUrl.equals(localUrl(port)) ? localUrl(other) : publicUrl;
        return new Settings(
                mode,
                home,
                other,
                url,
                database,
                behindProxy,
                bootstrapToken,
                ownerLink,
                masterKey,
                mailServer,
                allowedPrivateAddresses,
                workers,
                shutdown,
                failpoint);
    }

    static URI localUrl(int port) {
        return URI.create("http://localhost:" + port);
    }
}
