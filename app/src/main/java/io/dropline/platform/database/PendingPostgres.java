package io.dropline.platform.database;

import io.dropline.platform.postgres.DatabaseRefused;
import io.dropline.platform.postgres.EmbeddedPostgres;
import io.dropline.platform.postgres.Options;
import io.dropline.platform.settings.DatabaseSettings;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An embedded server that comes up while the application builds itself: whoever needs it waits for it. */
public final class PendingPostgres implements AutoCloseable {
    /** For a person who looks, a second node at its start, and what PostgreSQL keeps for its superusers; the application's own all come from the pool. */
    private static final int CONNECTIONS_BESIDE_THE_POOL = 20;

    private final CompletableFuture<EmbeddedPostgres> server;

    private PendingPostgres(CompletableFuture<EmbeddedPostgres> server) {
        this.server = server;
    }

    public static PendingPostgres begin(Path applicationHome, DatabaseSettings.Embedded settings) {
        Options options = new Options(
                settings.cacheMegabytes(), settings.pool() + CONNECTIONS_BESIDE_THE_POOL, Options.Durability.DURABLE);
        CompletableFuture<EmbeddedPostgres> server = new CompletableFuture<>();
        Thread.ofPlatform().name("postgres-start").start(() -> {
            try {
                server.complete(EmbeddedPostgres.start(applicationHome, options));
            } catch (RuntimeException | Error e) {
                server.completeExceptionally(e);
            }
        });
        return new PendingPostgres(server);
    }

    /** @throws DatabaseRefused as the start did */
    public EmbeddedPostgres await() {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof DatabaseRefused refused
                    ? refused
                    : new DatabaseRefused("The embedded PostgreSQL does not start: " + e.getCause(), e);
        }
    }

    /** Waits for a start in progress and stops the server; nothing to do where the start failed. */
    @Override
    public void close() {
        server.handle((started, failed) -> started)
                .thenAccept(started -> {
                    if (started != null) {
                        started.close();
                    }
                })
                .join();
    }
}
