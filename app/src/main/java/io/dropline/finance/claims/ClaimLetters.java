package io.dropline.finance.claims;

import io.dropline.finance.letters.ClaimLetter;
import io.dropline.finance.letters.Correspondence;
import io.dropline.finance.letters.CreditLinks;
import io.dropline.letter.Brand;
import io.dropline.letter.Brands;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes to suppliers about claims: one letter a supplier. */
@Component
public class ClaimLetters {
    /** How long a supplier may answer by the link. */
    private static final Duration LINK_LIFE = Duration.ofDays(60);

    /**
     * What one supplier is to be told.
     *
     * @param messageId what it must be written under, once
     * @param claims the supplier's
     */
    public record Topic(Correspondence.Party party, ClaimLetter.Purpose purpose, String messageId, List<UUID> claims) {}

    private record Addressed(UUID claimId, ClaimLetter.Owed owed) {}

    private final JdbcTemplate jdbc;
    private final Correspondence correspondence;
    private final Brands brands;
    private final CreditLinks links;

    ClaimLetters(JdbcTemplate jdbc, Correspondence correspondence, Brands brands, CreditLinks links) {
        this.jdbc = jdbc;
        this.correspondence = correspondence;
        this.brands = brands;
        this.links = links;
    }

    /** Tells of claims that were just opened. */
    List<OutboxDraft> opened(
            MerchantId merchant, Map<UUID, Correspondence.Party> parties, List<UUID> claims, Instant now) {
        Map<UUID, List<Addressed>> bySupplier = addressed(merchant, claims, parties);
        List<Topic> topics = new ArrayList<>();
        bySupplier.forEach((supplier, owed) -> topics.add(new Topic(
                Objects.requireNonNull(parties.get(supplier)),
                ClaimLetter.Purpose.OPENED,
                "claim-opened." + owed.getFirst().claimId() + "@dropline",
                owed.stream().map(Addressed::claimId).toList())));
        return letters(merchant, topics, bySupplier, now);
    }

    /** A letter about each, in their order; one a supplier. */
    public List<OutboxDraft> about(MerchantId merchant, List<Topic> topics, Instant now) {
        Map<UUID, Correspondence.Party> parties = new LinkedHashMap<>();
        topics.forEach(topic -> parties.put(topic.party().id(), topic.party()));
        List<UUID> claims =
                topics.stream().flatMap(topic -> topic.claims().stream()).toList();
        return letters(merchant, topics, addressed(merchant, claims, parties), now);
    }

    private List<OutboxDraft> letters(
            MerchantId merchant, List<Topic> topics, Map<UUID, List<Addressed>> bySupplier, Instant now) {
        if (topics.isEmpty()) {
            return List.of();
        }
        Brand writer = brands.of(merchant);
        return topics.stream()
                .map(topic -> letter(
                        merchant,
                        writer,
                        topic,
                        bySupplier.getOrDefault(topic.party().id(), List.of()),
                        now))
                .toList();
    }

    private OutboxDraft letter(MerchantId merchant, Brand writer, Topic topic, List<Addressed> owed, Instant now) {
        Correspondence.Party party = topic.party();
        ClaimLetter letter = new ClaimLetter(
                topic.messageId(),
                now,
                topic.purpose(),
                writer,
                party.debtor(),
                owed.stream().map(Addressed::owed).toList(),
                links.creditLink(merchant, party.id(), now.plus(LINK_LIFE)));
        return correspondence.claims(merchant, party, letter);
    }

    /** By supplier, the longest due first. */
    private Map<UUID, List<Addressed>> addressed(
            MerchantId merchant, List<UUID> claims, Map<UUID, Correspondence.Party> parties) {
        Map<UUID, List<Addressed>> bySupplier = new LinkedHashMap<>();
        jdbc.query("""
                select c.id, c.supplier_id, c.number, p.number as purchase_order, o.number as order_number, c.ground, c.explanation, c.currency,
                    c.amount, c.credited, c.written_off, c.opened_at, c.due_on
                from supplier_claim c
                join purchase_order p on p.merchant_id = c.merchant_id and p.id = c.purchase_order_id
                join customer_order o on o.merchant_id = c.merchant_id and o.id = c.order_id
                where c.merchant_id = ? and c.id = any(?) order by c.due_on, c.id""", Columns.of(claims).value(merchant.value()).uuid(id -> id), row -> {
            UUID supplier = Moments.uuid(row, "supplier_id");
            ZoneId zone = Objects.requireNonNull(parties.get(supplier)).zone();
            BigDecimal amount = row.getBigDecimal("amount");
            bySupplier
                    .computeIfAbsent(supplier, unused -> new ArrayList<>())
                    .add(new Addressed(
                            Moments.uuid(row, "id"),
                            new ClaimLetter.Owed(
                                    row.getString("number"),
                                    row.getString("purchase_order"),
                                    row.getString("order_number"),
                                    ClaimGround.valueOf(row.getString("ground")).label(),
                                    row.getString("explanation"),
                                    row.getString("currency"),
                                    amount,
                                    amount.subtract(row.getBigDecimal("credited"))
                                            .subtract(row.getBigDecimal("written_off")),
                                    Moments.instant(row, "opened_at")
                                            .atZone(zone)
                                            .toLocalDate(),
                                    row.getObject("due_on", LocalDate.class))));
        });
        return bySupplier;
    }
}
