package io.dropline.finance.letters;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.suppliers.contacts.Addressee;
import io.dropline.suppliers.contacts.ContactRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who writes to whom about money, and on which channel. */
@Component
public class Correspondence {
    /** A supplier as letters and terms need it. */
    public record Party(UUID id, Debtor debtor, String channel, ZoneId zone, int payWithinDays) {
        /** The supplier's day at this moment. */
        public LocalDate today(Instant now) {
            return now.atZone(zone).toLocalDate();
        }
    }

    private final JdbcTemplate jdbc;
    private final Map<String, AccountsChannel> channels = new HashMap<>();

    Correspondence(JdbcTemplate jdbc, List<AccountsChannel> channels) {
        this.jdbc = jdbc;
        channels.forEach(channel -> this.channels.put(channel.channel(), channel));
    }

    /** Those of these suppliers that exist; 30 days to pay where nothing was agreed. */
    public Map<UUID, Party> parties(MerchantId merchant, List<UUID> suppliers) {
        Map<UUID, Party> parties = new HashMap<>();
        jdbc.query(
                """
                select s.id, s.code, s.name, s.channel, s.zone, coalesce(t.payment_days, 30) as days,
                """ + Addressee.COLUMNS + """
                from supplier s
                left join supplier_terms t on t.merchant_id = s.merchant_id and t.supplier_id = s.id
                """ + Addressee.join(ContactRole.ACCOUNTS) + """
                where s.merchant_id = ? and s.id = any(?)""",
                Columns.of(suppliers).value(merchant.value()).uuid(id -> id),
                row -> {
                    UUID id = Moments.uuid(row, "id");
                    parties.put(
                            id,
                            new Party(
                                    id,
                                    new Debtor(
                                            row.getString("code"),
                                            row.getString("name"),
                                            row.getString("contact"),
                                            row.getString("email")),
                                    row.getString("channel"),
                                    ZoneId.of(row.getString("zone")),
                                    row.getInt("days")));
                });
        return parties;
    }

    public OutboxDraft claims(MerchantId merchant, Party party, ClaimLetter letter) {
        return channel(party).claims(merchant, party.id(), letter);
    }

    public OutboxDraft dispute(MerchantId merchant, Party party, DisputeLetter letter) {
        return channel(party).dispute(merchant, party.id(), letter);
    }

    private AccountsChannel channel(Party party) {
        return Objects.requireNonNull(channels.get(party.channel()), () -> "no channel " + party.channel());
    }
}
