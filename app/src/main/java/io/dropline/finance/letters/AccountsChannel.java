package io.dropline.finance.letters;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import java.util.UUID;

/** How a kind of supplier is written to about money. One implementation a channel, on the translators' floor. */
public interface AccountsChannel {
    /** The supplier.channel it serves: "EMAIL". */
    String channel();

    OutboxDraft claims(MerchantId merchant, UUID supplier, ClaimLetter letter);

    OutboxDraft dispute(MerchantId merchant, UUID supplier, DisputeLetter letter);

    /** Letters to one supplier about money go in order. */
    static String subject(UUID supplier) {
        return "accounts:" + supplier;
    }
}
