package io.dropline.console.returns;

import io.dropline.platform.MerchantId;
import io.dropline.platform.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where customers begin a return without a link from a mail: an address to put into the store's pages. */
@Component
class ShopAddress {
    private final JdbcClient jdbc;
    private final Settings settings;

    ShopAddress(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    String returns(MerchantId merchant) {
        String slug = jdbc.sql("select slug from merchant where id = ?")
                .param(merchant.value())
                .query(String.class)
                .single();
        return settings.publicUrl() + "/returns/" + slug;
    }
}
