package io.dropline.api.catalog;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Done;
import io.dropline.api.Says;
import io.dropline.catalog.kits.KitFile;
import io.dropline.catalog.kits.Kits;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/kits")
class KitsApi {
    private final Kits kits;
    private final KitFile file;

    KitsApi(Kits kits, KitFile file) {
        this.kits = kits;
        this.file = file;
    }

    @GetMapping
    @Says("Products made of others, by SKU.")
    ApiPage<KitView> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        List<KitView> found = kits.list(actor.merchantId(), after, ApiPage.fetch(limit)).stream()
                .map(KitView::of)
                .toList();
        return ApiPage.of(found, limit, KitView::sku);
    }

    @GetMapping("/{*sku}")
    @Says("What a kit consists of.")
    KitView find(@AuthenticationPrincipal Actor actor, @PathVariable String sku) {
        String plain = sku.substring(1);
        return KitView.of(ApiRefusal.unless(kits.find(actor.merchantId(), plain), "kit with the SKU " + plain));
    }

    @PutMapping("/{*sku}")
    @Says("Makes a product a kit, or the kit another. Orders placed before keep the parts they had.")
    KitView save(@AuthenticationPrincipal Actor actor, @PathVariable String sku, @RequestBody KitBody body) {
        return KitView.of(ApiRefusal.unless(kits.save(actor, body.draft(sku.substring(1)))));
    }

    @DeleteMapping("/{*sku}")
    @Says("Makes a kit a product like any other.")
    Done dissolve(@AuthenticationPrincipal Actor actor, @PathVariable String sku) {
        String plain = sku.substring(1);
        return ApiRefusal.unless(
                kits.dissolve(actor, plain) ? Optional.of(new Done(plain + " is no kit any more.")) : Optional.empty(),
                "kit with the SKU " + plain);
    }

    @PostMapping(value = "/csv", consumes = "text/csv")
    @Says(
            "Reads kits from CSV in UTF-8 with the columns kit_sku, part_sku and quantity, one row a part. A kit consists of all its rows; one that cannot be taken is left as it is and told.")
    KitsImportView read(@AuthenticationPrincipal Actor actor, InputStream body) {
        return KitsImportView.of(ApiRefusal.unless(file.read(actor, body)));
    }
}
