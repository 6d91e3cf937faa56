package io.dropline.api.setup;

import io.dropline.access.Actor;
import io.dropline.access.Merchant;
import io.dropline.access.MerchantProfile;
import io.dropline.access.Merchants;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Says;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/merchant")
class MerchantApi {
    /** How the merchant presents itself; what is left out stays as it is. */
    public record MerchantBody(
            @Nullable String name,
            @Says("Its name in addresses.") @Nullable String slug,
            @Says("Where customers write to.") @Nullable String supportEmail,
            @Says("ISO 4217.") @Nullable String currency,

            @Says("Colour of customer pages and packing slips, as #rrggbb.") @Nullable
            String accent) {}

    /** The merchant as customers and suppliers see it. */
    public record MerchantView(UUID id, String name, String slug, String supportEmail, String currency, String accent) {
        static MerchantView of(Merchant merchant) {
            return new MerchantView(
                    merchant.id().value(),
                    merchant.name(),
                    merchant.slug(),
                    merchant.supportEmail(),
                    merchant.currency(),
                    merchant.accent());
        }
    }

    private final Merchants merchants;
    private final MerchantProfile profile;

    MerchantApi(Merchants merchants, MerchantProfile profile) {
        this.merchants = merchants;
        this.profile = profile;
    }

    @GetMapping
    @Says("The merchant whose token this is.")
    MerchantView find(@AuthenticationPrincipal Actor actor) {
        return MerchantView.of(merchants.find(actor.merchantId()).orElseThrow());
    }

    @PutMapping
    @Says("Changes how the merchant presents itself.")
    MerchantView save(@AuthenticationPrincipal Actor actor, @RequestBody MerchantBody body) {
        Merchant now = merchants.find(actor.merchantId()).orElseThrow();
        Merchant wanted = new Merchant(
                now.id(),
                Given.or(body.name(), now.name()).strip(),
                Given.or(body.slug(), now.slug()).strip(),
                Given.or(body.supportEmail(), now.supportEmail()).strip(),
                Given.or(body.currency(), now.currency()).strip().toUpperCase(Locale.ROOT),
                Given.or(body.accent(), now.accent()).strip().toLowerCase(Locale.ROOT));
        return MerchantView.of(ApiRefusal.unless(profile.save(actor, wanted)));
    }
}
