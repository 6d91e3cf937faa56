package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.UUID;

/** For handlers: documents of which nothing should be kept but that they came. */
public interface ForgottenDocuments {
    /** Replaces what incoming documents said, in the handler's transaction. */
    void forget(MerchantId merchant, List<UUID> ids);
}
