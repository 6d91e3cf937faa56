package io.dropline.scenarios;

import io.dropline.fulfillment.FulfillmentProcess;
import io.dropline.platform.MerchantId;
import io.dropline.simulators.store.StoreSimulator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a desk stands on: its words are sorted by what they are of, and each sort needs no more than this. */
interface DeskGround {
    House house();

    MerchantId merchant();

    StoreSimulator store();

    JdbcClient jdbc();

    String mailOf(String supplierCode);

    default FulfillmentProcess process() {
        return house().bean(FulfillmentProcess.class);
    }
}
