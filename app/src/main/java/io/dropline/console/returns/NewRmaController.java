package io.dropline.console.returns;

import io.dropline.aftersales.AfterSales;
import io.dropline.aftersales.ReturnWanted;
import io.dropline.aftersales.Wished;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.MerchantId;
import io.dropline.returns.Asker;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.rules.Returnables;
import io.dropline.returns.rules.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens a return for a customer who called or wrote. */
@Controller
class NewRmaController {
    private final Returnables returnables;
    private final AfterSales afterSales;
    private final JdbcClient jdbc;

    NewRmaController(Returnables returnables, AfterSales afterSales, JdbcClient jdbc) {
        this.returnables = returnables;
        this.afterSales = afterSales;
        this.jdbc = jdbc;
    }

    @GetMapping("/orders/{order}/return")
    ResponseEntity<byte[]> ask(Desk desk, @PathVariable UUID order) {
        return page(desk, order, Form.empty())
                .map(page -> desk.show(Section.RETURNS, "console/returns/new.jte", page))
                .orElseGet(() -> desk.missing(Section.ORDERS, "order"));
    }

    @PostMapping("/orders/{order}/return")
    ResponseEntity<byte[]> open(Desk desk, @PathVariable UUID order, Form form) {
        Optional<NewRmaPage> page = page(desk, order, form);
        if (page.isEmpty()) {
            return desk.missing(Section.ORDERS, "order");
        }
        List<Wanted> lines = new ArrayList<>();
        for (NewRmaPage.Line line : page.get().lines()) {
            int units = form.text("units-" + line.id()).isEmpty() ? 0 : form.whole("units-" + line.id());
            form.problems()
                    .check(
                            units >= 0 && units <= line.units(),
                            "units-" + line.id(),
                            "From 0 to " + line.units() + ", please");
            if (units > 0) {
                lines.add(new Wanted(
                        line.id(), units, reason(page.get(), form, line.id()), form.text("said-" + line.id())));
            }
        }
        form.problems().check(!lines.isEmpty(), "", "Choose what comes back");
        if (form.problems().none()) {
            Wished wished = afterSales.wished(
                    desk.merchant(),
                    new ReturnWanted(
                            order,
                            null,
                            null,
                            Asker.MERCHANT,
                            form.text("wish").equals("EXCHANGE") ? ReturnWish.EXCHANGE : ReturnWish.REFUND,
                            form.text("note"),
                            lines,
                            List.of(),
                            desk.viewer().email()));
            switch (wished) {
                case Wished.Opened(List<GoodsReturn> returns) -> {
                    return desk.done(
                            returns.size() == 1
                                    ? returns.getFirst().number() + " is opened."
                                    : "A return for each supplier is opened.",
                            "/rma/" + returns.getFirst().id());
                }
                case Wished.Refused refused -> form.problems().check(false, "", refused.words());
            }
        }
        return desk.showAgain(Section.RETURNS, "console/returns/new.jte", page.get());
    }

    private static ReturnReason reason(NewRmaPage page, Form form, UUID line) {
        return page.reasons().stream()
                .filter(one -> one.name().equals(form.text("reason-" + line)))
                .findFirst()
                .orElseGet(() -> {
                    form.problems().check(false, "reason-" + line, "Choose a reason");
                    return ReturnReason.OTHER;
                });
    }

    private Optional<NewRmaPage> page(Desk desk, UUID order, Form form) {
        MerchantId merchant = desk.merchant();
        return jdbc.sql("select number from customer_order where merchant_id = ? and id = ?")
                .params(merchant.value(), order)
                .query(String.class)
                .optional()
                .map(number ->
                        new NewRmaPage(order, number, NewRmaPage.lines(returnables.ofOrder(merchant, order)), form));
    }
}
