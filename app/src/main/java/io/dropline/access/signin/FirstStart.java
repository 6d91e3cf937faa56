package io.dropline.access.signin;

import io.dropline.access.Actor;
import io.dropline.access.ApiTokens;
import io.dropline.access.Merchant;
import io.dropline.access.Merchants;
import io.dropline.access.Role;
import io.dropline.access.Users;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.settings.Settings;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes an empty installation usable: a merchant, its owner, and the API token that the environment names. Done before
 * the web server takes its first request, by one node at a time.
 */
@Component
class FirstStart implements SmartInitializingSingleton {
    private final Merchants merchants;
    private final Users users;
    private final ApiTokens tokens;
    private final FirstMerchant first;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    FirstStart(
            Merchants merchants,
            Users users,
            ApiTokens tokens,
            FirstMerchant first,
            Settings settings,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.merchants = merchants;
        this.users = users;
        this.tokens = tokens;
        this.first = first;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dropline first start', 0))")
                    .query((row, number) -> number)
                    .list();
            List<Merchant> present = merchants.all();
            MerchantId merchant =
                    present.isEmpty() ? createMerchant() : present.getFirst().id();
            settings.bootstrapToken().ifPresent(token -> tokens.acceptBootstrap(merchant, token.reveal()));
        });
    }

    private MerchantId createMerchant() {
        Merchant merchant = first.merchant(new MerchantId(Ids.next()));
        merchants.create(merchant);
        users.add(
                new Actor.Automation(merchant.id(), "first start"), first.ownerEmail(), first.ownerName(), Role.OWNER);
        return merchant.id();
    }
}
