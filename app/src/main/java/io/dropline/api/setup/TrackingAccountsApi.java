package io.dropline.api.setup;

import io.dropline.access.Actor;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.carriers.TrackingAccount;
import io.dropline.carriers.TrackingAccounts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tracking-accounts")
class TrackingAccountsApi {
    /** An account to enter; secrets that are left out stay as they were. */
    public record TrackingAccountBody(
            @Says("The service's own where it is left out.") @Nullable
            String apiUrl,

            @Nullable String apiKey,

            @Says("With which the service signs its webhooks.") @Nullable
            String webhookSecret) {}

    /** An account without its secrets. */
    public record TrackingAccountView(
            UUID id,
            TrackingAccount.Kind kind,
            String apiUrl,
            @Nullable Instant apiKeySetAt,
            @Nullable Instant webhookSecretSetAt,
            Instant createdAt) {
        static TrackingAccountView of(TrackingAccount account) {
            return new TrackingAccountView(
                    account.id(),
                    account.kind(),
                    account.apiUrl(),
                    account.apiKeySetAt(),
                    account.webhookSecretSetAt(),
                    account.createdAt());
        }
    }

    private final TrackingAccounts accounts;

    TrackingAccountsApi(TrackingAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/easypost")
    @Says("The account with EasyPost.")
    TrackingAccountView find(@AuthenticationPrincipal Actor actor) {
        return TrackingAccountView.of(ApiRefusal.unless(
                accounts.find(actor.merchantId(), TrackingAccount.Kind.EASYPOST), "account with EasyPost yet"));
    }

    @PutMapping("/easypost")
    @Says("Enters the account with EasyPost, or changes it.")
    TrackingAccountView save(@AuthenticationPrincipal Actor actor, @RequestBody TrackingAccountBody body) {
        TrackingAccount.Draft draft = new TrackingAccount.Draft(
                TrackingAccount.Kind.EASYPOST,
                Given.text(body.apiUrl()),
                Given.text(body.apiKey()),
                Given.text(body.webhookSecret()));
        return TrackingAccountView.of(ApiRefusal.unless(accounts.save(actor, draft)));
    }
}
