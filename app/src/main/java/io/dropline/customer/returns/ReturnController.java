package io.dropline.customer.returns;

import io.dropline.aftersales.HouseReturns;
import io.dropline.customer.TrackDoor;
import io.dropline.mailroom.Handling;
import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.web.Pages;
import io.dropline.platform.web.Uploads;
import io.dropline.portal.Typed;
import io.dropline.returns.Asker;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.files.PhotoBatch;
import io.dropline.returns.files.Photos;
import io.dropline.returns.rules.ReturnPlan;
import io.dropline.returns.rules.ReturnRules;
import io.dropline.returns.rules.Returnables;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Giving goods back, in two pages: what and why; then what the rules say of it, photos, and the button that sends it. What is sent is stored before it
 * is answered.
 */
@Controller
class ReturnController {
    private final TrackDoor door;
    private final MyReturns mine;
    private final Returnables returnables;
    private final HouseReturns house;
    private final Photos photos;
    private final ReturnPost post;
    private final Pages pages;

    ReturnController(
            TrackDoor door,
            MyReturns mine,
            Returnables returnables,
            HouseReturns house,
            Photos photos,
            ReturnPost post,
            Pages pages) {
        this.door = door;
        this.mine = mine;
        this.returnables = returnables;
        this.house = house;
        this.photos = photos;
        this.post = post;
        this.pages = pages;
    }

    @GetMapping("/track/{token}/return")
    ResponseEntity<byte[]> pick(@PathVariable String token) {
        return door.open(
                token,
                order -> mine.shop(order.merchantId(), order.id())
                        .map(shop -> pick(HttpStatus.OK, token, order, shop, null, Typed.nothing())));
    }

    @PostMapping("/track/{token}/return/review")
    ResponseEntity<byte[]> review(@PathVariable String token, HttpServletRequest request) {
        Typed typed = Typed.ofRequest(request.getParameterMap());
        return door.open(
                token,
                order -> mine.shop(order.merchantId(), order.id()).map(shop -> {
                    Picked picked = Picked.read(typed, mine.lines(order.merchantId(), order.id()));
                    ReturnPlan plan = plan(order, picked, typed);
                    return typed.wrong()
                            ? pick(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    token,
                                    order,
                                    shop,
                                    ReturnPages.Notice.WRONG,
                                    typed)
                            : review(HttpStatus.OK, token, order.merchantId(), shop, plan, picked, null, typed);
                }));
    }

    @PostMapping("/track/{token}/return")
    ResponseEntity<byte[]> send(@PathVariable String token, HttpServletRequest request) {
        Typed typed = Typed.ofRequest(request.getParameterMap());
        return door.open(
                token,
                order -> mine.shop(order.merchantId(), order.id())
                        .map(shop -> send(token, order, shop, typed, request)));
    }

    private ResponseEntity<byte[]> send(
            String token, SignedLinks.Subject order, Shop shop, Typed typed, HttpServletRequest request) {
        MerchantId merchant = order.merchantId();
        String sent = ReturnPost.name(typed);
        if (post.handling(merchant, order.id(), sent) == Handling.NEVER_STORED) {
            Picked picked = Picked.read(typed, mine.lines(merchant, order.id()));
            ReturnPlan plan = plan(order, picked, typed);
            if (typed.wrong()) {
                return pick(HttpStatus.UNPROCESSABLE_CONTENT, token, order, shop, ReturnPages.Notice.WRONG, typed);
            }
            PhotoBatch batch = photos.cleanAll(Uploads.of(request, "photos", Photos.MOST, Photos.MOST_BYTES));
            typed.problems()
                    .check(batch.problem().isEmpty(), "photos", batch.problem())
                    .check(
                            !batch.problem().isEmpty()
                                    || !plan.needsPhoto()
                                    || !batch.photos().isEmpty(),
                            "photos",
                            "Please add a photo that shows what is wrong");
            if (typed.wrong()) {
                return review(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        token,
                        merchant,
                        shop,
                        plan,
                        picked,
                        ReturnPages.Notice.WRONG,
                        typed);
            }
            ReturnHandler.WishDocument wish = new ReturnHandler.WishDocument(
                    order.id(), sent, picked.wish(), picked.note(), picked.lines(), batch.photos());
            if (!post.store(merchant, order.id(), sent, ReturnHandler.WISH, request.getRemoteAddr(), wish)) {
                return review(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        token,
                        merchant,
                        shop,
                        plan,
                        picked,
                        ReturnPages.Notice.BUSY,
                        typed);
            }
        }
        post.await(merchant, order.id(), sent);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/track/" + token + "/returns?sent=" + sent))
                .build();
    }

    private ReturnPlan plan(SignedLinks.Subject order, Picked picked, Typed typed) {
        ReturnPlan plan = ReturnRules.plan(
                returnables.ofOrder(order.merchantId(), order.id()),
                picked.lines(),
                house.terms(order.merchantId()),
                Asker.CUSTOMER,
                mine.today());
        plan.refused()
                .forEach(refused -> typed.problems().check(false, "lines", refused.title() + ": " + refused.reason()));
        return plan;
    }

    private ResponseEntity<byte[]> pick(
            HttpStatus status,
            String token,
            SignedLinks.Subject order,
            Shop shop,
            ReturnPages.@Nullable Notice notice,
            Typed typed) {
        UUID id = order.id();
        return pages.render(
                status,
                "customer/returns/pick.jte",
                Map.of(
                        "page",
                        new ReturnPages.Pick(
                                shop,
                                token,
                                house.terms(order.merchantId()),
                                mine.lines(order.merchantId(), id),
                                notice,
                                typed)));
    }

    private ResponseEntity<byte[]> review(
            HttpStatus status,
            String token,
            MerchantId merchant,
            Shop shop,
            ReturnPlan plan,
            Picked picked,
            ReturnPages.@Nullable Notice notice,
            Typed typed) {
        List<ReturnPages.Field> fields = typed.values().entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("submission") && !field.getKey().equals("note"))
                .map(field -> new ReturnPages.Field(field.getKey(), field.getValue()))
                .toList();
        return pages.render(
                status,
                "customer/returns/review.jte",
                Map.of(
                        "page",
                        new ReturnPages.Review(
                                shop,
                                token,
                                OpaqueToken.fresh(),
                                house.terms(merchant),
                                plan,
                                picked.wish() == ReturnWish.EXCHANGE,
                                fields,
                                notice,
                                typed)));
    }
}
