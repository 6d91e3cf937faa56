package io.dropline.clockwork;

import io.dropline.access.Merchant;
import io.dropline.access.Merchants;
import io.dropline.platform.MerchantJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives every merchant its turn. */
@Component
class EachMerchant {
    private static final Logger LOG = LoggerFactory.getLogger(EachMerchant.class);

    private final Merchants merchants;

    EachMerchant(Merchants merchants) {
        this.merchants = merchants;
    }

    void run(MerchantJob job) {
        for (Merchant merchant : merchants.all()) {
            // Dropline stops; who is left comes first thing after the start
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                job.run(merchant.id());
            } catch (RuntimeException e) { // the next round tries again
                LOG.error("{} failed for {}", job.name(), merchant.name(), e);
            }
        }
    }
}
