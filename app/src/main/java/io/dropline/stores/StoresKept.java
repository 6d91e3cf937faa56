package io.dropline.stores;

import io.dropline.platform.MerchantId;
import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores keep nothing of customers; what opens a store that is gone goes with its customers. */
@Component
class StoresKept implements KeepsPersonal {
    private final Stores stores;

    StoresKept(Stores stores) {
        this.stores = stores;
    }

    @Override
    public List<Keeping> keeps() {
        return List.of();
    }

    @Override
    public void storeGone(MerchantId merchant, UUID store, Instant now) {
        stores.eraseSecrets(merchant, store);
    }
}
