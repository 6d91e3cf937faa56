package io.dropline.api.suppliers.authorizations;

import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.suppliers.AuthorizationDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a supplier may sell a brand for us. */
public record AuthorizationBody(
        @Says("Countries it holds for, two letters each; everywhere where it is empty.") @Nullable
        List<@Nullable String> territory,

        @Says("Our SKUs it is limited to; the whole brand where these and the product lines are empty.") @Nullable
        List<@Nullable String> skus,

        @Says("The product lines it is limited to, in any case, beside the SKUs.") @Nullable
        List<@Nullable String> productLines,

        @Says("Where we may sell, as stores name it (own-site, amazon); everywhere where it is empty.") @Nullable
        List<@Nullable String> salesChannels,

        @Says("First day; where it is left out, today, or as it was.") @Nullable
        LocalDate from,

        @Says("Last day, inclusive; until it is revoked where it is left out.") @Nullable
        LocalDate to,

        @Nullable String note) {

    AuthorizationDraft draft(UUID supplier, String brand, LocalDate otherwiseFrom) {
        return new AuthorizationDraft(
                supplier,
                brand,
                Given.list(territory),
                Given.list(skus),
                Given.list(productLines),
                Given.list(salesChannels),
                Given.or(from, otherwiseFrom),
                to,
                Given.text(note));
    }
}
