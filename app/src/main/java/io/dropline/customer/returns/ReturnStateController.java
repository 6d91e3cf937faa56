package io.dropline.customer.returns;

import io.dropline.customer.TrackDoor;
import io.dropline.mailroom.Handling;
import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.web.Downloads;
import io.dropline.platform.web.Pages;
import io.dropline.portal.Typed;
import io.dropline.returns.files.ReturnFiles;
import io.dropline.shipping.numbers.Recognition;
import io.dropline.shipping.numbers.TrackingNumbers;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How returns stand, and what a customer says of them after they were accepted. */
@Controller
class ReturnStateController {
    private static final int LONGEST = 100;

    private final TrackDoor door;
    private final MyReturns mine;
    private final ReturnFiles files;
    private final ReturnPost post;
    private final Pages pages;

    ReturnStateController(TrackDoor door, MyReturns mine, ReturnFiles files, ReturnPost post, Pages pages) {
        this.door = door;
        this.mine = mine;
        this.files = files;
        this.post = post;
        this.pages = pages;
    }

    @GetMapping("/track/{token}/returns")
    ResponseEntity<byte[]> all(@PathVariable String token, @RequestParam(defaultValue = "") String sent) {
        return door.open(
                token, order -> page(HttpStatus.OK, token, order, unused -> true, after(order, sent), Typed.nothing()));
    }

    @GetMapping("/track/{token}/returns/{number}")
    ResponseEntity<byte[]> one(
            @PathVariable String token, @PathVariable String number, @RequestParam(defaultValue = "") String sent) {
        return door.open(
                token,
                order -> find(order, number)
                        .flatMap(goods -> page(
                                HttpStatus.OK,
                                token,
                                order,
                                other -> other.id().equals(goods.id()),
                                after(order, sent),
                                Typed.nothing())));
    }

    @GetMapping("/track/{token}/returns/{number}/label")
    ResponseEntity<byte[]> label(@PathVariable String token, @PathVariable String number) {
        return door.open(
                token,
                order -> find(order, number)
                        .flatMap(goods -> files.label(order.merchantId(), goods.id()))
                        .map(label ->
                                Downloads.of(label.file().name(), label.file().mediaType(), label.bytes())));
    }

    @PostMapping("/track/{token}/returns/{number}/sent")
    ResponseEntity<byte[]> sent(@PathVariable String token, @PathVariable String number, HttpServletRequest request) {
        Typed typed = Typed.ofRequest(request.getParameterMap());
        return door.open(
                token,
                order -> find(order, number).flatMap(goods -> {
                    String tracking = tracking(typed);
                    return typed.wrong()
                            ? page(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    token,
                                    order,
                                    other -> other.id().equals(goods.id()),
                                    ReturnPages.Notice.WRONG,
                                    typed)
                            : store(
                                    token,
                                    order,
                                    goods,
                                    typed,
                                    ReturnHandler.SENT,
                                    request,
                                    new ReturnHandler.SentDocument(goods.id(), typed.text("carrier"), tracking));
                }));
    }

    @PostMapping("/track/{token}/returns/{number}/cancel")
    ResponseEntity<byte[]> cancel(@PathVariable String token, @PathVariable String number, HttpServletRequest request) {
        Typed typed = Typed.ofRequest(request.getParameterMap());
        return door.open(
                token,
                order -> find(order, number)
                        .flatMap(goods -> store(
                                token,
                                order,
                                goods,
                                typed,
                                ReturnHandler.CANCEL,
                                request,
                                new ReturnHandler.CancelDocument(goods.id()))));
    }

    private Optional<ResponseEntity<byte[]>> store(
            String token,
            SignedLinks.Subject order,
            MyReturn goods,
            Typed typed,
            String kind,
            HttpServletRequest request,
            Object document) {
        String name = ReturnPost.name(typed);
        if (!post.store(order.merchantId(), order.id(), name, kind, request.getRemoteAddr(), document)) {
            return page(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    token,
                    order,
                    other -> other.id().equals(goods.id()),
                    ReturnPages.Notice.BUSY,
                    typed);
        }
        post.await(order.merchantId(), order.id(), name);
        return Optional.of(ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/track/" + token + "/returns/" + goods.number() + "?sent=" + name))
                .build());
    }

    /** The number of the parcel back, as carriers write it. */
    private static String tracking(Typed typed) {
        String carrier = typed.text("carrier");
        String number = typed.text("trackingNumber");
        typed.problems()
                .check(carrier.length() <= LONGEST, "carrier", "The carrier's name is too long")
                .check(!number.isEmpty(), "trackingNumber", "Please give the tracking number");
        if (number.isEmpty()) {
            return "";
        }
        return switch (TrackingNumbers.resolve(number, Optional.of(carrier).filter(name -> !name.isEmpty()))) {
            case Recognition.Recognised recognised -> recognised.best().number();
            case Recognition.Unrecognised unrecognised -> unrecognised.number();
            case Recognition.Nonsense nonsense -> {
                typed.problems().check(false, "trackingNumber", nonsense.reason());
                yield "";
            }
        };
    }

    private Optional<MyReturn> find(SignedLinks.Subject order, String number) {
        return mine.of(order.merchantId(), order.id()).stream()
                .filter(goods -> goods.number().equals(number))
                .findFirst();
    }

    private ReturnPages.@Nullable Notice after(SignedLinks.Subject order, String sent) {
        Handling handling = post.handling(order.merchantId(), order.id(), sent);
        return switch (handling) {
            case NEVER_STORED -> null;
            case WAITING -> ReturnPages.Notice.LATER;
            case HANDLED -> ReturnPages.Notice.THANKS;
            case PARKED -> ReturnPages.Notice.PARKED;
        };
    }

    private Optional<ResponseEntity<byte[]>> page(
            HttpStatus status,
            String token,
            SignedLinks.Subject order,
            Predicate<MyReturn> which,
            ReturnPages.@Nullable Notice notice,
            Typed typed) {
        List<MyReturn> shown =
                mine.of(order.merchantId(), order.id()).stream().filter(which).toList();
        return mine.shop(order.merchantId(), order.id())
                .map(shop -> pages.render(
                        status,
                        "customer/returns/state.jte",
                        Map.of("page", new ReturnPages.State(shop, token, OpaqueToken.fresh(), shown, notice, typed))));
    }
}
