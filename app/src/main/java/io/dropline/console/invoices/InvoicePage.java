package io.dropline.console.invoices;

import io.dropline.console.page.Badge;
import io.dropline.finance.invoices.InvoicePapers;
import io.dropline.finance.invoices.life.InvoiceEvent;
import io.dropline.finance.invoices.life.InvoiceMachine;
import io.dropline.finance.match.Difference;
import io.dropline.finance.match.Match;
import java.time.Instant;
import java.util.List;

/** One invoice: the three papers side by side, what differs, and what was decided. */
public record InvoicePage(InvoicePapers.Papers papers, Detail detail, List<Entry> story) {

    /** @param decision why it was approved nevertheless, disputed or rejected; may be empty */
    public record Detail(Instant receivedAt, String saidBy, String decision, String decidedBy) {}

    public record Entry(String actor, String summary, Instant at) {}

    public Badge badge() {
        return Badge.ofInvoice(papers.invoice().state().name());
    }

    /** What was found when it was compared last; while nothing is decided, as the papers are now. */
    public List<Difference> differences() {
        return undecided() ? papers.match().differences() : papers.invoice().differences();
    }

    public boolean undecided() {
        return InvoiceMachine.next(papers.invoice().state(), InvoiceEvent.MATCH).isPresent();
    }

    public boolean can(InvoiceEvent event) {
        return InvoiceMachine.next(papers.invoice().state(), event).isPresent();
    }

    /** Whether something in it could be claimed back if it were paid. */
    public boolean claimable() {
        return differences().stream()
                .anyMatch(difference -> difference.purchaseOrderId() != null
                        && difference.overcharge().signum() > 0);
    }

    public boolean differs(Match.Row row) {
        return differences().stream().anyMatch(difference -> difference.lineNo() == row.lineNo());
    }
}
