package io.dropline.stores.shopify.after;

import io.dropline.aftersales.RefundsFromStore;
import io.dropline.aftersales.ReturnsFromStore;
import io.dropline.aftersales.StoreReturn;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.platform.MerchantId;
import io.dropline.stores.shopify.orders.DocumentStore;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes over what the poll has read of orders after their sale. */
@Component
class AfterHandler implements InboxHandler {
    private final RefundsFromStore refunds;
    private final ObjectProvider<ReturnsFromStore> returns;

    AfterHandler(RefundsFromStore refunds, ObjectProvider<ReturnsFromStore> returns) {
        this.refunds = refunds;
        this.returns = returns;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(AfterSnapshot.KIND);
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        List<AfterSnapshot> read = batch.stream()
                .map(one -> AfterSnapshot.read(DocumentStore.of(one), one.body(), one.receivedAt()))
                .toList();
        refunds.told(merchant, read.stream().map(AfterSnapshot::payments).toList());
        List<StoreReturn> told =
                read.stream().flatMap(one -> one.returns().stream()).toList();
        if (!told.isEmpty()) {
            returns.forEach(listener -> listener.told(merchant, told));
        }
    }
}
