package io.dropline.console.refunds;

import io.dropline.aftersales.RefundProcess.NotShipped;
import io.dropline.aftersales.Unshipped;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.platform.Ids;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which an order is refunded. The refund's id is in the form, so that a double click is one refund. */
@Controller
class RefundController {
    private static final String TEMPLATE = "console/refunds/refund.jte";
    private static final int LONGEST_REASON = 500;

    private final RefundActions actions;

    RefundController(RefundActions actions) {
        this.actions = actions;
    }

    @GetMapping("/orders/{id}/refund")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        RefundPage page = page(desk, id, Form.empty().with("id", Ids.next()));
        return page == null ? desk.missing(Section.ORDERS, "order") : desk.show(Section.ORDERS, TEMPLATE, page);
    }

    @PostMapping("/orders/{id}/refund")
    ResponseEntity<byte[]> refund(Desk desk, @PathVariable UUID id, Form form) {
        RefundPage page = page(desk, id, form);
        if (page == null) {
            return desk.missing(Section.ORDERS, "order");
        }
        UUID refund = uuid(form.text("id"));
        form.problems().check(refund != null, "", "The page was too old: please look at it once more");
        form.problems()
                .check(form.text("reason").length() <= LONGEST_REASON, "reason", "At most 500 characters, please");
        RefundDraft draft = draft(refund == null ? Ids.next() : refund, page.quote(), form);
        if (!form.problems().none()) {
            return desk.showAgain(Section.ORDERS, TEMPLATE, page);
        }
        RefundAnswer answer = actions.refund(
                desk.merchant(), draft, unshipped(form), desk.viewer().email());
        String path = "/orders/" + id;
        return switch (answer) {
            case RefundAnswer.Requested(UUID _, String number, BigDecimal amount) ->
                desk.done(
                        "Refund " + number + " of "
                                + Show.money(amount, page.quote().currency())
                                + " was requested. How it goes is told below.",
                        path);
            case RefundAnswer.Known(UUID _, String number) ->
                desk.done("Refund " + number + " was requested already; nothing was done twice.", path);
            case RefundAnswer no -> {
                refuse(form, page.quote(), no);
                yield desk.showAgain(Section.ORDERS, TEMPLATE, page);
            }
        };
    }

    private static void refuse(Form form, RefundQuote quote, RefundAnswer no) {
        switch (no) {
            case RefundAnswer.TooMuch(BigDecimal left) ->
                wrong(form, "", "Only " + Show.money(left, quote.currency()) + " are left to refund");
            case RefundAnswer.TooMuchShipping(BigDecimal left) ->
                wrong(form, "shipping", "Only " + Show.money(left, quote.currency()) + " of it are left");
            case RefundAnswer.TooManyUnits(UUID line, int left) ->
                wrong(form, "units-" + line, "Only " + left + " left");
            case RefundAnswer.Nothing() ->
                wrong(form, "", "The customer would get nothing. Enter units or an amount, and a fee below it");
            case RefundAnswer.NotPaid() ->
                wrong(
                        form,
                        "",
                        "Nothing is left to refund: the store says that nothing was paid that it has not paid back");
            case RefundAnswer.NoSuchOrder _, RefundAnswer.NoSuchLine _ ->
                wrong(form, "", "The order has changed meanwhile: please look at it once more");
            case RefundAnswer.Requested _, RefundAnswer.Known _ -> throw new IllegalArgumentException("It was taken");
        }
    }

    private static void wrong(Form form, String field, String why) {
        form.problems().check(false, field, why);
    }

    private @Nullable RefundPage page(Desk desk, UUID order, Form form) {
        RefundQuote quote = actions.quote(desk.merchant(), order).orElse(null);
        if (quote == null) {
            return null;
        }
        Map<UUID, NotShipped> notShipped = actions.notShipped(desk.merchant(), order);
        return new RefundPage(order, quote, notShipped, actions.ofOrder(desk.merchant(), order), form);
    }

    private static RefundDraft draft(UUID id, RefundQuote quote, Form form) {
        List<RefundDraft.Line> lines = new ArrayList<>();
        quote.lines().values().forEach(line -> {
            String units = "units-" + line.orderLineId();
            String amount = "amount-" + line.orderLineId();
            int count = form.text(units).isEmpty() ? 0 : form.whole(units);
            BigDecimal money = form.text(amount).isEmpty() ? line.amount(Math.max(0, count)) : form.amount(amount);
            if (count != 0 || money.signum() != 0) {
                lines.add(new RefundDraft.Line(line.orderLineId(), count, money));
            }
        });
        return new RefundDraft(
                id, quote.orderId(), null, lines, form.amount("shipping"), form.amount("fee"), form.text("reason"));
    }

    private static Unshipped unshipped(Form form) {
        return Arrays.stream(Unshipped.values())
                .filter(one -> one.name().equals(form.text("unshipped")))
                .findFirst()
                .orElse(Unshipped.CANCEL_OR_WITHDRAW);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
