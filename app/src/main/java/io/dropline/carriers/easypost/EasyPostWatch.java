package io.dropline.carriers.easypost;

import io.dropline.fulfillment.CarrierWatch;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.shipping.Parcel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has EasyPost follow a parcel, where the merchant has an account with it. */
@Component
class EasyPostWatch implements CarrierWatch {
    static final String LANE = "carrier:easypost";
    private final EasyPostAccounts accounts;

    EasyPostWatch(EasyPostAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<OutboxDraft> watch(MerchantId merchant, Parcel parcel) {
        return accounts.of(merchant)
                .map(account -> new OutboxDraft(
                        merchant,
                        Ids.next(),
                        LANE,
                        TrackerDocument.KIND,
                        "package:" + parcel.id(),
                        parcel.orderId(),
                        "tracker-" + parcel.id(),
                        new TrackerDocument(parcel.id(), parcel.trackingNumber(), parcel.carrier()).write(),
                        "Following of " + parcel.trackingNumber() + " by EasyPost"));
    }
}
