package io.dropline.api.setup;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.stores.Store;
import io.dropline.stores.Stores;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stores")
class StoresApi {
    private final Stores stores;

    StoresApi(Stores stores) {
        this.stores = stores;
    }

    @GetMapping
    @Says("All stores.")
    ApiPage<StoreView> list(@AuthenticationPrincipal Actor actor) {
        return ApiPage.whole(
                stores.list(actor.merchantId()).stream().map(StoreView::of).toList());
    }

    @GetMapping("/{domain}")
    @Says("One store.")
    StoreView find(@AuthenticationPrincipal Actor actor, @PathVariable String domain) {
        return StoreView.of(existing(actor, domain));
    }

    @PutMapping("/{domain}")
    @Says("Connects a store, or changes the one with this domain.")
    StoreView save(@AuthenticationPrincipal Actor actor, @PathVariable String domain, @RequestBody StoreBody body) {
        return StoreView.of(ApiRefusal.unless(stores.save(actor, body.draft(domain))));
    }

    @PostMapping("/{domain}/pause")
    @Says("The store is asked for nothing until it is resumed; what it sends is kept.")
    StoreView pause(@AuthenticationPrincipal Actor actor, @PathVariable String domain) {
        return StoreView.of(
                ApiRefusal.unless(stores.pause(actor, existing(actor, domain).id()), "such store"));
    }

    @PostMapping("/{domain}/resume")
    @Says("The store is worked with again.")
    StoreView resume(@AuthenticationPrincipal Actor actor, @PathVariable String domain) {
        return StoreView.of(
                ApiRefusal.unless(stores.resume(actor, existing(actor, domain).id()), "such store"));
    }

    private Store existing(Actor actor, String domain) {
        return ApiRefusal.unless(
                stores.find(actor.merchantId(), domain.toLowerCase(Locale.ROOT)), "store with the domain " + domain);
    }
}
