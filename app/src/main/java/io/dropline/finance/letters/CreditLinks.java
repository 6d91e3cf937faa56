package io.dropline.finance.letters;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.UUID;

/** Makes the addresses where suppliers answer claims. The portal implements it. */
public interface CreditLinks {
    String creditLink(MerchantId merchant, UUID supplier, Instant expiresAt);
}
