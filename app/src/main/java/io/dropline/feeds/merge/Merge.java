package io.dropline.feeds.merge;

import io.dropline.catalog.news.TermsNews;
import io.dropline.feeds.staging.Subject;
import io.dropline.inventory.news.StockNews;
import io.dropline.platform.Failpoint;
import io.dropline.platform.db.Portion;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies what differs, in the order of our SKUs, a portion a transaction. Orders wait for a row no longer than one portion takes. Between two
 * portions some offers have their new figures and some their old ones. That is harmless: a row is always wholly the one or the other, no figure of an
 * offer is ever compared with one of another offer, and an order that was routed on the old figure is counted by the new one, since it was issued
 * after the file was made.
 *
 * <p>Every portion can be applied again with the same result, so after a crash the one goes on that was being applied.
 */
@Component
public class Merge {
    /** Rows in a transaction: some tens of milliseconds. */
    static final long PORTION = 4000;

    private final TermsNews terms;
    private final StockNews stock;
    private final OfferHistoryStore history;
    private final TransactionTemplate transaction;

    Merge(TermsNews terms, StockNews stock, OfferHistoryStore history, TransactionTemplate transaction) {
        this.terms = terms;
        this.stock = stock;
        this.history = history;
        this.transaction = transaction;
    }

    /**
     * Applies the changes after number {@code from} up to number {@code to}.
     *
     * @param begins called first in the transaction of every portion, with the number up to which all is applied; an exception ends the merge
     */
    public void apply(Subject subject, long from, long to, LongConsumer begins) {
        for (long after = from; after < to; after += PORTION) {
            Portion portion = new Portion(subject.changes(), after, Math.min(to, after + PORTION));
            for (long n : free(subject, portion, begins)) {
                one(subject, portion.only(n), begins, portion.after());
            }
            Failpoint.reach("feed.portion");
        }
    }

    /** Answers the rows whose stock others held. */
    private List<Long> free(Subject subject, Portion portion, LongConsumer begins) {
        return transaction.execute(unused -> {
            begins.accept(portion.after());
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
            StockNews.Excepted excepted =
                    stock.awaitOne(subject.merchant(), subject.supplierId(), subject.madeAt(), row);
            history.write(subject, row, excepted.all());
        });
    }
}
