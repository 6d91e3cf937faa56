package io.dropline.customer.returns;

import io.dropline.notifications.TrackingLinks;
import io.dropline.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where customers without a link begin: the number of the order and what only they know. */
@Controller
class LookUpController {
    private static final String NOT_FOUND =
            "We found no order with this number and this e-mail address or postal code. Please look at the mail that confirmed your order.";
    private static final String TOO_OFTEN = "That was tried too often. Please wait a quarter of an hour and try again.";
    private static final int LONGEST = 200;

    private final LookUps lookUps;
    private final TrackingLinks links;
    private final Pages pages;

    LookUpController(LookUps lookUps, TrackingLinks links, Pages pages) {
        this.lookUps = lookUps;
        this.links = links;
        this.pages = pages;
    }

    @GetMapping("/returns/{slug}")
    ResponseEntity<byte[]> ask(@PathVariable String slug) {
        return lookUps.merchant(slug)
                .map(merchant -> page(HttpStatus.OK, merchant.name(), slug, "", "", ""))
                .orElseGet(this::missing);
    }

    @PostMapping("/returns/{slug}")
    ResponseEntity<byte[]> find(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request) {
        Optional<LookUps.Merchant> shop = lookUps.merchant(slug);
        if (shop.isEmpty()) {
            return missing();
        }
        LookUps.Merchant merchant = shop.get();
        String asked = number.substring(0, Math.min(LONGEST, number.length()));
        if (!lookUps.admit(merchant.id(), asked, request.getRemoteAddr())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, merchant.name(), slug, asked, proof, TOO_OFTEN);
        }
        Optional<UUID> order =
                lookUps.find(merchant.id(), asked, proof.substring(0, Math.min(LONGEST, proof.length())));
        return order.map(id -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(URI.create(links.trackingLink(merchant.id(), id))
                                        .getPath() + "/return"))
                        .<byte[]>build())
                .orElseGet(
                        () -> page(HttpStatus.UNPROCESSABLE_CONTENT, merchant.name(), slug, asked, proof, NOT_FOUND));
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, String shop, String slug, String number, String proof, String problem) {
        return pages.render(
                status,
                "customer/returns/lookUp.jte",
                Map.of("page", new ReturnPages.LookUp(shop, slug, number, proof, problem)));
    }

    private ResponseEntity<byte[]> missing() {
        return pages.render(HttpStatus.NOT_FOUND, "customer/gone.jte", Map.of("expired", false));
    }
}
