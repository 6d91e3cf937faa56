package io.dropline.scenarios;

import static io.dropline.scenarios.ClaimDesk.wrong;
import static io.dropline.scenarios.InvoiceDesk.fee;
import static io.dropline.scenarios.InvoiceDesk.freight;
import static io.dropline.scenarios.InvoiceDesk.goods;
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
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked too much and paid nevertheless is claimed back, and the books say so. */
class OverchargeScenarios {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);

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
    void whatIsPaidNeverthelessIsClaimedBack() {
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 2, "1500"));
        desk.ships(desk.onlyPo(placed), "1Z999AA10123456784", 1, 1);
        UUID id = invoices.taken(invoices.invoice("INV-1", "1710", goods("PO-1001", 2, "850"), fee("PO-1001", "10")))
                .id();

        assertThat(wrong(invoices.decisions.approveAndClaim(robin, id, "They threaten not to ship")))
                .isEmpty();
        assertThat(wrong(invoices.decisions.approveAndClaim(robin, id, "They threaten not to ship")))
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
        UUID first = invoices.taken(invoices.invoice(
                        "INV-1", "1625", goods("PO-1001", 2, "800"), fee("PO-1001", "5"), freight("PO-1001", "20")))
                .id();
        assertThat(wrong(invoices.decisions.approve(robin, first, ""))).isEmpty();
        book(placed);
        assertThat(balance(Account.ACCRUED)).isZero();
        assertThat(cost(placed)).isEqualByComparingTo("1625");

        UUID second = invoices.taken(invoices.invoice("INV-2", "1605", goods("PO-1001", 2, "800"), fee("PO-1001", "5")))
                .id();
        assertThat(wrong(invoices.decisions.approveAndClaim(robin, second, "They threaten not to ship")))
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
        UUID id = invoices.taken(invoices.invoice(
                        "INV-1", "1530", goods("PO-1001", 2, "750"), fee("PO-1001", "10"), freight("PO-1001", "20")))
                .id();

        assertThat(wrong(invoices.decisions.approveAndClaim(robin, id, "They threaten not to ship")))
                .isEmpty();
        book(placed);

        assertThat(balance(Account.ACCRUED)).isZero();
        assertThat(balance(Account.CLAIMS)).as("800 for a stove, 5 of the fee").isEqualByComparingTo("805");
        assertThat(cost(placed)).isEqualByComparingTo("725");
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
}
