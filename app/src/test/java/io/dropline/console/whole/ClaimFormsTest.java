package io.dropline.console.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.portal.Shop;
import org.junit.jupiter.api.Test;

/** What a supplier owes, by the forms of the desk: claimed, reminded of, disputed, credited, given up. */
class ClaimFormsTest {
    private final Shop shop = new Shop().issued();
    private final Clerk clerk = new Clerk(shop);
    private final String claimFrom = "/purchase-orders/" + shop.po + "/claim";

    @Test
    void aClaimIsOpenedRemindedOfDisputedStoodByAndWrittenOff() {
        Clerk.Answer wrong =
                clerk.sends(claimFrom, claimFrom, "ground", "DAMAGED", "amount", "-3", "explanation", "It has a dent.");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("value=\"-3\"", "It has a dent.");

        String claim = claimed("120.50");
        assertThat(clerk.sends(claim, claim + "/remind").page()).contains("A reminder is on its way to Nordic");
        assertThat(clerk.sends(claim, claim + "/remind").page())
                .contains("was reminded today already, and gets one letter a day at most.");
        assertThat(clerk.sends(claim, claim + "/dispute", "reason", "It left whole")
                        .page())
                .contains("The dispute is noted", "It left whole");
        assertThat(clerk.sends(claim, claim + "/insist", "reason", "See the photo")
                        .page())
                .contains("The claim stands");
        assertThat(clerk.sends(claim, claim + "/write-off", "reason", "").page())
                .contains("Say why, for those who ask later.");
        assertThat(clerk.sends(claim, claim + "/write-off", "reason", "Not worth it")
                        .page())
                .contains("What was left is written off.", "Not worth it");
    }

    @Test
    void aClaimThatWasAMistakeIsWithdrawn() {
        String claim = claimed("40");
        assertThat(clerk.sends(claim, claim + "/withdraw", "reason", "It arrived after all")
                        .page())
                .contains("The claim is withdrawn.", "It arrived after all");
        assertThat(clerk.page("/claims")).doesNotContain("$40.00");
    }

    @Test
    void aCreditMemoPaysAClaimAndIsTakenBack() {
        String claim = claimed("120");
        String id = claim.substring("/claims/".length());
        String supplier = shop.read(
                        String.class, "select id::text from supplier where merchant_id = ?", shop.merchant.value())
                .getFirst();
        String form = "/credits/new?supplier=" + supplier + "&amount=120&currency=USD";
        assertThat(clerk.page(form)).as("proposed").contains("name=\"claim-" + id + "\"", "value=\"120\"");
        Clerk.Answer noted = clerk.sends(
                form,
                "/credits",
                "memo",
                "CM-7",
                "memoDate",
                shop.today.toString(),
                "amount",
                "120",
                "currency",
                "USD",
                "claim-" + id,
                "100");
        assertThat(noted.page()).contains("Credit memo CM-7 is noted. $20.00 of it pays no claim yet.");
        assertThat(clerk.sends(noted.path(), noted.path() + "/match", "claim-" + id, "20")
                        .page())
                .contains("CL-1001", "$120.00");
        assertThat(clerk.page(claim)).contains("Credited");

        String back = noted.path() + "/claims/" + id + "/take-back";
        assertThat(clerk.sends(claim, back, "reason", "It was for another claim")
                        .status())
                .isEqualTo(303);
        assertThat(clerk.page(claim)).contains("Remind now");
        assertThat(clerk.sends(noted.path(), noted.path() + "/take-back", "reason", "Entered twice")
                        .page())
                .contains("Entered twice");
    }

    private String claimed(String amount) {
        Clerk.Answer open = clerk.sends(
                claimFrom, claimFrom, "ground", "DAMAGED", "amount", amount, "explanation", "It has a dent.");
        assertThat(open.page()).contains("is open.", "It has a dent.");
        return open.path();
    }
}
