package io.dropline.api.feeds;

import io.dropline.access.Actor;
import io.dropline.api.ApiRefusal;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.Feeds;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import org.springframework.stereotype.Component;

/** Feeds by the names that addresses use. */
@Component
class NamedFeeds {
    private final Suppliers suppliers;
    private final Feeds feeds;

    NamedFeeds(Suppliers suppliers, Feeds feeds) {
        this.suppliers = suppliers;
        this.feeds = feeds;
    }

    Supplier supplier(Actor actor, String code) {
        return ApiRefusal.unless(suppliers.find(actor.merchantId(), code), "supplier with the code " + code);
    }

    Feed feed(Actor actor, String code, String name) {
        return ApiRefusal.unless(
                feeds.find(actor.merchantId(), supplier(actor, code).id(), name), "feed with the name " + name);
    }
}
