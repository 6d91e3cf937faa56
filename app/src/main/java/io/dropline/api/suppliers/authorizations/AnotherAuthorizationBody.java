package io.dropline.api.suppliers.authorizations;

import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.suppliers.AuthorizationDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An authorization beside those that stand already. */
public record AnotherAuthorizationBody(
        @Required @Nullable String brand,

        @Says("Countries it holds for, two letters each; everywhere where it is empty.") @Nullable
        List<@Nullable String> territory,

        @Says("Our SKUs it is limited to; the whole brand where these and the product lines are empty.") @Nullable
        List<@Nullable String> skus,

        @Says("The product lines it is limited to, in any case, beside the SKUs.") @Nullable
        List<@Nullable String> productLines,

        @Says("Where we may sell, as stores name it (own-site, amazon); everywhere where it is empty.") @Nullable
        List<@Nullable String> salesChannels,

        @Says("First day; today where it is left out.") @Nullable
        LocalDate from,

        @Says("Last day, inclusive; until it is revoked where it is left out.") @Nullable
        LocalDate to,

        @Nullable String note) {

    AuthorizationDraft draft(UUID supplier, LocalDate today) {
        return new AuthorizationBody(territory, skus, productLines, salesChannels, from, to, note)
                .draft(supplier, Given.text(brand), today);
    }
}
