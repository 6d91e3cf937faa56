package io.dropline.scenarios;

import static io.dropline.scenarios.ClaimScenarios.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.finance.books.Account;
import io.dropline.finance.books.Balance;
import io.dropline.finance.books.Books;
import io.dropline.finance.books.Ledger;
import io.dropline.finance.books.Margin;
import io.dropline.finance.books.Owing;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.finance.credits.Credits;
import io.dropline.finance.invoices.InvoiceDecisions;
import io.dropline.finance.invoices.InvoiceDraft;
import io.dropline.finance.invoices.Invoices;
import io.dropline.finance.invoices.Received;
import io.dropline.finance.invoices.life.InvoiceState;
import io.dropline.finance.match.Billed;
import io.dropline.finance.match.ChargeKind;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What suppliers ask of us: compared, disputed, approved, and paid once. */
class InvoiceScenarios {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final Actor robin = new Actor.Automation(desk.merchant, "robin@example.com");
    private final InvoiceDecisions decisions = desk.house.bean(InvoiceDecisions.class);

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

        Received.Taken taken =
                taken(invoice("INV-1", "1625", goods("PO-1001", 2, "800"), fee("po 1001", "5"), freight("1001", "20")));

        assertThat(taken.state()).isEqualTo(InvoiceState.MATCHED);
        assertThat(wrong(decisions.approve(robin, taken.id(), ""))).isEmpty();
        assertThat(wrong(decisions.approve(robin, taken.id(), "")))
                .containsExactly("Invoice INV-1 is approved already");
        assertThat(invoices()).containsExactly("INV1 APPROVED robin@example.com");
    }

    @Test
    void whatMatchesIsApprovedAtOnceWhereTheMerchantWantsIt() {
        desk.policy("invoices", "{\"approveMatched\":true}");
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 1, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");

        taken(invoice("INV-1", "800", goods("PO-1001", 1, "800")));
        taken(invoice("INV-2", "860", goods("PO-1001", 1, "860")));

        assertThat(invoices()).containsExactly("INV1 APPROVED Dropline", "INV2 DIFFERS ");
    }

    @Test
    void oneNumberIsPaidOnceHoweverItIsWritten() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 1, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        taken(invoice("INV-0001", "800", goods("PO-1001", 1, "800")));

        assertThat(receive(invoice("inv 1", "800", goods("PO-1001", 1, "800"))))
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
        UUID first = taken(invoice("INV-1", "1600", goods("PO-1001", 2, "800"))).id();

        Received.Taken second = taken(invoice("INV-2", "1600", goods("PO-1001", 2, "800")));
        assertThat(second.differences())
                .containsExactly(
                        "Line 1: 2 × The STOVE on PO-1001 invoiced; of 2 shipped, 2 were invoiced before (INV-1): 2 too many, $1,600.00.");

        assertThat(wrong(decisions.reject(robin, first, "Sent twice"))).isEmpty();
        assertThat(invoices()).containsExactly("INV1 REJECTED ", "INV2 MATCHED ");
    }

    @Test
    void whatHasNotShippedIsComparedAgainWhenItHas() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 2, "1500"));
        Received.Taken taken = taken(invoice("INV-1", "1600", goods("PO-1001", 2, "800")));
        assertThat(taken.differences())
                .containsExactly("Line 1: 2 × The STOVE on PO-1001 invoiced, but none has shipped: $1,600.00.");
        assertThat(desk.openProblems()).containsExactly("invoice.differs");

        desk.wait(Duration.ofMinutes(5));
        desk.ships(desk.onlyPo(placed), "1Z999AA10123456784", 1, 1);
        desk.wait(Duration.ofMinutes(5));
        assertThat(invoices()).containsExactly("INV1 DIFFERS ");
        desk.ships(desk.onlyPo(placed), "1Z12345E0205271688", 1, 1);
        desk.wait(Duration.ofMinutes(5));

        assertThat(invoices()).containsExactly("INV1 MATCHED ");
        assertThat(desk.openProblems()).doesNotContain("invoice.differs");
    }

    @Test
    void aDisputeReachesTheSupplierAndACorrectedInvoiceTakesItsPlace() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 1, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        UUID id = taken(invoice("INV-1", "860", goods("PO-1001", 1, "860"))).id();

        assertThat(wrong(decisions.approve(robin, id, "")))
                .containsExactly(
                        "Say why it is paid although it differs: Line 1: The STOVE on PO-1001 costs $860.00 instead of the agreed $800.00: $60.00 more for 1 unit.");
        assertThat(wrong(decisions.dispute(robin, id, "We agreed on 800."))).isEmpty();
        desk.work();
        assertThat(desk.mailsTo(desk.mailOf("NORDIC")))
                .contains("Your invoice INV-1 differs from what Hearth & Harbor ordered");

        assertThat(taken(invoice("inv-01", "800", goods("PO-1001", 1, "800"))).id())
                .isEqualTo(id);
        assertThat(invoices()).containsExactly("INV1 MATCHED ");
    }

    @Test
    void whatIsPaidNeverthelessIsClaimedBack() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 2, "1500"));
        desk.ships(desk.onlyPo(placed), "1Z999AA10123456784", 1, 1);
        UUID id = taken(invoice("INV-1", "1710", goods("PO-1001", 2, "850"), fee("PO-1001", "10")))
                .id();

        assertThat(wrong(decisions.approveAndClaim(robin, id, "They threaten not to ship")))
                .isEmpty();
        assertThat(wrong(decisions.approveAndClaim(robin, id, "They threaten not to ship")))
                .contains("Invoice INV-1 is approved already");

        assertThat(
                        desk.facts(
                                "select split_part(source, ':', 3) || ' ' || ground || ' ' || amount from supplier_claim where merchant_id = ? order by number"))
                .containsExactly("1 NOT_SHIPPED 900.0000", "2 OVERCHARGED 5.0000");
    }

    /** It never accrued: it is a difference that is recovered, and nobody owes anything for it in the end. */
    @Test
    void whatIsInvoicedTwiceAndClaimedBackLeavesNothingInTheBooks() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 2, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        UUID first = taken(invoice(
                        "INV-1", "1625", goods("PO-1001", 2, "800"), fee("PO-1001", "5"), freight("PO-1001", "20")))
                .id();
        assertThat(wrong(decisions.approve(robin, first, ""))).isEmpty();
        book(placed);
        assertThat(balance(Account.ACCRUED)).isZero();
        assertThat(cost(placed)).isEqualByComparingTo("1625");

        UUID second = taken(invoice("INV-2", "1605", goods("PO-1001", 2, "800"), fee("PO-1001", "5")))
                .id();
        assertThat(wrong(decisions.approveAndClaim(robin, second, "They threaten not to ship")))
                .isEmpty();
        book(placed);

        assertThat(balance(Account.ACCRUED)).isZero();
        assertThat(balance(Account.CLAIMS)).isEqualByComparingTo("1605");
        assertThat(owedToNordic()).isEqualByComparingTo("1625");
        assertThat(cost(placed)).as("as without the second invoice").isEqualByComparingTo("1625");

        creditAllClaims("CM-1", "1605");
        book(placed);

        assertThat(balance(Account.ACCRUED)).isZero();
        assertThat(balance(Account.CLAIMS)).isZero();
        assertThat(owedToNordic()).isEqualByComparingTo("1625");
        assertThat(cost(placed)).isEqualByComparingTo("1625");
    }

    @Test
    void aPriceBelowTheAgreedOneIsKeptWhereUnitsAreClaimedBack() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 2, "1500"));
        desk.ships(desk.onlyPo(placed), "1Z999AA10123456784", 1, 1);
        UUID id = taken(invoice(
                        "INV-1", "1530", goods("PO-1001", 2, "750"), fee("PO-1001", "10"), freight("PO-1001", "20")))
                .id();

        assertThat(wrong(decisions.approveAndClaim(robin, id, "They threaten not to ship")))
                .isEmpty();
        book(placed);

        assertThat(balance(Account.ACCRUED)).isZero();
        assertThat(balance(Account.CLAIMS)).as("800 for a stove, 5 of the fee").isEqualByComparingTo("805");
        assertThat(cost(placed)).isEqualByComparingTo("725");
    }

    @Test
    void whatCannotBeAnInvoiceIsSaidFieldByField() {
        assertThat(receive(new InvoiceDraft(
                        nordic, " - ", TODAY.plusDays(9), null, "DOLLARS", new BigDecimal("-1"), List.of(), "robin")))
                .isInstanceOfSatisfying(
                        Received.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("number", "invoiceDate", "currency", "total", ""));
    }

    private Received receive(InvoiceDraft draft) {
        return desk.house
                .bean(Invoices.class)
                .receive(desk.merchant, List.of(draft))
                .getFirst();
    }

    private Received.Taken taken(InvoiceDraft draft) {
        Received received = receive(draft);
        assertThat(received).isInstanceOf(Received.Taken.class);
        return (Received.Taken) received;
    }

    private InvoiceDraft invoice(String number, String total, Billed.Line... lines) {
        List<Billed.Line> numbered = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            Billed.Line line = lines[i];
            numbered.add(new Billed.Line(
                    i + 1,
                    line.kind(),
                    line.purchaseOrder(),
                    line.supplierSku(),
                    line.units(),
                    line.unitCost(),
                    line.amount()));
        }
        return new InvoiceDraft(nordic, number, TODAY, null, "USD", new BigDecimal(total), numbered, "robin");
    }

    private static Billed.Line goods(String po, int units, String cost) {
        BigDecimal each = new BigDecimal(cost);
        return new Billed.Line(
                0, ChargeKind.GOODS, po, "X-STOVE", units, each, each.multiply(BigDecimal.valueOf(units)));
    }

    private static Billed.Line fee(String po, String amount) {
        return new Billed.Line(0, ChargeKind.DROP_FEE, po, "", 0, new BigDecimal(amount), new BigDecimal(amount));
    }

    private static Billed.Line freight(String po, String amount) {
        return new Billed.Line(0, ChargeKind.FREIGHT, po, "", 0, new BigDecimal(amount), new BigDecimal(amount));
    }

    private void creditAllClaims(String memo, String amount) {
        Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
        desk.facts("select id || ' ' || amount from supplier_claim where merchant_id = ? order by number")
                .forEach(row -> {
                    int gap = row.indexOf(' ');
                    shares.put(UUID.fromString(row.substring(0, gap)), new BigDecimal(row.substring(gap + 1)));
                });
        assertThat(wrong(desk.house
                        .bean(Credits.class)
                        .take(
                                desk.merchant,
                                new CreditDraft(nordic, memo, TODAY, "USD", new BigDecimal(amount), shares, "robin"))))
                .isEmpty();
    }

    private void book(PlacedOrder placed) {
        desk.house.bean(Books.class).settle(desk.merchant, List.of(desk.orderId(placed)));
    }

    private BigDecimal balance(Account account) {
        return sum(
                ledger().balances(desk.merchant, LATER).stream()
                        .filter(balance -> balance.account() == account)
                        .toList(),
                Balance::amount);
    }

    private BigDecimal owedToNordic() {
        return sum(ledger().suppliers(desk.merchant, LATER), Owing::amount).negate();
    }

    private BigDecimal cost(PlacedOrder placed) {
        return sum(ledger().margins(desk.merchant, desk.orderId(placed)), Margin::cost);
    }

    private static <T> BigDecimal sum(List<T> rows, Function<T, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Ledger ledger() {
        return desk.house.bean(Ledger.class);
    }

    private List<String> invoices() {
        return desk.facts(
                "select number || ' ' || state || ' ' || coalesce(approved_by, '') from supplier_invoice where merchant_id = ? order by number");
    }
}
