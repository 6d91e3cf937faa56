package io.dropline.fulfillment;

import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.UUID;

/** Wants to look at orders whose units may have come back from suppliers, before what came back is routed anew. Its module stands beside this one. */
public interface UnitsBack {
    /** The orders are locked. Answers those of which units were cancelled for good. */
    List<UUID> cameBack(MerchantId merchant, List<UUID> orders);
}
