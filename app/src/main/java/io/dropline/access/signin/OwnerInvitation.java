package io.dropline.access.signin;

import io.dropline.access.SignInLinks;
import io.dropline.platform.MerchantId;
import io.dropline.platform.settings.Settings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the owner in who cannot sign in yet: prints a one-time link at every start until some owner has a password. */
@Component
public class OwnerInvitation {
    private final JdbcClient jdbc;
    private final SignInLinks links;
    private final Settings settings;

    OwnerInvitation(JdbcClient jdbc, SignInLinks links, Settings settings) {
        this.jdbc = jdbc;
        this.links = links;
        this.settings = settings;
    }

    /** Written to the console and not to the log, which other people may read. */
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        fresh().ifPresent(path -> System.out.printf(
                "%nSign in once with this link, within %d minutes:%n%n  %s%s%n%n",
                SignInLinks.SHORT.toMinutes(), settings.publicUrl(), path));
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
