package io.dropline.catalog;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Costs by quantity and date in the database. */
@Repository
class Ladders {
    /** A cost of an offer. */
    record Step(UUID supplierId, String sku, OfferTerms.Break at) {}

    /** The costs of an offer {@code o}, to be joined laterally as {@code c}. */
    static final String OF_OFFER = """
            select array_agg(b.from_quantity order by b.from_quantity, b.valid_from) as quantities,
                array_agg(b.unit_cost order by b.from_quantity, b.valid_from) as costs,
                array_agg(nullif(b.valid_from, '-infinity')::text order by b.from_quantity, b.valid_from) as froms,
                array_agg(nullif(b.valid_to, 'infinity')::text order by b.from_quantity, b.valid_from) as tos
            from offer_cost b where b.merchant_id = o.merchant_id and b.supplier_id = o.supplier_id and b.sku = o.sku""";

    private final JdbcTemplate jdbc;

    Ladders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what differs, and leaves other costs as they are; each quantity and first day of an offer at most once. Answers the offers written to. */
    Set<Offer.Key> write(MerchantId merchant, List<Step> steps) {
        if (steps.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.query(
                """
                insert into offer_cost as c (merchant_id, supplier_id, sku, from_quantity, valid_from, valid_to, unit_cost)
                select ?, t.supplier_id, t.sku, t.quantity, coalesce(t.since, '-infinity'), coalesce(t.until, 'infinity'), t.cost
                from unnest(?, ?, ?, ?, ?, ?) as t(supplier_id, sku, quantity, since, until, cost)
                order by t.supplier_id, t.sku, t.quantity, t.since
                on conflict (merchant_id, supplier_id, sku, from_quantity, valid_from) do update
                    set valid_to = excluded.valid_to, unit_cost = excluded.unit_cost
                where (c.valid_to, c.unit_cost) is distinct from (excluded.valid_to, excluded.unit_cost)
                returning supplier_id, sku""",
                Columns.of(steps)
                        .value(merchant.value())
                        .uuid(Step::supplierId)
                        .text(Step::sku)
                        .integer(step -> step.at().fromQuantity())
                        .date(step -> step.at().from())
                        .date(step -> step.at().to())
                        .numeric(step -> step.at().unitCost()),
                OfferStore::key));
    }

    /** Makes these all the costs that an offer has beside its unit cost. True if something changed. */
    boolean replace(MerchantId merchant, Offer.Key offer, List<OfferTerms.Break> breaks) {
        List<Step> steps = breaks.stream()
                .map(one -> new Step(offer.supplierId(), offer.sku(), one))
                .toList();
        int gone = jdbc.update(
                """
                delete from offer_cost c where c.merchant_id = ? and c.supplier_id = ? and c.sku = ? and not exists (
                    select 1 from unnest(?, ?) as t(quantity, since)
                    where t.quantity = c.from_quantity and coalesce(t.since, '-infinity') = c.valid_from)""",
                Columns.of(breaks)
                        .value(merchant.value())
                        .value(offer.supplierId())
                        .value(offer.sku())
                        .integer(OfferTerms.Break::fromQuantity)
                        .date(OfferTerms.Break::from));
        return !write(merchant, steps).isEmpty() || gone > 0;
    }

    /** The costs that {@link #OF_OFFER} found. */
    static List<OfferTerms.Break> read(ResultSet row) throws SQLException {
        List<OfferTerms.Break> breaks = new ArrayList<>();
        if (row.getArray("quantities") != null) {
            Integer[] quantities = (Integer[]) row.getArray("quantities").getArray();
            BigDecimal[] costs = (BigDecimal[]) row.getArray("costs").getArray();
            @Nullable
            String[] froms = (@Nullable String[]) row.getArray("froms").getArray();
            @Nullable String[] tos = (@Nullable String[]) row.getArray("tos").getArray();
            for (int i = 0; i < quantities.length; i++) {
                breaks.add(new OfferTerms.Break(quantities[i], day(froms[i]), day(tos[i]), costs[i]));
            }
        }
        return breaks;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
