package io.dropline.platform.privacy;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A module that keeps something of customers in tables it owns. Every method but the first is for what a list of columns cannot say. */
public interface KeepsPersonal {
    /** Its tables that do, in the order in which they are redacted. */
    List<Keeping> keeps();

    /** Those of the orders that still need their person, for a reason of this module: they are redacted later. */
    default Set<UUID> busy(MerchantId merchant, List<UUID> orders) {
        return Set.of();
    }

    /** These orders were just redacted, in this transaction; none of them where only raw documents were looked through. */
    default void redacted(MerchantId merchant, List<UUID> orders, Instant now) {}

    /** Who has these mail addresses, in lower case, has no order left that is not redacted, in this transaction: what belongs to them without one goes. */
    default void forgotten(MerchantId merchant, Set<String> mails, Instant now) {}

    /** Gives the files that belong to these mail addresses, in lower case, and to no order; in this transaction, one after the other. */
    default void files(MerchantId merchant, Set<String> mails, KeptFiles.Taker taker) {}

    /** Raw documents that came since then may still be waiting to be read, and are looked through again later. */
    default Instant waitingSince(MerchantId merchant, Instant now) {
        return now;
    }

    /** All orders of this store were redacted, in this transaction: whatever else is kept of it and its customers goes. */
    default void storeGone(MerchantId merchant, UUID store, Instant now) {}
}
