package io.dropline.finance.export;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.finance.invoices.InvoiceStory;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Exports for accounting. Each paper is in one of them, and one of them is the same bytes whenever it is fetched. */
@Component
public class AccountingExports {
    private final ExportStore store;
    private final InvoiceStory story;
    private final Audit audit;
    private final Clock clock;

    AccountingExports(ExportStore store, InvoiceStory story, Audit audit, Clock clock) {
        this.store = store;
        this.story = story;
        this.audit = audit;
        this.clock = clock;
    }

    /** Exports all that was approved or credited since the last time. Empty, and nothing is made, where that is nothing. */
    @Transactional
    public Optional<AccountingExport> make(Actor actor) {
        MerchantId merchant = actor.merchantId();
        store.lock(merchant);
        AccountingExport opened =
                new AccountingExport(Ids.next(), store.takeNumber(merchant), clock.instant(), actor.label(), 0, 0);
        store.open(merchant, opened);
        List<UUID> invoices = store.takeInvoices(merchant, opened.id());
        int credits = store.takeCredits(merchant, opened.id());
        if (invoices.isEmpty() && credits == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Optional.empty();
        }
        byte[] content = AccountingCsv.write(opened.number(), store.papers(merchant, opened.id()));
        store.close(merchant, opened.id(), invoices.size(), credits, content);
        story.add(
                merchant,
                invoices.stream()
                        .map(id -> new InvoiceStory.Entry(
                                id, "exported", actor.label(), "Handed to accounting by " + opened.number() + "."))
                        .toList());
        audit.record(
                actor, "accounting.exported", opened.number(), Map.of("invoices", invoices.size(), "credits", credits));
        return Optional.of(new AccountingExport(
                opened.id(), opened.number(), opened.madeAt(), opened.madeBy(), invoices.size(), credits));
    }

    /** The last hundred, the newest first. */
    public List<AccountingExport> list(MerchantId merchant) {
        return store.list(merchant);
    }

    /** The file; the same bytes every time. */
    public Optional<byte[]> file(MerchantId merchant, String number) {
        return store.content(merchant, number);
    }
}
