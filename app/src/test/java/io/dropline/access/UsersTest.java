package io.dropline.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@ServedAccess
class UsersTest {
    private final People people;
    private final Users users;
    private final Merchants merchants;

    UsersTest(People people, Users users, Merchants merchants) {
        this.people = people;
        this.users = users;
        this.merchants = merchants;
    }

    @Test
    void aMerchantKeepsAnOwner() {
        MerchantId shop = new MerchantId(Ids.next());
        merchants.create(new Merchant(shop, "Shop", "shop-" + shop, "help@shop.example", "EUR", "#112233"));
        Actor somebody = new Actor.Automation(shop, "test");
        User first = users.add(somebody, "one@shop.example", "One", Role.OWNER).orElseThrow();
        User second =
                users.add(somebody, "two@shop.example", "Two", Role.VIEWER).orElseThrow();

        assertThat(users.disable(somebody, first.id())).isEqualTo(Users.Change.LAST_OWNER);
        assertThat(users.changeRole(somebody, first.id(), Role.VIEWER)).isEqualTo(Users.Change.LAST_OWNER);
        assertThat(users.changeRole(somebody, second.id(), Role.OWNER)).isEqualTo(Users.Change.DONE);
        assertThat(users.disable(somebody, first.id()))
                .as("the other one has never signed in")
                .isEqualTo(Users.Change.LAST_OWNER);
        people.settled(second);
        assertThat(users.disable(somebody, first.id())).isEqualTo(Users.Change.DONE);
        assertThat(users.disable(somebody, second.id())).isEqualTo(Users.Change.LAST_OWNER);
        assertThat(users.find(shop, first.id()).orElseThrow().disabled()).isTrue();
        assertThat(users.list(shop)).hasSize(2);
    }

    @Test
    void anAddressIsTakenOnce() {
        User user = people.invited(Role.VIEWER);
        User other = people.invited(Role.VIEWER);

        assertThat(users.add(people.somebody(), user.email().toUpperCase(Locale.ROOT), "X", Role.VIEWER))
                .isEmpty();
        assertThat(users.rename(people.somebody(), other.id(), user.email(), "X"))
                .isEqualTo(Users.Change.EMAIL_TAKEN);
        assertThat(users.rename(people.somebody(), user.id(), user.email(), "New name"))
                .isEqualTo(Users.Change.DONE);
        assertThat(users.find(people.merchant(), user.id()).orElseThrow().name())
                .isEqualTo("New name");
    }

    @Test
    void nobodyReachesAnotherMerchantsUsers() {
        User user = people.invited(Role.VIEWER);
        MerchantId elsewhere = new MerchantId(Ids.next());

        assertThat(users.changeRole(new Actor.Automation(elsewhere, "test"), user.id(), Role.OWNER))
                .isEqualTo(Users.Change.UNKNOWN_USER);
        assertThat(users.find(elsewhere, user.id())).isEmpty();
    }

    @Test
    void aMerchantsProfileCanBeChanged() {
        Merchant now = merchants.find(people.merchant()).orElseThrow();
        MerchantId other = new MerchantId(Ids.next());
        merchants.create(new Merchant(other, "Other", "other-" + other, "help@other.example", "USD", "#112233"));

        assertThat(merchants.update(
                        people.somebody(),
                        new Merchant(now.id(), now.name(), "other-" + other, "x@y.example", "EUR", "#0f766e")))
                .isFalse();
        assertThat(merchants.update(
                        people.somebody(),
                        new Merchant(now.id(), "Nordic Leisure", now.slug(), "help@nordic.example", "EUR", "#0f766e")))
                .isTrue();
        assertThat(merchants.find(now.id()).orElseThrow().name()).isEqualTo("Nordic Leisure");
    }
}
