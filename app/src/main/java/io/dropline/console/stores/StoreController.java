package io.dropline.console.stores;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.settings.Settings;
import io.dropline.stores.Store;
import io.dropline.stores.StoreDraft;
import io.dropline.stores.StoreKind;
import io.dropline.stores.Stores;
import io.dropline.stores.TokenKind;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Stores: the list, and the form that connects one. */
@Controller
class StoreController {
    private static final String FORM = "console/stores/form.jte";
    private final Stores stores;
    private final StoreViews views;
    private final Settings settings;
    private final Clock clock;

    StoreController(Stores stores, StoreViews views, Settings settings, Clock clock) {
        this.stores = stores;
        this.views = views;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/stores")
    ResponseEntity<byte[]> list(Desk desk) {
        Map<UUID, StoreViews.Sent> sent =
                views.sent(desk.merchant(), clock.instant().minus(Duration.ofDays(7)));
        List<StoreRow> rows = stores.list(desk.merchant()).stream()
                .map(store -> {
                    StoreViews.Sent of = sent.getOrDefault(store.id(), StoreViews.Sent.NOTHING);
                    return new StoreRow(store, of.orders(), of.lastOrderAt(), of.parked());
                })
                .toList();
        return desk.show(Section.STORES, "console/stores/list.jte", rows);
    }

    @GetMapping("/stores/new")
    ResponseEntity<byte[]> add(Desk desk) {
        return desk.show(
                Section.STORES, FORM, page(null, Form.empty().with("tokenKind", TokenKind.CLIENT_CREDENTIALS)));
    }

    @PostMapping("/stores/new")
    ResponseEntity<byte[]> add(Desk desk, Form form) {
        StoreDraft draft = draft(form);
        boolean known = stores.find(desk.merchant(), draft.domain()).isPresent();
        form.problems().check(!known, "domain", "This store is connected already");
        return save(desk, null, form, draft);
    }

    @GetMapping("/stores/{id}")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id) {
        return stores.find(desk.merchant(), id)
                .map(store -> desk.show(
                        Section.STORES,
                        FORM,
                        page(
                                store,
                                Form.empty()
                                        .with("name", store.name())
                                        .with("domain", store.domain())
                                        .with("apiUrl", store.apiUrl())
                                        .with("tokenKind", store.tokenKind())
                                        .with("clientId", store.clientId()))))
                .orElseGet(() -> desk.missing(Section.STORES, "store"));
    }

    @PostMapping("/stores/{id}")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id, Form form) {
        Optional<Store> store = stores.find(desk.merchant(), id);
        return store.isEmpty()
                ? desk.missing(Section.STORES, "store")
                : save(
                        desk,
                        store.get(),
                        form,
                        draft(form.with("domain", store.get().domain())));
    }

    @PostMapping("/stores/{id}/pause")
    ResponseEntity<byte[]> pause(Desk desk, @PathVariable UUID id) {
        return stores.pause(desk.viewer().actor(), id)
                .map(store -> desk.done("Nothing is asked of " + store.name() + " until you resume it.", "/stores"))
                .orElseGet(() -> desk.missing(Section.STORES, "store"));
    }

    @PostMapping("/stores/{id}/resume")
    ResponseEntity<byte[]> resume(Desk desk, @PathVariable UUID id) {
        return stores.resume(desk.viewer().actor(), id)
                .map(store -> desk.done(store.name() + " is active again.", "/stores"))
                .orElseGet(() -> desk.missing(Section.STORES, "store"));
    }

    private ResponseEntity<byte[]> save(Desk desk, @Nullable Store before, Form form, StoreDraft draft) {
        if (form.problems().none()) {
            switch (stores.save(desk.viewer().actor(), draft)) {
                case Saved.Done<Store>(Store saved) -> {
                    return desk.done(saved.name() + " is connected.", "/stores");
                }
                case Saved.Wrong<Store>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.STORES, FORM, page(before, form));
    }

    private static StoreDraft draft(Form form) {
        TokenKind kind = Arrays.stream(TokenKind.values())
                .filter(one -> one.name().equals(form.text("tokenKind")))
                .findFirst()
                .orElse(TokenKind.CLIENT_CREDENTIALS);
        return new StoreDraft(
                StoreKind.SHOPIFY,
                form.text("name"),
                form.text("domain"),
                form.text("apiUrl"),
                form.text("webhookSecret"),
                kind,
                form.text("clientId"),
                form.text("clientSecret"),
                form.text("accessToken"),
                form.text("refreshToken"));
    }

    private StoreFormPage page(@Nullable Store store, Form form) {
        return new StoreFormPage(
                store,
                form,
                settings.publicUrl() + "/hooks/shopify",
                "https".equals(settings.publicUrl().getScheme()));
    }
}
