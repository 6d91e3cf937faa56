package io.dropline.finance.invoices;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells what happened to invoices. */
@Component
public class InvoiceStory {
    /** @param kind "received", "matched", "differs", "approved" */
    public record Entry(UUID invoiceId, String kind, String actor, String summary) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    InvoiceStory(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(MerchantId merchant, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into supplier_invoice_entry (merchant_id, invoice_id, id, at, kind, actor, summary)
                select ?, v, i, ?, kind, actor, summary from unnest(?, ?, ?, ?, ?) as t(v, i, kind, actor, summary)""",
                Columns.of(entries)
                        .value(merchant.value())
                        .at(clock.instant())
                        .uuid(Entry::invoiceId)
                        .uuid(unused -> Ids.next())
                        .text(Entry::kind)
                        .text(Entry::actor)
                        .text(Entry::summary));
    }
}
