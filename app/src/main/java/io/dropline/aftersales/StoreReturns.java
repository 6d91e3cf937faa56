package io.dropline.aftersales;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.UUID;

/**
 * Tells a store of returns. One implementation a kind of store, on the translators' floor. Documents on one return leave in the order in which they
 * were written; what became of each is told to {@link ReturnsFromStore}. A return that is opened bears our id of it in the notes of its lines, by
 * which the store's news of it is recognised before its id there is known.
 */
public interface StoreReturns {
    /** The document that opens a return in the store. Its id there is told by {@link ReturnsFromStore#opened}. */
    OutboxDraft create(MerchantId merchant, Opening opening);

    /** The document that grants a return which a customer asked the store for. */
    OutboxDraft approve(MerchantId merchant, Return what);

    /**
     * The document that declines it.
     *
     * @param note for the customer, at most 500 characters; longer ones are cut
     */
    OutboxDraft decline(MerchantId merchant, Return what, String note);

    /**
     * The document that says that goods are back with the supplier, or need not come back. Money is none of its business: a refund is a document of
     * its own.
     *
     * @param received all units that are back so far, not only those that came last; reason and note are not looked at
     */
    OutboxDraft process(MerchantId merchant, Return what, List<Line> received);

    /**
     * The document that ends it in the store although not all of it came back: there it is cancelled if nothing did, so that its units can be
     * returned again, else closed; a request is declined. Where the store has no such return, nothing is done.
     *
     * @param note for the customer whose request it declines; at most 500 characters, longer ones are cut
     */
    OutboxDraft end(MerchantId merchant, Return what, String note);

    /**
     * A return in the store's words.
     *
     * @param id the return's id here
     * @param number 'RMA-1001'
     * @param orderRef the store's id of the order
     * @param returnRef the store's id of the return; empty as long as it has none: a document that needs it waits until it is known
     */
    record Return(UUID id, String number, UUID orderId, UUID storeId, String orderRef, String returnRef) {}

    /** A return that the store does not know yet. */
    record Opening(Return what, List<Line> lines) {}

    /**
     * @param lineRef the store's id of the order's line
     * @param reason one of the reasons of a return here ('UNWANTED', 'TOO_SMALL', 'DAMAGED', ...); the store is told its own word for it
     * @param note in the customer's words; at most 255 characters, longer ones are cut
     */
    record Line(String lineRef, int units, String reason, String note) {}
}
