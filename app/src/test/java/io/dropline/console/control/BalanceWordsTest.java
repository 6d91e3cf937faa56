package io.dropline.console.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.finance.books.Account;
import io.dropline.finance.books.Balance;
import io.dropline.finance.totals.Control;
import io.dropline.finance.totals.Stage;
import io.dropline.finance.totals.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pages of the balance say in words. */
class BalanceWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T15:51:07Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void whatTheStoreHasNotCountedYetIsNotCalledAccountedFor() {
        assertThat(totals(false, 0).verdict())
                .isEqualTo("Nothing is missing. The store's own count of a day is compared when the day is over.");
        assertThat(totals(true, 0).verdict()).isEqualTo("Every order and every cent is accounted for.");
        assertThat(totals(false, 2).verdict()).isEqualTo("2 things are not accounted for, at 1 step.");
        assertThat(TotalsPage.nothing(new Stage(Control.STORE, List.of(), List.of(), 0)))
                .isEqualTo("When a day is over");
        assertThat(TotalsPage.nothing(new Stage(Control.RETURNED, List.of(), List.of(), 0)))
                .isEqualTo("Nothing yet");
    }

    @Test
    void theBooksSayHowFarTheyHaveCome() {
        assertThat(books(NOW, false).booked()).isEqualTo("Booked up to 15:51:07 UTC. Nothing waits.");
        assertThat(books(NOW, true).booked())
                .isEqualTo("Booked up to 15:51:07 UTC. What came after is posted within a minute.");
        assertThat(books(NOW.minusSeconds(86_400), true).booked())
                .startsWith("Booked up to Nov 28, 2026, 15:51:07 UTC.");
    }

    @Test
    void accountsOnWhichNothingStandsAreLeftOutAndBothSidesAreTold() {
        BooksPage page = books(
                NOW,
                false,
                new Balance(Account.CUSTOMERS, "USD", new BigDecimal("0.0000")),
                new Balance(Account.PAYMENTS, "USD", new BigDecimal("69")),
                new Balance(Account.SALES, "USD", new BigDecimal("-60")),
                new Balance(Account.SALES_TAX, "USD", new BigDecimal("-9")));

        assertThat(page.rows()).extracting(Balance::account).doesNotContain(Account.CUSTOMERS);
        BooksPage.Sides sides = page.sums().getOrDefault("USD", new BooksPage.Sides(BigDecimal.ZERO, BigDecimal.ZERO));
        assertThat(sides.debit()).isEqualByComparingTo("69");
        assertThat(sides.credit()).isEqualByComparingTo("69");
        assertThat(sides.even()).isTrue();
    }

    private static BooksPage books(Instant upTo, boolean behind, Balance... balances) {
        return new BooksPage(TODAY, TODAY, upTo, behind, List.of(balances), List.of(), List.of());
    }

    private static TotalsPage totals(boolean counted, int gaps) {
        Sum some = new Sum("", 1, 1, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        List<Stage> stages = Arrays.stream(Control.values())
                .map(control -> new Stage(
                        control,
                        control == Control.STORE && !counted ? List.of() : List.of(some),
                        List.of(),
                        control == Control.SHIPPED ? gaps : 0))
                .toList();
        return new TotalsPage(stages, 30, List.of(30), NOW);
    }
}
