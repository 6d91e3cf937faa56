package io.dropline.acceptance.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One installation and its partners for all crash tests: what takes time is the start of PostgreSQL. */
final class World implements AutoCloseable {
    /** Gives the world to tests; it ends after the last of them. */
    static final class Supplied implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == World.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(World.class, unused -> new World(), World.class);
        }
    }

    final Partners partners;
    final Installation installation;
    final Books books;
    final Premises premises;

    private World() {
        try {
            Path target = Files.createDirectories(Path.of("target", "crash").toAbsolutePath());
            Path folder = Files.createTempDirectory(target, "run-");
            this.partners = Partners.start(folder);
            this.installation = new Installation(folder, freePort(), partners);
            installation.start();
            this.premises = Premises.open(installation, partners);
            this.books = new Books(installation, partners, premises.merchant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A supplier with one SKU of its own, so that an order of it can go nowhere else. */
    Scenario scenario(String name) {
        return new Scenario(this, name);
    }

    /** An operator asks the receivers of mails, and decides as they say. */
    void operatorDecides(List<Document> mails) {
        Set<String> arrived = Set.copyOf(partners.messageIds());
        mails.forEach(mail -> installation.decide(
                premises.merchant(), mail.id(), arrived.contains(mail.messageId()) ? "IT_ARRIVED" : "SEND_AGAIN"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        try (partners) {
            installation.stop();
        }
    }
}
