package io.dropline.privacy.handover;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.retention.DataClass;
import io.dropline.platform.retention.Perishable;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Packages that nobody handed over. Each may be of hundreds of megabytes, and a merchant has few. */
@Component
class OldPackages implements Perishable {
    private static final int PORTION = 5;

    private final JdbcTemplate jdbc;

    OldPackages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataClass data() {
        return DataClass.CUSTOMER_PACKAGES;
    }

    @Override
    public boolean removeSome(MerchantId merchant, Instant before) {
        return jdbc.update("""
                delete from privacy_package where merchant_id = ? and request_id in (
                    select request_id from privacy_package where merchant_id = ? and made_at < ? order by request_id limit ?
                    for update skip locked)""", merchant.value(), merchant.value(), Moments.toSql(before), PORTION) == PORTION;
    }
}
