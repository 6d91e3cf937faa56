package io.dropline.finance.claims.byhand;

import io.dropline.finance.claims.ClaimGround;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a person opens from a purchase order or a parcel.
 *
 * @param parcelId the parcel that is lost or holds too little; null where it concerns none
 * @param amount in the purchase order's currency
 */
public record HandClaim(
        UUID purchaseOrderId, @Nullable UUID parcelId, ClaimGround ground, BigDecimal amount, String explanation) {

    public HandClaim {
        explanation = explanation.strip();
    }

    /** The same wish, clicked twice, is the same source; a parcel is lost once. */
    String source() {
        return switch (ground) {
            case LOST -> parcelId == null ? worded("lost") : "lost:" + parcelId;
            case SHORT_SHIPPED -> parcelId == null ? worded("short") : "short:" + parcelId;
            case NOT_SHIPPED -> "unshipped:" + purchaseOrderId;
            case RETURNED, DAMAGED, DEFECTIVE, WRONG_ITEM, OVERCHARGED, LATE, OTHER -> worded("hand");
        };
    }

    private String worded(String what) {
        String words = ground + "/" + amount.stripTrailingZeros().toPlainString() + "/" + explanation;
        return what + ":" + purchaseOrderId + ":" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
