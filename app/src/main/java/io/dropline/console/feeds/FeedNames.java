package io.dropline.console.feeds;

import io.dropline.feeds.setup.Feed;
import io.dropline.platform.MerchantId;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Suppliers' names for pages about feeds. */
@Component
public class FeedNames {
    private final Suppliers suppliers;

    FeedNames(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    public Map<UUID, String> suppliers(MerchantId merchant) {
        return suppliers.list(merchant).stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
    }

    public List<Supplier> all(MerchantId merchant) {
        return suppliers.list(merchant);
    }

    public String supplier(Feed feed) {
        return find(feed).map(Supplier::name).orElse("");
    }

    /** The currency the supplier is paid in. */
    public String currency(Feed feed) {
        return find(feed).map(supplier -> supplier.terms().currency()).orElse("USD");
    }

    private Optional<Supplier> find(Feed feed) {
        return suppliers.find(feed.merchant(), feed.supplierId());
    }
}
