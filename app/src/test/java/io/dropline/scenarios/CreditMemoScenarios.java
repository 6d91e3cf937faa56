package io.dropline.scenarios;

import static io.dropline.scenarios.ClaimDesk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.finance.credits.Proposal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What suppliers credit by memo: each pays claims once, and never more than is open. */
class CreditMemoScenarios {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final ClaimDesk claims = new ClaimDesk(desk, nordic);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aMemoPaysClaimsOnceHoweverItsNumberIsWritten() {
        UUID first = claims.claim("return:1", "100");
        UUID second = claims.claim("return:2", "50");

        assertThat(claims.credit("CM-007", "120", Map.of(first, "100", second, "20")))
                .isEmpty();
        assertThat(claims.credit("CM-007", "120", Map.of(first, "100", second, "20")))
                .as("a double click")
                .isEmpty();
        assertThat(claims.standing())
                .containsExactly(
                        "CL-1001 CREDITED 100.0000 0.0000 2026-12-23",
                        "CL-1002 PARTLY_CREDITED 20.0000 0.0000 2026-12-23");

        assertThat(claims.credit("cm 7", "30", Map.of(second, "30")))
                .containsExactly(
                        "Credit memo CM-007 of NORDIC Supply was entered before: $120.00 of Mon Nov 23, 2026. Another memo needs its own number");
        assertThat(claims.credit("CM-8", "30", Map.of(second, "30"))).isEmpty();
        assertThat(claims.standing()).last().isEqualTo("CL-1002 CREDITED 50.0000 0.0000 2026-12-23");
    }

    @Test
    void moreThanIsOpenAndAnotherCurrencyAreNotTaken() {
        UUID claim = claims.claim("return:1", "100");

        assertThat(claims.credit("CM-1", "150", Map.of(claim, "150")))
                .containsExactly("Only $100.00 of CL-1001 is open; what is above it stays unmatched on the memo");
        assertThat(claims.credit("CM-1", "80", Map.of(claim, "100")))
                .containsExactly("The memo is over $80.00, but the claims it is to pay are $100.00");
        assertThat(claims.taken(new CreditDraft(
                        nordic,
                        "CM-1",
                        TODAY,
                        "EUR",
                        new BigDecimal("100"),
                        Map.of(claim, new BigDecimal("100")),
                        "robin")))
                .containsExactly("CL-1001 is in USD and the memo in EUR: ask the supplier for a memo in USD");
        assertThat(desk.facts("select memo from supplier_credit where merchant_id = ?"))
                .isEmpty();

        assertThat(claims.credit("CM-1", "150", Map.of(claim, "100"))).isEmpty();
        assertThat(desk.facts("select (amount - matched)::text from supplier_credit where merchant_id = ?"))
                .containsExactly("50.0000");
    }

    @Test
    void theRestOfAMemoPaysALaterClaim() {
        UUID first = claims.claim("return:1", "100");
        claims.credit("CM-1", "150", Map.of(first, "100"));
        UUID memo = UUID.fromString(desk.facts("select id::text from supplier_credit where merchant_id = ?")
                .getFirst());
        UUID later = claims.claim("return:2", "60");

        assertThat(wrong(claims.credits().match(desk.merchant, memo, Map.of(later, new BigDecimal("60")), "robin")))
                .containsExactly("Only $50.00 of CM-1 is not matched yet; these are $60.00");
        assertThat(wrong(claims.credits().match(desk.merchant, memo, Map.of(later, new BigDecimal("50")), "robin")))
                .isEmpty();
        assertThat(claims.standing()).last().isEqualTo("CL-1002 PARTLY_CREDITED 50.0000 0.0000 2026-12-23");
    }

    @Test
    void theProposalTakesTheExactAmountFirstAndTheOldestThen() {
        claims.claim("return:1", "100");
        claims.claim("return:2", "50");
        claims.claim("return:3", "50");
        List<Claim> open = desk.house.bean(Claims.class).openOf(desk.merchant, nordic);

        assertThat(proposed("50", open)).containsExactly(Map.entry("CL-1002", "50"));
        assertThat(proposed("50", Proposal.without(Set.of(open.get(1).id()), open)))
                .as("what was taken back is not proposed again")
                .containsExactly(Map.entry("CL-1003", "50"));
        assertThat(proposed("120", open)).containsExactly(Map.entry("CL-1001", "100"), Map.entry("CL-1002", "20"));
        assertThat(proposed("500", open))
                .containsExactly(Map.entry("CL-1001", "100"), Map.entry("CL-1002", "50"), Map.entry("CL-1003", "50"));
    }

    private static Map<String, String> proposed(String amount, List<Claim> open) {
        Map<UUID, String> numbers = open.stream().collect(Collectors.toMap(Claim::id, Claim::number));
        Map<String, String> proposed = new LinkedHashMap<>();
        Proposal.of(new BigDecimal(amount), "USD", open)
                .forEach((claim, share) -> proposed.put(
                        numbers.get(claim), share.stripTrailingZeros().toPlainString()));
        return proposed;
    }
}
