package io.dropline.scenarios;

import static io.dropline.scenarios.ClaimDesk.wrong;
import static io.dropline.scenarios.InvoiceDesk.fee;
import static io.dropline.scenarios.InvoiceDesk.freight;
import static io.dropline.scenarios.InvoiceDesk.goods;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.finance.invoices.InvoiceDraft;
import io.dropline.finance.invoices.Received;
import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What suppliers ask of us: compared, disputed, approved, and paid once. */
class InvoiceScenarios {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final Actor robin = new Actor.Automation(desk.merchant, "robin@example.com");
    private final InvoiceDesk invoices = new InvoiceDesk(desk, nordic);

    @BeforeEach
    void offers() {
        desk.offer(nordic, "STOVE", "800", 10);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatShippedAtTheAgreedPriceMatchesAndIsApproved() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 2, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");

        Received.Taken taken = invoices.taken(invoices.invoice(
                "INV-1", "1625", goods("PO-1001", 2, "800"), fee("po 1001", "5"), freight("1001", "20")));

        assertThat(taken.state()).isEqualTo(InvoiceState.MATCHED);
        assertThat(wrong(invoices.decisions.approve(robin, taken.id(), ""))).isEmpty();
        assertThat(wrong(invoices.decisions.approve(robin, taken.id(), "")))
                .containsExactly("Invoice INV-1 is approved already");
        assertThat(invoices.standing()).containsExactly("INV1 APPROVED robin@example.com");
    }

    @Test
    void whatMatchesIsApprovedAtOnceWhereTheMerchantWantsIt() {
        desk.policy("invoices", "{\"approveMatched\":true}");
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 1, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");

        invoices.taken(invoices.invoice("INV-1", "800", goods("PO-1001", 1, "800")));
        invoices.taken(invoices.invoice("INV-2", "860", goods("PO-1001", 1, "860")));

        assertThat(invoices.standing()).containsExactly("INV1 APPROVED Dropline", "INV2 DIFFERS ");
    }

    @Test
    void oneNumberIsPaidOnceHoweverItIsWritten() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 1, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        invoices.taken(invoices.invoice("INV-0001", "800", goods("PO-1001", 1, "800")));

        assertThat(invoices.receive(invoices.invoice("inv 1", "800", goods("PO-1001", 1, "800"))))
                .isInstanceOfSatisfying(
                        Received.Known.class,
                        known -> assertThat(known.words())
                                .isEqualTo(
                                        "Invoice INV-0001 of NORDIC Supply is here already, dated 2026-11-23, $800.00, matches. "
                                                + "One number is paid once; another invoice needs another number"));
    }

    @Test
    void theSamePurchaseOrderUnderAnotherNumberIsSeen() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 2, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        UUID first = invoices.taken(invoices.invoice("INV-1", "1600", goods("PO-1001", 2, "800")))
                .id();

        Received.Taken second = invoices.taken(invoices.invoice("INV-2", "1600", goods("PO-1001", 2, "800")));
        assertThat(second.differences())
                .containsExactly(
                        "Line 1: 2 × The STOVE on PO-1001 invoiced; of 2 shipped, 2 were invoiced before (INV-1): 2 too many, $1,600.00.");

        assertThat(wrong(invoices.decisions.reject(robin, first, "Sent twice"))).isEmpty();
        assertThat(invoices.standing()).containsExactly("INV1 REJECTED ", "INV2 MATCHED ");
    }

    @Test
    void whatHasNotShippedIsComparedAgainWhenItHas() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 2, "1500"));
        Received.Taken taken = invoices.taken(invoices.invoice("INV-1", "1600", goods("PO-1001", 2, "800")));
        assertThat(taken.differences())
                .containsExactly("Line 1: 2 × The STOVE on PO-1001 invoiced, but none has shipped: $1,600.00.");
        assertThat(desk.openProblems()).containsExactly("invoice.differs");

        desk.wait(Duration.ofMinutes(5));
        desk.ships(desk.onlyPo(placed), "1Z999AA10123456784", 1, 1);
        desk.wait(Duration.ofMinutes(5));
        assertThat(invoices.standing()).containsExactly("INV1 DIFFERS ");
        desk.ships(desk.onlyPo(placed), "1Z12345E0205271688", 1, 1);
        desk.wait(Duration.ofMinutes(5));

        assertThat(invoices.standing()).containsExactly("INV1 MATCHED ");
        assertThat(desk.openProblems()).doesNotContain("invoice.differs");
    }

    @Test
    void aDisputeReachesTheSupplierAndACorrectedInvoiceTakesItsPlace() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 1, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        UUID id = invoices.taken(invoices.invoice("INV-1", "860", goods("PO-1001", 1, "860")))
                .id();

        assertThat(wrong(invoices.decisions.approve(robin, id, "")))
                .containsExactly(
                        "Say why it is paid although it differs: Line 1: The STOVE on PO-1001 costs $860.00 instead of the agreed $800.00: $60.00 more for 1 unit.");
        assertThat(wrong(invoices.decisions.dispute(robin, id, "We agreed on 800.")))
                .isEmpty();
        desk.work();
        assertThat(desk.mailsTo(desk.mailOf("NORDIC")))
                .contains("Your invoice INV-1 differs from what Hearth & Harbor ordered");

        assertThat(invoices.taken(invoices.invoice("inv-01", "800", goods("PO-1001", 1, "800")))
                        .id())
                .isEqualTo(id);
        assertThat(invoices.standing()).containsExactly("INV1 MATCHED ");
    }

    @Test
    void whatCannotBeAnInvoiceIsSaidFieldByField() {
        assertThat(invoices.receive(new InvoiceDraft(
                        nordic, " - ", TODAY.plusDays(9), null, "DOLLARS", new BigDecimal("-1"), List.of(), "robin")))
                .isInstanceOfSatisfying(
                        Received.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("number", "invoiceDate", "currency", "total", ""));
    }
}
