package io.dropline.console.suppliers.brands;

import io.dropline.platform.MerchantId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a form about brands offers to choose from. */
@Repository
class BrandsStore {
    private final JdbcClient jdbc;

    BrandsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> salesChannels(MerchantId merchant) {
        return jdbc.sql("select distinct sales_channel from store where merchant_id = ? order by 1")
                .param(merchant.value())
                .query(String.class)
                .list();
    }
}
