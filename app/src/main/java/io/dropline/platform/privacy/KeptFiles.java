package io.dropline.platform.privacy;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Files that people are given of what is kept of them, such as photos that they sent. One after the other: only one is in memory at a time. */
@Component
public class KeptFiles {
    /**
     * A file.
     *
     * @param title what such files are: "Photos of returns"
     * @param group what it belongs to: "RMA-1001"
     * @param name as it was named by whoever sent it
     */
    public record Kept(String title, String group, String name, byte[] content) {}

    /** Takes a file; what it throws ends the reading. */
    @FunctionalInterface
    public interface Taker {
        void take(Kept file);
    }

    private final JdbcTemplate oneByOne;
    private final Redactor redactor;
    private final List<KeepsPersonal> keepers;

    KeptFiles(DataSource database, Redactor redactor, List<KeepsPersonal> keepers) {
        this.keepers = keepers;
        this.oneByOne = new JdbcTemplate(database);
        this.oneByOne.setFetchSize(1);
        this.redactor = redactor;
    }

    /** Those of these orders, and those that belong to these mail addresses and to no order. Must run in a transaction: without one the driver reads all of them at once. */
    public void each(MerchantId merchant, List<UUID> orders, Set<String> mails, Taker taker) {
        keepers.forEach(keeper -> keeper.files(merchant, mails, taker));
        for (Keeping keeping : redactor.keepings()) {
            Keeping.Files files = keeping.files();
            if (files != null && !keeping.inner() && !orders.isEmpty()) {
                oneByOne.query(
                        """
                        select %2$s as file_group, t.%3$s as file_name, t.%4$s as file_content from %1$s
                        where t.merchant_id = ? and %5$s = any(?) and (%6$s) and t.%4$s is not null order by 1, t.%7$s""".formatted(
                                        keeping.from(),
                                        files.group(),
                                        files.name(),
                                        files.content(),
                                        keeping.order(),
                                        keeping.among(),
                                        keeping.key().getFirst()),
                        Columns.of(orders).value(merchant.value()).uuid(id -> id),
                        row -> {
                            taker.take(new Kept(
                                    keeping.title(),
                                    row.getString("file_group"),
                                    row.getString("file_name"),
                                    Objects.requireNonNull(row.getBytes("file_content"))));
                        });
            }
        }
    }
}
