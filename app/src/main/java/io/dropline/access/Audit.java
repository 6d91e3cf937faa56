package io.dropline.access;

import io.dropline.platform.Ids;
import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Trait;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers who changed what. Joins the caller's transaction, so that no change stays without its entry. */
@Component
public class Audit implements KeepsPersonal {
    /** About suppliers and their money: given to no customer. */
    private static final String INNER = "t.action ~ '^(claim|invoices?|credit|offer|supplier|accounting)[.]'";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SecurityClock clock;

    Audit(JdbcClient jdbc, JsonMapper json, SecurityClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes one entry.
     *
     * @param action what was done, as "thing.deed" ("api-token.revoked")
     * @param subject what it was done to, as people name it
     * @param detail further facts; never a secret
     */
    public void record(Actor actor, String action, String subject, Map<String, ?> detail) {
        jdbc.sql("""
                insert into audit_entry (merchant_id, id, at, actor, action, subject, detail)
                values (:merchant, :id, :at, :actor, :action, :subject, cast(:detail as jsonb))
                """)
                .param("merchant", actor.merchantId().value())
                .param("id", Ids.next())
                .param("at", clock.sqlNow())
                .param("actor", actor.label())
                .param("action", action)
                .param("subject", subject)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /** Who of the merchant's people did what stays; what it was done to may name a customer. */
    @Override
    public List<Keeping> keeps() {
        return List.of(
                audit("Audit").among("not " + INNER),
                audit("Audit of suppliers and their money").among(INNER).innerOnly());
    }

    private static Keeping audit(String title) {
        return Keeping.searched("audit_entry", title, "at", "id").with(Trait.WORDS, "subject", "detail");
    }
}
