package io.dropline.stores.shopify.after;

import io.dropline.aftersales.RefundsFromStore;
import io.dropline.mailroom.InboxDocument;
import io.dropline.platform.MerchantId;
import io.dropline.refunds.RefundsInStore.OrderRef;
import io.dropline.stores.shopify.orders.DocumentStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has orders looked at of which the poll has read that something was paid back or comes back, and those whose money is followed here. */
@Component
class SnapshotLooks implements Snapshots {
    private final RefundsFromStore refunds;
    private final AfterLooks looks;

    SnapshotLooks(RefundsFromStore refunds, AfterLooks looks) {
        this.refunds = refunds;
        this.looks = looks;
    }

    @Override
    public void read(MerchantId merchant, List<InboxDocument> snapshots) {
        List<OrderRef> read = new ArrayList<>();
        List<OrderRef> signs = new ArrayList<>();
        for (InboxDocument document : snapshots) {
            AfterSigns.Signs found = AfterSigns.read(document.body());
            OrderRef order = new OrderRef(DocumentStore.of(document), found.order());
            read.add(order);
            if (found.something()) {
                signs.add(order);
            }
        }
        signs.addAll(refunds.followed(merchant, read));
        looks.ask(merchant, signs);
    }
}
