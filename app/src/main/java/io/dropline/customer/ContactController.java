package io.dropline.customer;

import io.dropline.mail.MailAddress;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which anybody can write to a shop: the shop links to it, or sends its own form here. */
@Controller
@RequestMapping("/contact/{slug:[a-z0-9-]{1,64}}")
class ContactController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private record House(MerchantId merchant, Track.Shop shop) {}

    private final JdbcClient jdbc;
    private final Questioning questioning;
    private final Pages pages;

    ContactController(JdbcClient jdbc, Questioning questioning, Pages pages) {
        this.jdbc = jdbc;
        this.questioning = questioning;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(@PathVariable String slug, @RequestParam(defaultValue = "") String sent) {
        return house(slug)
                .map(house -> page(
                        HttpStatus.OK,
                        house,
                        slug,
                        sent.isEmpty() ? TrackPage.Sent.NOTHING : TrackPage.Sent.RECEIVED,
                        ContactPage.Typed.NOTHING,
                        List.of()))
                .orElseGet(this::missing);
    }

    @PostMapping
    ResponseEntity<byte[]> send(@PathVariable String slug, HttpServletRequest request) {
        return house(slug).map(house -> send(house, slug, request)).orElseGet(this::missing);
    }

    /** The shop's colour. */
    @GetMapping("/accent.css")
    ResponseEntity<byte[]> accent(@PathVariable String slug) {
        return house(slug)
                .map(house -> ResponseEntity.ok()
                        .contentType(CSS)
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                        .body(new Accent(house.shop().accent()).css().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> send(House house, String slug, HttpServletRequest request) {
        ContactPage.Typed typed = new ContactPage.Typed(
                Questioning.field(request, "name"),
                Questioning.field(request, "email"),
                Questioning.field(request, "order"),
                Questioning.field(request, "text"));
        List<FieldProblem> problems = new FieldProblems()
                .text(typed.name(), 120, "name", "Your name")
                .check(
                        MailAddress.routable(typed.email()).isPresent(),
                        "email",
                        "We need a mail address to answer to, such as maya@example.com")
                .optional(typed.order(), 60, "order", "The order number")
                .check(!typed.text().isBlank(), "text", "Please write what you would like to know")
                .prose(typed.text(), Questioning.LONGEST, "text", "Your message")
                .list();
        if (!problems.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, house, slug, TrackPage.Sent.WRONG, typed, problems);
        }
        TrackPage.Sent sent = questioning.contact(
                house.merchant(),
                new Questioning.Contact(typed.name(), typed.email(), typed.order(), typed.text()),
                request);
        return switch (sent) {
            case RECEIVED ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/contact/" + slug + "?sent=yes"))
                        .build();
            case TOO_MANY -> page(HttpStatus.TOO_MANY_REQUESTS, house, slug, sent, typed, List.of());
            case BUSY, WRONG, NOTHING -> page(HttpStatus.SERVICE_UNAVAILABLE, house, slug, sent, typed, List.of());
        };
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            House house,
            String slug,
            TrackPage.Sent sent,
            ContactPage.Typed typed,
            List<FieldProblem> problems) {
        return pages.render(
                status,
                "customer/contact.jte",
                Map.of("page", new ContactPage(house.shop(), slug, sent, OpaqueToken.fresh(), typed, problems)));
    }

    private Optional<House> house(String slug) {
        return jdbc.sql("select id, name, support_email, accent from merchant where slug = ?")
                .param(slug)
                .query((row, number) -> new House(
                        new MerchantId(Moments.uuid(row, "id")),
                        new Track.Shop(row.getString("name"), row.getString("support_email"), row.getString("accent"))))
                .optional();
    }

    private ResponseEntity<byte[]> missing() {
        return pages.render(HttpStatus.NOT_FOUND, "customer/gone.jte", Map.of("expired", false));
    }
}
