package io.dropline.support.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a message belongs.
 *
 * @param who wrote it
 * @param conversation the thread it continues; null for a new one
 * @param suggested an order it may be about, though nothing proves that its writer has to do with it
 * @param because why, in a sentence
 */
public record Match(
        Who who,
        @Nullable UUID conversation,
        @Nullable UUID order,
        @Nullable UUID purchaseOrder,
        @Nullable UUID parcel,
        @Nullable UUID supplier,
        @Nullable UUID suggested,
        String because) {

    public enum Who {
        CUSTOMER,
        SUPPLIER,
        UNKNOWN,
        /** It went out from here and came back in, as a copy or a list's echo. */
        OURSELVES,
        /** The merchant's own people, from the mailbox itself. */
        COLLEAGUE
    }

    Match in(@Nullable UUID thread) {
        return new Match(who, thread, order, purchaseOrder, parcel, supplier, suggested, because);
    }

    Match with(@Nullable UUID foundParcel) {
        return new Match(who, conversation, order, purchaseOrder, foundParcel, supplier, suggested, because);
    }
}
