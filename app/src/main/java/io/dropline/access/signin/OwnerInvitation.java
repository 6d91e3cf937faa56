package io.dropline.access.signin;

import io.dropline.access.SignInLinks;
import io.dropline.platform.MerchantId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the owner in who cannot sign in yet: prints a one-time link at every start until some owner has a password. */
@Component
public class OwnerInvitation {
    private final JdbcClient jdbc;
    private final SignInLinks links;
    private final Environment environment;
    private final String publicUrl;

    OwnerInvitation(
            JdbcClient jdbc,
            SignInLinks links,
            Environment environment,
            @Value("${dropline.public-url:}") String publicUrl) {
        this.jdbc = jdbc;
        this.links = links;
        this.environment = environment;
        this.publicUrl = publicUrl.strip().replaceFirst("/+$", "");
    }

    /** Written to the console and not to the log, which other people may read. */
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String base = publicUrl.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : publicUrl;
        fresh().ifPresent(path -> System.out.printf(
                "%nSign in once with this link, within %d minutes:%n%n  %s%s%n%n",
                SignInLinks.SHORT.toMinutes(), base, path));
    }

    /** The path of a new link for the first owner; empty when an owner has a password. */
    public Optional<String> fresh() {
        return jdbc.sql("""
                select merchant_id, id from app_user
                where role = 'OWNER' and disabled_at is null
                    and not exists (select 1 from app_user where role = 'OWNER' and password_hash is not null)
                order by created_at, id limit 1
                """)
                .query((row, number) -> links.issue(
                        new MerchantId(row.getObject("merchant_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        SignInLinks.SHORT))
                .optional();
    }
}
