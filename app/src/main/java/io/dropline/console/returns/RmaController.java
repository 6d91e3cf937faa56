package io.dropline.console.returns;

import io.dropline.aftersales.AfterSales;
import io.dropline.aftersales.Approval;
import io.dropline.aftersales.Reshipped;
import io.dropline.aftersales.ReturnAnswer;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Form;
import io.dropline.platform.web.Downloads;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.Inspection;
import io.dropline.returns.files.Photos;
import io.dropline.returns.files.ReturnFiles;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Returns, and what a person decides of them. */
@Controller
class RmaController {
    private static final String PATH = "/rma";
    private static final int LONGEST = 60;

    private final RmaListStore list;
    private final RmaPageStore store;
    private final AfterSales afterSales;
    private final ReturnFiles files;
    private final Photos photos;

    RmaController(RmaListStore list, RmaPageStore store, AfterSales afterSales, ReturnFiles files, Photos photos) {
        this.list = list;
        this.store = store;
        this.afterSales = afterSales;
        this.files = files;
        this.photos = photos;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            Desk desk,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String after) {
        RmaFilter filter = RmaFilter.ofSlug(status);
        Cursor cursor = Cursor.read(after);
        return desk.show(
                Section.RETURNS,
                "console/returns/list.jte",
                new RmaListPage(
                        list.page(desk.merchant(), filter, cursor),
                        filter,
                        list.liveCounts(desk.merchant()),
                        cursor.atStart()));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return store.open(desk.merchant(), id)
                .map(page -> desk.show(Section.RETURNS, "console/returns/return.jte", page))
                .orElseGet(() -> desk.missing(Section.RETURNS, "return"));
    }

    @GetMapping(PATH + "/{id}/files/{file}")
    ResponseEntity<byte[]> file(Desk desk, @PathVariable UUID id, @PathVariable UUID file) {
        return files.find(desk.merchant(), id, file)
                .map(found -> Downloads.of(found.file().name(), found.file().mediaType(), found.bytes()))
                .orElseGet(() -> desk.missing(Section.RETURNS, "file"));
    }

    @PostMapping(PATH + "/{id}/approve")
    ResponseEntity<byte[]> approve(Desk desk, @PathVariable UUID id, Form form) {
        boolean returnless = form.text("back").equals("kept");
        BigDecimal postage = form.amount("postage");
        ReturnPolicy.Payer payer = Arrays.stream(ReturnPolicy.Payer.values())
                .filter(one -> one.name().equals(form.text("paidBy")))
                .findFirst()
                .orElse(null);
        ReturnPolicy.Address to = new ReturnPolicy.Address(
                form.text("name"),
                form.text("street"),
                form.text("city"),
                form.text("region"),
                form.text("postal"),
                form.text("country"));
        boolean complete = to.none()
                || (!to.street().isEmpty()
                        && !to.city().isEmpty()
                        && !to.country().isEmpty());
        form.problems()
                .check(returnless || complete, "street", "The address needs a street, a city and a country")
                .money(postage, "postage", "The postage");
        return act(
                desk,
                id,
                form,
                "The return is accepted.",
                () -> afterSales.authorize(
                        desk.merchant(),
                        id,
                        new Approval(payer, returnless, postage, returnless || to.none() ? null : to),
                        by(desk)));
    }

    @PostMapping(PATH + "/{id}/decline")
    ResponseEntity<byte[]> decline(Desk desk, @PathVariable UUID id, Form form) {
        form.problems().check(!form.text("reason").isBlank(), "reason", "Say why: the customer reads it");
        return act(
                desk,
                id,
                form,
                "The return is declined, and the customer told.",
                () -> afterSales.decline(desk.merchant(), id, form.text("reason"), by(desk)));
    }

    @PostMapping(PATH + "/{id}/cancel")
    ResponseEntity<byte[]> cancel(Desk desk, @PathVariable UUID id, Form form) {
        return act(
                desk,
                id,
                form,
                "The return is cancelled.",
                () -> afterSales.cancel(desk.merchant(), id, form.text("reason"), by(desk)));
    }

    @PostMapping(PATH + "/{id}/label")
    ResponseEntity<byte[]> label(Desk desk, @PathVariable UUID id, Form form, @RequestParam MultipartFile file) {
        Optional<Photos.Label> label = photos.label(content(file));
        form.problems().check(label.isPresent(), "file", "A label is a PDF, PNG or JPEG of at most 8 megabytes");
        return act(
                desk,
                id,
                form,
                "The label is kept. The customer finds it on the page of the return.",
                () -> afterSales.label(desk.merchant(), id, label.orElseThrow(), by(desk)));
    }

