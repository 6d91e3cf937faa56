package io.dropline.api.money;

import io.dropline.api.Required;
import io.dropline.api.Says;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which further claims a memo pays. */
public record MatchBody(
        @Says("What of it pays which claim, of what is left of the memo.") @Required @Nullable
        List<CreditBody.@Nullable ShareBody> claims) {}
