package io.dropline.api.suppliers.agreed;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.api.suppliers.SupplierByCode;
import io.dropline.suppliers.contacts.Contacts;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/suppliers/{code}/contacts")
class SupplierContactsApi {
    private final Contacts contacts;
    private final SupplierByCode suppliers;

    SupplierContactsApi(Contacts contacts, SupplierByCode suppliers) {
        this.contacts = contacts;
        this.suppliers = suppliers;
    }

    @GetMapping
    @Says("Whom to write to at this supplier.")
    ApiPage<ContactView> list(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return ApiPage.whole(contacts
                .list(actor.merchantId(), suppliers.existing(actor, code).id())
                .stream()
                .map(ContactView::of)
                .toList());
    }

    @PostMapping
    @Says("Adds a contact.")
    ContactView add(@AuthenticationPrincipal Actor actor, @PathVariable String code, @RequestBody ContactBody body) {
        return ContactView.of(ApiRefusal.unless(contacts.add(actor, suppliers.existing(actor, code), body.draft())));
    }

    @PutMapping("/{id}")
    @Says("Changes a contact.")
    ContactView change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestBody ContactBody body) {
        return ContactView.of(ApiRefusal.unless(ApiRefusal.unless(
                contacts.change(actor, suppliers.existing(actor, code), id, body.draft()), "contact with this id")));
    }

    @DeleteMapping("/{id}")
    @Says("Takes a contact away.")
    ContactView remove(@AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable UUID id) {
        return ContactView.of(
                ApiRefusal.unless(contacts.remove(actor, suppliers.existing(actor, code), id), "contact with this id"));
    }
}