    @PostMapping(PATH + "/{id}/sent")
    ResponseEntity<byte[]> sent(Desk desk, @PathVariable UUID id, Form form) {
        form.problems()
                .check(form.text("trackingNumber").length() <= LONGEST, "trackingNumber", "The number is too long")
                .check(form.text("carrier").length() <= LONGEST, "carrier", "The carrier's name is too long");
        return act(
                desk,
                id,
                form,
                "It is noted that the goods are on their way.",
                () -> afterSales.onItsWay(
                        desk.merchant(), id, form.text("carrier"), form.text("trackingNumber"), by(desk)));
    }

    @PostMapping(PATH + "/{id}/received")
    ResponseEntity<byte[]> received(Desk desk, @PathVariable UUID id, Form form) {
        Optional<RmaPage> page = store.open(desk.merchant(), id);
        if (page.isEmpty()) {
            return desk.missing(Section.RETURNS, "return");
        }
        List<Inspection.Line> lines = page.get().lines().stream()
                .map(line -> new Inspection.Line(
                        line.lineNo(), form.whole("received-" + line.lineNo()), condition(form, line.lineNo())))
                .toList();
        BigDecimal credit = form.amount("credit");
        form.problems().money(credit, "credit", "The credit");
        Inspection inspection =
                new Inspection(lines, form.text("note"), form.text("credit").isEmpty() ? null : credit, by(desk));
        return act(
                desk,
                id,
                form,
                "It is noted what came back.",
                () -> afterSales.received(desk.merchant(), id, inspection));
    }

    @PostMapping(PATH + "/{id}/refund")
    ResponseEntity<byte[]> refund(Desk desk, @PathVariable UUID id, Form form) {
        BigDecimal keep = form.amount("keepPercent");
        form.problems()
                .check(
                        keep.signum() >= 0 && keep.compareTo(BigDecimal.valueOf(100)) < 0,
                        "keepPercent",
                        "Keep from 0 to less than 100 percent");
        return act(
                desk,
                id,
                form,
                "The money is on its way.",
                () -> afterSales.refundNow(desk.merchant(), id, keep, by(desk)));
    }

    @PostMapping(PATH + "/{id}/settle")
    ResponseEntity<byte[]> settle(Desk desk, @PathVariable UUID id, Form form) {
        return act(desk, id, form, "The return is settled.", () -> afterSales.settle(desk.merchant(), id, by(desk)));
    }

    @PostMapping(PATH + "/{id}/close")
    ResponseEntity<byte[]> close(Desk desk, @PathVariable UUID id, Form form) {
        form.problems().check(!form.text("reason").isBlank(), "reason", "Say why nothing is paid");
        return act(
                desk,
                id,
                form,
                "The return is closed.",
                () -> afterSales.close(desk.merchant(), id, form.text("reason"), by(desk)));
    }

    @PostMapping(PATH + "/parcels/{parcel}/ship-again")
    ResponseEntity<byte[]> shipAgain(Desk desk, @PathVariable UUID parcel, Form form) {
        return switch (afterSales.shipAgain(desk.merchant(), parcel, by(desk))) {
            case Reshipped.Done(UUID order) ->
                desk.done("The goods are sent again by this order, and claimed from the supplier.", "/orders/" + order);
            case Reshipped.Refused(String reason) -> desk.refused(reason, "/orders/" + form.text("order"));
        };
    }

    private static ResponseEntity<byte[]> act(
            Desk desk, UUID id, Form form, String done, java.util.function.Supplier<ReturnAnswer> step) {
        String page = PATH + "/" + id;
        if (!form.problems().none()) {
            return desk.refused(form.problems().list().getFirst().message() + ".", page);
        }
        return switch (step.get()) {
            case ReturnAnswer.Done unused -> desk.done(done, page);
            case ReturnAnswer.Refused(String reason) -> desk.refused(reason, page);
        };
    }

    private static GoodsCondition condition(Form form, int lineNo) {
        String said = form.text("condition-" + lineNo);
        return Arrays.stream(GoodsCondition.values())
                .filter(one -> one.name().equals(said))
                .findFirst()
                .orElseGet(() -> {
                    form.problems().check(false, "condition-" + lineNo, "Choose how it came back");
                    return GoodsCondition.AS_NEW;
                });
    }

    private static String by(Desk desk) {
        return desk.viewer().email();
    }

    private static byte[] content(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(Photos.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
