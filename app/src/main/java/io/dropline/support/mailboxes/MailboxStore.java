package io.dropline.support.mailboxes;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mailboxes in the database. */
@Repository
class MailboxStore {
    static final String COLUMNS =
            "id, address, host, port, security, username, password_set_at, folder, tagged, since, state, fetched_at, failures, fetch_problem";

    private final JdbcClient jdbc;
    private final Clock clock;

    MailboxStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Mailbox> list(MerchantId merchant) {
        return jdbc.sql("select " + COLUMNS + " from mailbox where merchant_id = ? order by lower(address)")
                .param(merchant.value())
                .query(MailboxStore::row)
                .list();
    }

    Optional<Mailbox> find(MerchantId merchant, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from mailbox where merchant_id = ? and id = ?")
                .params(merchant.value(), id)
                .query(MailboxStore::row)
                .optional();
    }

    Optional<Mailbox> find(MerchantId merchant, String address) {
        return jdbc.sql("select " + COLUMNS + " from mailbox where merchant_id = ? and lower(address) = lower(?)")
                .params(merchant.value(), address)
                .query(MailboxStore::row)
                .optional();
    }

    /** Another place to read, or another day to begin with, is read from its beginning. Null leaves the password. */
    Mailbox upsert(MerchantId merchant, MailboxDraft draft, byte @Nullable [] password) {
        LocalDate since = draft.since();
        return jdbc.sql("""
                insert into mailbox (merchant_id, id, address, host, port, security, username, password, password_set_at, folder, tagged, since,
                    next_fetch_at, created_at)
                values (:merchant, :id, :address, :host, :port, :security, :username, coalesce(:password, ''::bytea), :now, :folder, :tagged,
                    coalesce(cast(:since as date), :today), :now, :now)
                on conflict (merchant_id, lower(address)) do update set address = excluded.address, host = excluded.host, port = excluded.port,
                    security = excluded.security, username = excluded.username, password = coalesce(:password, mailbox.password),
                    password_set_at = case when cast(:password as bytea) is null then mailbox.password_set_at else :now end,
                    folder = excluded.folder, tagged = excluded.tagged, since = coalesce(cast(:since as date), mailbox.since),
                    uid_validity = case when mailbox.host = excluded.host and mailbox.username = excluded.username
                        and mailbox.folder = excluded.folder and mailbox.since = coalesce(cast(:since as date), mailbox.since)
                        then mailbox.uid_validity end,
                    failures = 0, fetch_problem = '', next_fetch_at = :now
                returning
                """ + COLUMNS)
                .param("merchant", merchant.value())
                .param("id", Ids.next())
                .param("address", draft.address())
                .param("host", draft.host())
                .param("port", draft.port())
                .param("security", draft.security().name())
                .param("username", draft.username())
                .param("password", password, Types.BINARY)
                .param("folder", draft.folder())
                .param("tagged", draft.tagged())
                .param("since", since, Types.DATE)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("now", Moments.toSql(clock.instant()))
                .query(MailboxStore::row)
                .single();
    }

    Optional<Mailbox> pause(MerchantId merchant, UUID id, boolean paused) {
        return jdbc.sql("""
                update mailbox set state = ?, next_fetch_at = ?, failures = 0, fetch_problem = '' where merchant_id = ? and id = ?
                returning
                """ + COLUMNS)
                .params(paused ? "PAUSED" : "ACTIVE", Moments.toSql(clock.instant()), merchant.value(), id)
                .query(MailboxStore::row)
                .optional();
    }

    Optional<String> remove(MerchantId merchant, UUID id) {
        return jdbc.sql("delete from mailbox where merchant_id = ? and id = ? returning address")
                .params(merchant.value(), id)
                .query(String.class)
                .optional();
    }

    static Mailbox row(ResultSet row, int number) throws SQLException {
        return new Mailbox(
                Moments.uuid(row, "id"),
                row.getString("address"),
                row.getString("host"),
                row.getInt("port"),
                MailboxSecurity.valueOf(row.getString("security")),
                row.getString("username"),
                Moments.instant(row, "password_set_at"),
                row.getString("folder"),
                row.getBoolean("tagged"),
                row.getObject("since", LocalDate.class),
                row.getString("state").equals("PAUSED"),
                Moments.instantOrNull(row, "fetched_at"),
                row.getInt("failures"),
                row.getString("fetch_problem"));
    }
}
