package io.dropline.fulfillment;

import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at orders of which units were cancelled because nobody wants them: what is still wanted goes on, and what has nothing left ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WhatIsLeft {
    private final FulfillmentProcess process;
    private final Parcels parcels;
    private final Cancellations cancellations;

    WhatIsLeft(FulfillmentProcess process, Parcels parcels, Cancellations cancellations) {
        this.process = process;
        this.parcels = parcels;
        this.cancellations = cancellations;
    }

    /** The orders are locked. */
    public void goesOn(MerchantId merchant, List<UUID> orderIds) {
        process.route(merchant, orderIds);
        parcels.closeEnded(merchant, orderIds);
        cancellations.nothingLeft(merchant, orderIds);
    }
}
