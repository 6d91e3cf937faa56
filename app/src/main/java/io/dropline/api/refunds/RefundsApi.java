package io.dropline.api.refunds;

import io.dropline.access.Actor;
import io.dropline.aftersales.RefundProcess;
import io.dropline.aftersales.Unshipped;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Done;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.letter.Words;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class RefundsApi {
    private static final int LONGEST_KEY = 200;

    private final RefundProcess process;
    private final RefundReading reading;

    RefundsApi(RefundProcess process, RefundReading reading) {
        this.process = process;
        this.reading = reading;
    }

    /** What became of a request. */
    public record Requested(
            UUID id,
            String number,

            @Says("Whether this very refund was requested before, so that nothing was done.")
            boolean known) {}

    /** What may still be paid back of an order. */
    public record Quote(
            String currency,
            BigDecimal paid,
            @Says("Paid back, or on its way.") BigDecimal taken,
            BigDecimal left,
            @Says("Of what was paid for shipping.") BigDecimal shippingLeft,

            @Says("Whether the store itself said what was paid.")
            boolean toldByStore,

            List<QuoteLine> lines) {}

    /** What of one line may still be paid back. */
    public record QuoteLine(
            UUID orderLineId,
            String sku,
            String title,
            int unitsLeft,

            @Says("What was paid for one, tax and discount in it; the last one takes what rounding left over.")
            BigDecimal unit,

            @Says("What all units left come to.") BigDecimal amountLeft) {}

    @GetMapping("/orders/{id}/refund-quote")
    @Says("What may still be paid back of an order.")
    Quote quote(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        RefundQuote quote = existing(actor, id);
        return new Quote(
                quote.currency(),
                quote.paid(),
                quote.taken(),
                quote.left(),
                quote.shippingLeft(),
                quote.told(),
                quote.lines().values().stream()
                        .map(line -> new QuoteLine(
                                line.orderLineId(),
                                line.sku(),
                                line.title(),
                                line.unitsLeft(),
                                line.unit(),
                                line.amount(line.unitsLeft())))
                        .toList());
    }

    @PostMapping("/orders/{id}/refunds")
    @Says("Pays money back to the customer, by the store. Units that have not left their supplier are cancelled first.")
    Requested refund(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @Says("Any text of yours that names this very refund: sent twice, it is paid back once.")
                    @RequestHeader("Idempotency-Key")
                    String key,
            @RequestBody RefundBody body) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ApiRefusal.wrong("Idempotency-Key", "From 1 to " + LONGEST_KEY + " characters, please");
        }
        RefundQuote quote = existing(actor, id);
        RefundDraft draft = new RefundDraft(
                named(actor, id, key),
                id,
                null,
                lines(body, quote),
                Given.or(body.shipping(), BigDecimal.ZERO),
                Given.or(body.restockingFee(), BigDecimal.ZERO),
                Given.text(body.reason()).strip());
        RefundAnswer answer = process.refund(
                        actor.merchantId(),
                        List.of(draft),
                        Given.or(body.unshipped(), Unshipped.CANCEL_OR_WITHDRAW),
                        actor.label())
                .getFirst();
        return switch (answer) {
            case RefundAnswer.Requested(UUID refund, String number, BigDecimal _) ->
                new Requested(refund, number, false);
            case RefundAnswer.Known(UUID refund, String number) -> new Requested(refund, number, true);
            case RefundAnswer.TooMuch(BigDecimal left) ->
                throw ApiRefusal.wrong("lines", "Only " + money(left, quote) + " are left to refund");
            case RefundAnswer.TooMuchShipping(BigDecimal left) ->
                throw ApiRefusal.wrong(
                        "shipping", "Only " + money(left, quote) + " of the shipping are left to refund");
            case RefundAnswer.TooManyUnits(UUID line, int left) ->
                throw ApiRefusal.wrong("lines", "Only " + left + " units of line " + line + " are left to refund");
            case RefundAnswer.Nothing() ->
                throw ApiRefusal.wrong(
                        "lines",
                        "The customer would get nothing: amounts and units must not be below zero, and less the fee something must be left");
            case RefundAnswer.NotPaid() ->
                throw ApiRefusal.conflict(
                        "Nothing is left to refund: the store says that nothing was paid that it has not paid back");
            case RefundAnswer.NoSuchOrder _ -> throw ApiRefusal.missing("order with this id");
            case RefundAnswer.NoSuchLine(UUID line) ->
                throw ApiRefusal.wrong("lines", "The order has no line " + line + " of its own, or it is named twice");
        };
    }

    @GetMapping("/orders/{id}/refunds")
    @Says("The refunds of an order, the last requested first.")
    ApiPage<RefundRow> ofOrder(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        existing(actor, id);
        return ApiPage.whole(reading.list(actor.merchantId(), null, id, null, 1000));
    }

    @GetMapping("/refunds")
    @Says("Refunds, the last requested first; those that the store's staff made among them.")
    ApiPage<RefundRow> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                reading.list(actor.merchantId(), state, null, after, ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }

    @PostMapping("/refunds/{id}/send-now")
    @Says("Pays a refund back that waits for suppliers, without waiting any longer.")
    Done sendNow(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        if (!process.sendNow(actor.merchantId(), id, actor.label())) {
            throw ApiRefusal.conflict("No refund with this id waits for a supplier");
        }
        return new Done("It is on its way to the store.");
    }

    @PostMapping("/refunds/{id}/withdraw")
    @Says("Takes a refund back that waits for suppliers.")
    Done withdraw(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        if (!process.withdraw(actor.merchantId(), id, actor.label())) {
            throw ApiRefusal.conflict("No refund with this id waits for a supplier");
        }
        return new Done("It is withdrawn. Nothing was paid back.");
    }

    private RefundQuote existing(Actor actor, UUID order) {
        RefundQuote quote = process.quotes(actor.merchantId(), List.of(order)).get(order);
        if (quote == null) {
            throw ApiRefusal.missing("order with this id");
        }
        return quote;
    }

    /** The same key for the same order is the same refund, and nobody else's. */
    private static UUID named(Actor actor, UUID order, String key) {
        return UUID.nameUUIDFromBytes(
                ("refund/" + actor.merchantId() + "/" + order + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static List<RefundDraft.Line> lines(RefundBody body, RefundQuote quote) {
        List<RefundDraft.Line> lines = new ArrayList<>();
        for (RefundBody.Line line : Given.list(body.lines())) {
            UUID id = line.orderLineId();
            if (id == null) {
                throw ApiRefusal.wrong("lines", "Each line needs its orderLineId");
            }
            int units = Given.or(line.units(), 0);
            RefundQuote.Line own = quote.lines().get(id);
            BigDecimal amount = line.amount();
            lines.add(new RefundDraft.Line(
                    id,
                    units,
                    amount != null ? amount : own == null ? BigDecimal.ZERO : own.amount(Math.max(0, units))));
        }
        return lines;
    }

    private static String money(BigDecimal amount, RefundQuote quote) {
        return Words.sum(amount, quote.currency());
    }
}
