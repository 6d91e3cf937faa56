package io.dropline.api.returns;

import io.dropline.access.Actor;
import io.dropline.aftersales.AfterSales;
import io.dropline.aftersales.Approval;
import io.dropline.aftersales.ReturnAnswer;
import io.dropline.aftersales.ReturnWanted;
import io.dropline.aftersales.Wished;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.api.returns.ReturnBodies.ApproveBody;
import io.dropline.api.returns.ReturnBodies.DeclineBody;
import io.dropline.api.returns.ReturnBodies.OpenBody;
import io.dropline.api.returns.ReturnBodies.ReceivedBody;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.returns.Asker;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.Inspection;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.rules.Wanted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns")
class ReturnsApi {
    private final ReturnReading returns;
    private final AfterSales afterSales;

    ReturnsApi(ReturnReading returns, AfterSales afterSales) {
        this.returns = returns;
        this.afterSales = afterSales;
    }

    @GetMapping
    @Says("Returns, the last asked first.")
    ApiPage<ReturnRow> list(
            @AuthenticationPrincipal Actor actor,
            @Says("Such as REQUESTED.") @RequestParam(required = false) @Nullable String state,
            @Says("Of this order.") @RequestParam(required = false) @Nullable UUID order,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                returns.list(actor.merchantId(), state, order, after, ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/{number}")
    @Says("One return with what comes back.")
    ReturnView find(@AuthenticationPrincipal Actor actor, @PathVariable String number) {
        return ApiRefusal.unless(returns.find(actor.merchantId(), number), "return with the number " + number);
    }

    @PostMapping
    @Says("Opens a return for each supplier who shipped the goods; those that the rules grant go straight on.")
    ApiPage<ReturnView> open(@AuthenticationPrincipal Actor actor, @RequestBody OpenBody body) {
        FieldProblems problems = new FieldProblems();
        UUID order = body.orderId();
        List<Wanted> lines = new ArrayList<>();
        for (ReturnBodies.OpenLine line : Given.list(body.lines())) {
            boolean whole =
                    line.orderLineId() != null && line.units() != null && line.units() > 0 && line.reason() != null;
            problems.check(whole, "lines", "Each line has an orderLineId, units of 1 or more, and a reason");
            if (whole) {
                lines.add(new Wanted(
                        Objects.requireNonNull(line.orderLineId()),
                        Objects.requireNonNull(line.units()),
                        Objects.requireNonNull(line.reason()),
                        Given.text(line.said())));
            }
        }
        problems.check(order != null, "orderId", "Say of which order")
                .check(!lines.isEmpty() || !problems.none(), "lines", "Say what comes back");
        if (!problems.none() || order == null) {
            throw ApiRefusal.wrong(problems.list());
        }
        Wished wished = afterSales.wished(
                actor.merchantId(),
                new ReturnWanted(
                        order,
                        body.key(),
                        null,
                        Asker.MERCHANT,
                        Given.or(body.wish(), ReturnWish.REFUND),
                        Given.text(body.note()),
                        lines,
                        List.of(),
                        actor.label()));
        return switch (wished) {
            case Wished.Opened(List<GoodsReturn> opened) ->
                ApiPage.whole(opened.stream()
                        .map(goods -> find(actor, goods.number()))
                        .toList());
            case Wished.Refused refused -> throw ApiRefusal.wrong("lines", refused.words());
        };
    }

    @PostMapping("/{number}/approve")
    @Says("Grants a return: the customer hears how to send the goods, the supplier that they come.")
    ReturnView approve(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable ApproveBody body) {
        UUID id = find(actor, number).goodsReturn().id();
        BigDecimal postage = body == null ? BigDecimal.ZERO : Given.or(body.postage(), BigDecimal.ZERO);
        FieldProblems problems = new FieldProblems().money(postage, "postage", "The postage");
        if (!problems.none()) {
            throw ApiRefusal.wrong(problems.list());
        }
        Approval approval = body == null
                ? Approval.BY_THE_RULES
                : new Approval(body.paidBy(), Given.or(body.returnless(), false), postage, null);
        return done(actor, number, afterSales.authorize(actor.merchantId(), id, approval, actor.label()));
    }

    @PostMapping("/{number}/decline")
    @Says("Declines a return; the customer is told why.")
    ReturnView decline(
            @AuthenticationPrincipal Actor actor, @PathVariable String number, @RequestBody DeclineBody body) {
        UUID id = find(actor, number).goodsReturn().id();
        String reason = Given.text(body.reason()).strip();
        if (reason.isEmpty()) {
            throw ApiRefusal.wrong("reason", "Say why: the customer reads it");
        }
        return done(actor, number, afterSales.decline(actor.merchantId(), id, reason, actor.label()));
    }

    @PostMapping("/{number}/received")
    @Says(
            "What the supplier says of the parcel that came back; if nothing speaks against it, the customer is paid at once.")
    ReturnView received(
            @AuthenticationPrincipal Actor actor, @PathVariable String number, @RequestBody ReceivedBody body) {
        ReturnView view = find(actor, number);
        List<Inspection.Line> lines = new ArrayList<>();
        for (ReturnBodies.ReceivedLine line : Given.list(body.lines())) {
            if (line.lineNo() == null || line.received() == null || line.condition() == null) {
                throw ApiRefusal.wrong("lines", "Each line has a lineNo, the units received, and their condition");
            }
            lines.add(new Inspection.Line(line.lineNo(), line.received(), line.condition()));
        }
        BigDecimal credit = body.credit();
        if (credit != null && credit.signum() < 0) {
            throw ApiRefusal.wrong("credit", "The credit must not be negative");
        }
        Inspection inspection = new Inspection(lines, Given.text(body.note()), credit, actor.label());
        return done(
                actor,
                number,
                afterSales.received(actor.merchantId(), view.goodsReturn().id(), inspection));
    }

    private ReturnView done(Actor actor, String number, ReturnAnswer answer) {
        return switch (answer) {
            case ReturnAnswer.Done unused -> find(actor, number);
            case ReturnAnswer.Refused(String reason) ->
                throw ApiRefusal.conflict(reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
        };
    }
}
