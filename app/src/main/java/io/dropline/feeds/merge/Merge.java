package io.dropline.feeds.merge;

import io.dropline.catalog.news.TermsNews;
import io.dropline.feeds.staging.Subject;
import io.dropline.inventory.news.StockNews;
import io.dropline.platform.Failpoint;
import io.dropline.platform.Traffic;
import io.dropline.platform.db.Portion;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies what differs, in the order of our SKUs, a portion a transaction. Orders wait for a row no longer than one portion takes. Between two
 * portions some offers have their new figures and some their old ones. That is harmless: a row is always wholly the one or the other, no figure of an
 * offer is ever compared with one of another offer, and an order that was routed on the old figure is counted by the new one, since it was issued
 * after the file was made.
 *
 * <p>Every portion can be applied again with the same result, so after a crash the one goes on that was being applied. For the same reason no portion
 * waits until its log is on disk: what a loss of power takes away was not yet the last word on the run, and is found and applied anew.
 *
 * <p>Nearly always nobody holds any row of a portion, and it is written in one pass. Where somebody does, where newer figures stand, or where it was
 * applied before, that pass is undone, and the portion is taken again with care: what is locked is passed over and taken afterwards, row by row.
 */
@Component
public class Merge {
    /** Rows in a transaction: some tens of milliseconds. */
    static final long PORTION = 4000;

    // Long enough not to be frightened off by a page that is just being read, and much shorter than anybody would
    // notice.
    private static final String SHORT_WAIT = "set local lock_timeout = '5ms'";

    /** A lock not had in time, a deadlock, a row that is there already (PostgreSQL, appendix A). */
    private static final Set<String> IN_THE_WAY = Set.of("55P03", "40P01", "23505");

    private static final String COMMIT_WITHOUT_WAITING = "set local synchronous_commit = off";

    private final TermsNews terms;
    private final StockNews stock;
    private final OfferHistoryStore history;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Traffic traffic;

    Merge(
            TermsNews terms,
            StockNews stock,
            OfferHistoryStore history,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Traffic traffic) {
        this.terms = terms;
        this.stock = stock;
        this.history = history;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.traffic = traffic;
    }

    /**
     * Applies the changes after number {@code from} up to number {@code to}.
     *
     * @param begins called first in the transaction of every portion, with the number up to which all is applied; an exception ends the merge
     */
    public void apply(Subject subject, long from, long to, LongConsumer begins) {
        Traffic.Pace pace = traffic.pace();
        for (long after = from; after < to; after += PORTION) {
            Portion portion = new Portion(subject.changes(), after, Math.min(to, after + PORTION));
            if (!atOnce(subject, portion, begins)) {
                for (long n : free(subject, portion, begins)) {
                    one(subject, portion.only(n), begins, portion.after());
                }
            }
            Failpoint.reach("feed.portion");
            pace.rest();
        }
    }

    /** False where a row was held, has newer figures or was written before: then nothing of the portion is done. */
    private boolean atOnce(Subject subject, Portion portion, LongConsumer begins) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                begins.accept(portion.after());
                jdbc.execute(COMMIT_WITHOUT_WAITING);
                jdbc.execute(SHORT_WAIT);
                terms.take(subject.merchant(), subject.supplierId(), subject.madeAt(), portion);
                boolean whole = stock.takeAtOnce(subject.merchant(), subject.supplierId(), subject.madeAt(), portion);
                if (whole) {
                    history.add(subject, portion);
                } else {
                    status.setRollbackOnly();
                }
                return whole;
            }));
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause && IN_THE_WAY.contains(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Answers the rows whose stock others held. */
    private List<Long> free(Subject subject, Portion portion, LongConsumer begins) {
        return transaction.execute(unused -> {
            begins.accept(portion.after());
            jdbc.execute(COMMIT_WITHOUT_WAITING);
            terms.take(subject.merchant(), subject.supplierId(), subject.madeAt(), portion);
            stock.addMissing(subject.merchant(), subject.supplierId(), subject.madeAt(), portion);
            StockNews.Excepted excepted =
                    stock.take(subject.merchant(), subject.supplierId(), subject.madeAt(), portion);
            history.write(subject, portion, excepted.all());
            return excepted.busy();
        });
    }

    private void one(Subject subject, Portion row, LongConsumer begins, long applied) {
        transaction.executeWithoutResult(unused -> {
            begins.accept(applied);
            jdbc.execute(COMMIT_WITHOUT_WAITING);
            StockNews.Excepted excepted =
                    stock.awaitOne(subject.merchant(), subject.supplierId(), subject.madeAt(), row);
            history.write(subject, row, excepted.all());
        });
    }
}
