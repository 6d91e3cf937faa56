package io.dropline.access.signin;

import io.dropline.access.SignInLinks;
import io.dropline.access.Users;
import io.dropline.platform.MerchantId;
import io.dropline.platform.settings.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the owner in who cannot sign in: prints a one-time link at every start until some owner has a password, and at a start that asks for one
 * for an owner who lost it. Who can set this process's environment owns the installation anyway.
 */
@Component
public class OwnerInvitation {
    private record Owner(MerchantId merchant, UUID id) {}

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
        fresh().ifPresent(this::print);
        settings.ownerLink().ifPresent(email -> {
            List<String> paths = forOwner(email);
            paths.forEach(this::print);
            if (paths.isEmpty()) {
                System.out.printf("%nDROPLINE_OWNER_LINK: no owner signs in with %s.%n%n", email);
            }
        });
    }

    private void print(String path) {
        System.out.printf(
                "%nSign in once with this link, within %d minutes:%n%n  %s%s%n%n",
                SignInLinks.SHORT.toMinutes(), settings.publicUrl(), path);
    }

    /** The path of a new link for the first owner; empty when an owner can sign in. */
    public Optional<String> fresh() {
        return jdbc.sql("""
                select merchant_id, id from app_user
                where role = 'OWNER' and disabled_at is null
                    and not exists (
                        select 1 from app_user where role = 'OWNER' and password_hash is not null and disabled_at is null)
                order by created_at, id limit 1
                """).query(OwnerInvitation::owner).list().stream()
                .map(this::link)
                .findFirst();
    }

    /** The paths of new links for the owners with this address, one for each merchant where there is one. */
    public List<String> forOwner(String email) {
        return jdbc.sql("""
                select merchant_id, id from app_user
                where email = :email and role = 'OWNER' and disabled_at is null order by created_at, id
                """).param("email", Users.normal(email)).query(OwnerInvitation::owner).list().stream()
                .map(this::link)
                .toList();
    }

    private String link(Owner owner) {
        return links.issue(owner.merchant(), owner.id(), SignInLinks.SHORT);
    }

    private static Owner owner(ResultSet row, int number) throws SQLException {
        return new Owner(new MerchantId(row.getObject("merchant_id", UUID.class)), row.getObject("id", UUID.class));
    }
}
