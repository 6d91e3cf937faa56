package io.dropline.feeds.staging;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import io.dropline.platform.Traffic;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Copies rows into the table of a run as they are read; of the file no more than a buffer is ever in memory. */
@Component
public class RowCopy {
    private static final int ROWS_BETWEEN_LOOKS = 1000;
    private static final int LONGEST_RAW = 500;

    private final DataSource database;
    private final Traffic traffic;

    RowCopy(DataSource database, Traffic traffic) {
        this.database = database;
        this.traffic = traffic;
    }

    /**
     * Copies all rows, in one statement: all of them are there or none.
     *
     * @param progress hears the share of the file that is read, at most a few times a second
     * @throws IOException when the file cannot be read; nothing is copied then
     */
    public Staged copy(Subject subject, FeedRows rows, DoubleConsumer progress) throws IOException {
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + subject.rows()
                            + " (line, supplier_sku, quantity, unit_cost, map_price, msrp, bad) from stdin");
            try {
                Staged staged = new Copying(copy, progress, traffic.pace()).all(rows);
                copy.endCopy();
                return staged;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The rows of a feed could not be copied", e);
        }
    }

    private static final class Copying {
        private final CopyText out;
        private final DoubleConsumer progress;
        private final Traffic.Pace pace;
        private final List<BadRow> bad = new ArrayList<>();
        private long good;
        private long badCount;
        private boolean stock;
        private boolean terms;

        Copying(CopyIn copy, DoubleConsumer progress, Traffic.Pace pace) {
            this.out = new CopyText(copy);
            this.progress = new Heartbeat(progress);
            this.pace = pace;
        }

        Staged all(FeedRows rows) throws IOException, SQLException {
            for (FeedRows.@Nullable Read read = rows.next(); read != null; read = rows.next()) {
                switch (read) {
                    case FeedRows.Read.Row one -> take(one.row());
                    case FeedRows.Read.Bad one -> setAside(one.line(), one.supplierSku(), one.why(), one.raw());
                }
                if ((good + badCount) % ROWS_BETWEEN_LOOKS == 0) {
                    progress.accept(rows.progress());
                    pace.rest();
                }
            }
            out.flush();
            return new Staged(good, badCount, bad, stock, terms);
        }

        private void take(FeedRow row) throws SQLException {
            String fault = RowCheck.fault(row);
            if (fault != null) {
                setAside(row.line(), row.supplierSku(), fault, row.toString());
                return;
            }
            good++;
            stock |= row.quantity() != null;
            terms |= row.unitCost() != null || row.mapPrice() != null || row.msrp() != null;
            write(row, false);
        }

        private void write(FeedRow row, boolean bad) throws SQLException {
            out.number(row.line());
            out.text(row.supplierSku());
            out.integer(row.quantity());
            out.amount(row.unitCost());
            out.amount(row.mapPrice());
            out.amount(row.msrp());
            out.yes(bad);
            out.endRow();
        }

        /** Where the row says what it is about, the table has it too, with nothing told: the file does not leave that offer out. */
        private void setAside(long line, @Nullable String supplierSku, String why, String raw) throws SQLException {
            badCount++;
            if (supplierSku != null && RowCheck.faultOfSku(supplierSku) == null) {
                write(new FeedRow(line, supplierSku, null, null, null, null), true);
            }
            if (bad.size() < Staged.MOST_BAD) {
                String text = raw.replace('\0', ' ');
                bad.add(new BadRow(line, why, text.substring(0, Math.min(LONGEST_RAW, text.length()))));
            }
        }
    }
}
