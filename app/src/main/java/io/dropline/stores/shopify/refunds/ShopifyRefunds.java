package io.dropline.stores.shopify.refunds;

import io.dropline.letter.Words;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.refunds.RefundsInStore;
import io.dropline.stores.shopify.after.AfterLooks;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the document that has Shopify pay money back. The refund's id is its idempotency key. */
@Component
class ShopifyRefunds implements RefundsInStore {
    private final AfterLooks looks;

    ShopifyRefunds(AfterLooks looks) {
        this.looks = looks;
    }

    @Override
    public OutboxDraft document(MerchantId merchant, Wanted refund) {
        return new OutboxDraft(
                merchant,
                Ids.next(),
                "store:" + refund.storeId(),
                RefundDocument.KIND,
                RefundsInStore.subject(refund.id()),
                refund.orderId(),
                refund.id().toString(),
                new RefundDocument(refund).write(),
                "Refund " + refund.number() + " of " + Words.sum(refund.amount(), refund.currency()) + " for order "
                        + refund.orderNumber());
    }

    @Override
    public String kind() {
        return RefundDocument.KIND;
    }

    @Override
    public void look(MerchantId merchant, List<OrderRef> orders) {
        looks.ask(merchant, orders);
    }
}
