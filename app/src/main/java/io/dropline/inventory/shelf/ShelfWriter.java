package io.dropline.inventory.shelf;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;

/** Writes the document that tells a store its figures. The translator to the store implements it. */
public interface ShelfWriter {
    OutboxDraft document(MerchantId merchant, ShelfChange change);
}
