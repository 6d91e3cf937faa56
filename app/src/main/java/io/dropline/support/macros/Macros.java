package io.dropline.support.macros;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.support.Conversation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps macros and fills them in. */
@Component
public class Macros {
    private static final String COLUMNS = "id, name, body, changed_at, changed_by";
    private static final int MOST = 200;
    private static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final MacroValues values;
    private final Audit audit;
    private final Clock clock;

    Macros(JdbcClient jdbc, MacroValues values, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    public List<Macro> list(MerchantId merchant) {
        return jdbc.sql("select " + COLUMNS + " from macro where merchant_id = ? order by lower(name)")
                .param(merchant.value())
                .query(Macros::row)
                .list();
    }

    public Optional<Macro> find(MerchantId merchant, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from macro where merchant_id = ? and id = ?")
                .params(merchant.value(), id)
                .query(Macros::row)
                .optional();
    }

    @Transactional
    public Saved<Macro> add(Actor actor, String name, String body) {
        return check(actor.merchantId(), null, name, body)
                .check(list(actor.merchantId()).size() < MOST, "", "There are " + MOST + " macros at most")
                .orElse(() -> written(
                        actor,
                        jdbc.sql("""
                        insert into macro (merchant_id, id, name, body, changed_at, changed_by) values (?, ?, ?, ?, ?, ?) returning
                        """ + COLUMNS)
                                .params(
                                        actor.merchantId().value(),
                                        Ids.next(),
                                        name.strip(),
                                        body.strip(),
                                        Moments.toSql(clock.instant()),
                                        actor.label())
                                .query(Macros::row)
                                .single()));
    }

    /** Empty if the merchant has no such macro. */
    @Transactional
    public Optional<Saved<Macro>> change(Actor actor, UUID id, String name, String body) {
        FieldProblems problems = check(actor.merchantId(), id, name, body);
        if (!problems.none()) {
            return find(actor.merchantId(), id).map(unused -> new Saved.Wrong<>(problems.list()));
        }
        return jdbc.sql("""
                update macro set name = ?, body = ?, changed_at = ?, changed_by = ? where merchant_id = ? and id = ? returning
                """ + COLUMNS)
                .params(
                        name.strip(),
                        body.strip(),
                        Moments.toSql(clock.instant()),
                        actor.label(),
                        actor.merchantId().value(),
                        id)
                .query(Macros::row)
                .optional()
                .map(macro -> new Saved.Done<>(written(actor, macro)));
    }

    @Transactional
    public boolean remove(Actor actor, UUID id) {
        Optional<String> removed = jdbc.sql("delete from macro where merchant_id = ? and id = ? returning name")
                .params(actor.merchantId().value(), id)
                .query(String.class)
                .optional();
        removed.ifPresent(name -> audit.record(actor, "macro.removed", name, Map.of()));
        return removed.isPresent();
    }

    /** The macro's text for a conversation, with what it cannot know left open. */
    public MacroText.Filled fill(MerchantId merchant, Macro macro, Conversation conversation, String agent) {
        return MacroText.fill(macro.body(), values.of(merchant, conversation, agent));
    }

    private FieldProblems check(MerchantId merchant, @Nullable UUID id, String name, String body) {
        List<String> unknown = MacroText.unknown(body);
        boolean taken = list(merchant).stream()
                .anyMatch(macro -> macro.name().equalsIgnoreCase(name.strip())
                        && !macro.id().equals(id));
        return new FieldProblems()
                .text(name.strip(), 100, "name", "The name")
                .check(!taken, "name", "There is a macro of this name already")
                .check(!body.isBlank(), "body", "The text is missing")
                .prose(body, LONGEST, "body", "The text")
                .check(
                        unknown.isEmpty(),
                        "body",
                        "Nobody knows " + String.join(", ", unknown) + ". See the list of what can be filled in");
    }

    private Macro written(Actor actor, Macro macro) {
        audit.record(actor, "macro.saved", macro.name(), Map.of());
        return macro;
    }

    private static Macro row(ResultSet row, int number) throws SQLException {
        return new Macro(
                Moments.uuid(row, "id"),
                row.getString("name"),
                row.getString("body"),
                Moments.instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
