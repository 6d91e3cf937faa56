package io.dropline.console.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.portal.Premises;
import io.dropline.portal.Shop;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who may sit at the desk, by the forms of its settings. */
class PeopleFormsTest {
    private static final String PAGE = "/settings";
    private static final Pattern LINK = Pattern.compile("(/sign-in/link/[A-Za-z0-9_-]+)");

    private final Shop shop = new Shop();
    private final Clerk clerk = new Clerk(shop);

    @Test
    void somebodyIsInvitedGivenARoleShutOutAndLetInAgain() {
        Clerk.Answer wrong =
                clerk.sends(PAGE, PAGE + "/people", "name", "Ines", "email", "no address", "role", "VIEWER");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page()).contains("An e-mail address, please", "value=\"no address\"");

        Clerk.Answer invited =
                clerk.sends(PAGE, PAGE + "/people", "name", "Ines", "email", "ines@hearth.example", "role", "VIEWER");
        Matcher link = LINK.matcher(invited.page());
        assertThat(link.find()).as("a link to hand over").isTrue();
        assertThat(Premises.OPEN.get(link.group(1)).statusCode()).isEqualTo(200);
        assertThat(clerk.sends(PAGE, PAGE + "/people", "name", "Ines", "email", "Ines@Hearth.example", "role", "VIEWER")
                        .page())
                .contains("Somebody with this address is here already");

        String ines = PAGE + "/people/"
                + shop.read(
                                String.class,
                                "select id::text from app_user where merchant_id = ? and name = 'Ines'",
                                shop.merchant.value())
                        .getFirst();
        assertThat(clerk.sends(PAGE, ines + "/role", "role", "OPERATOR").page()).contains("The role is changed.");
        assertThat(clerk.sends(PAGE, ines + "/disable").page()).contains("They are signed out", "shut out");
        assertThat(Premises.OPEN.get(link.group(1)).statusCode())
                .as("the link is as dead as its bearer's account")
                .isNotEqualTo(200);
        assertThat(clerk.sends(PAGE, ines + "/enable").page()).contains("They can sign in again.");
        assertThat(clerk.sends(PAGE, ines + "/link").page()).containsPattern(LINK);
    }

    @Test
    void theLastOwnerStaysOne() {
        assertThat(clerk.sends(PAGE, PAGE + "/people/" + clerk.user.id() + "/role", "role", "VIEWER")
                        .page())
                .contains("Your account needs an owner who can sign in.");
    }
}
