package io.dropline.api.suppliers.agreed;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.api.suppliers.SupplierByCode;
import io.dropline.suppliers.places.Places;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/suppliers/{code}/places")
class SupplierPlacesApi {
    private final Places places;
    private final SupplierByCode suppliers;

    SupplierPlacesApi(Places places, SupplierByCode suppliers) {
        this.places = places;
        this.suppliers = suppliers;
    }

    @GetMapping
    @Says("Where this supplier ships from. Without any it ships from the postal code of its own.")
    ApiPage<PlaceView> list(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return ApiPage.whole(
                places.list(actor.merchantId(), suppliers.existing(actor, code).id()).stream()
                        .map(PlaceView::of)
                        .toList());
    }

    @PutMapping("/{place}")
    @Says("Adds a place, or changes the one with this code.")
    PlaceView save(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @PathVariable String place,
            @RequestBody PlaceBody body) {
        return PlaceView.of(ApiRefusal.unless(places.save(actor, suppliers.existing(actor, code), body.place(place))));
    }

    @DeleteMapping("/{place}")
    @Says("Takes a place away, unless an offer ships from it.")
    PlaceView remove(@AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable String place) {
        return PlaceView.of(ApiRefusal.unless(places.remove(actor, suppliers.existing(actor, code), place)));
    }
}
