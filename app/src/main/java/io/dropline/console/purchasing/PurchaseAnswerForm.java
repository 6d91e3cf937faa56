package io.dropline.console.purchasing;

import io.dropline.console.DeskAction;
import io.dropline.console.page.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what a person enters for a supplier: an answer, or a parcel. Problems are left in the form. */
final class PurchaseAnswerForm {
    private PurchaseAnswerForm() {}

    static DeskAction.AnswerPurchaseOrder answer(UUID purchase, List<PurchasePage.Line> asked, Form form) {
        List<DeskAction.LineAnswer> answers = new ArrayList<>();
        for (PurchasePage.Line line : asked) {
            int no = line.lineNo();
            int accepted = units(form, "accepted-" + no);
            int backordered = units(form, "backordered-" + no);
            int rejected = units(form, "rejected-" + no);
            LocalDate until = form.day("until-" + no);
            String reason = form.text("reason-" + no);
            form.problems()
                    .check(
                            accepted >= 0 && backordered >= 0 && rejected >= 0,
                            "",
                            line.title() + ": no number can be below 0")
                    .check(
                            (long) accepted + backordered + rejected == line.quantity(),
                            "",
                            line.title() + ": accepted, backordered and rejected must add up to " + line.quantity())
                    .check(backordered == 0 || until != null, "", line.title() + ": until when is it backordered?")
                    .check(rejected == 0 || !reason.isEmpty(), "", line.title() + ": why is it rejected?");
            answers.add(new DeskAction.LineAnswer(no, accepted, backordered, until, rejected, reason));
        }
        return new DeskAction.AnswerPurchaseOrder(purchase, answers, form.day("shipDate"), form.text("note"));
    }

    static DeskAction.AnnounceParcel parcel(UUID purchase, List<PurchasePage.Line> asked, Form form, LocalDate today) {
        List<DeskAction.ParcelLine> contents = new ArrayList<>();
        for (PurchasePage.Line line : asked) {
            int units = units(form, "units-" + line.lineNo());
            form.problems()
                    .check(
                            units >= 0 && units <= line.shippable(),
                            "",
                            line.title() + ": at most " + line.shippable() + " can be in the parcel");
            if (units > 0) {
                contents.add(new DeskAction.ParcelLine(line.lineNo(), units));
            }
        }
        LocalDate shippedOn = form.day("shippedOn");
        form.problems()
                .check(!contents.isEmpty(), "", "What is in the parcel?")
                .check(!form.text("trackingNumber").isEmpty(), "trackingNumber", "The tracking number is missing");
        return new DeskAction.AnnounceParcel(
                purchase,
                form.text("carrier"),
                form.text("trackingNumber"),
                shippedOn == null ? today : shippedOn,
                contents);
    }

    private static int units(Form form, String field) {
        return form.text(field).isEmpty() ? 0 : form.whole(field);
    }
}
