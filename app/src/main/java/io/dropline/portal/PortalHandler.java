package io.dropline.portal;

import io.dropline.fulfillment.FulfillmentProcess;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.portal.Submission.LineUnits;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.shipping.ShipNotice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns what suppliers sent from the page into commands, in the order in which it came; neighbours of one kind go together. */
@Component
class PortalHandler implements InboxHandler {
    /** What a supplier sent from the page, as the inbox keeps it: the fields as they came, and what they were about. */
    record Document(UUID purchaseOrder, Map<String, String> fields, Seen seen) {}

    private record Said(Sheet sheet, Seen seen, Submission submission) {}

    private final FulfillmentProcess process;
    private final SheetStore sheets;
    private final JsonMapper json;

    PortalHandler(FulfillmentProcess process, SheetStore sheets, JsonMapper json) {
        this.process = process;
        this.sheets = sheets;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Arrays.stream(AnswerForm.values()).map(AnswerForm::kind).collect(Collectors.toSet());
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        List<SupplierAnswer> answers = new ArrayList<>();
        List<ShipNotice> notices = new ArrayList<>();
        for (Said said : understood(merchant, batch)) {
            Sheet sheet = said.sheet();
            switch (said.submission()) {
                case Submission.Acknowledgement acknowledgement -> {
                    ship(merchant, notices);
                    answers.add(answer(sheet, said.seen(), acknowledgement));
                }
                case Submission.Parcel parcel -> {
                    answer(merchant, answers);
                    notices.add(notice(sheet, parcel));
                }
                case Submission.Question question ->
                    process.supplierAsked(merchant, sheet.id(), question.text(), sheet.supplier());
                case Submission.CancelAnswer cancel -> {
                    ship(merchant, notices);
                    answer(merchant, answers);
                    process.cancelAnswered(merchant, sheet.id(), cancel.accepted(), cancel.note(), sheet.supplier());
                }
            }
        }
        answer(merchant, answers);
        ship(merchant, notices);
    }

    private void answer(MerchantId merchant, List<SupplierAnswer> waiting) {
        if (!waiting.isEmpty()) {
            process.supplierAnswered(merchant, List.copyOf(waiting));
            waiting.clear();
        }
    }

    private void ship(MerchantId merchant, List<ShipNotice> waiting) {
        if (!waiting.isEmpty()) {
            process.parcelsAnnounced(merchant, List.copyOf(waiting));
            waiting.clear();
        }
    }

    private List<Said> understood(MerchantId merchant, List<InboxDocument> batch) {
        List<Document> documents = batch.stream().map(this::read).toList();
        Map<UUID, Sheet> found = sheets.open(
                merchant,
                documents.stream().map(Document::purchaseOrder).distinct().toList());
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Document document = documents.get(i);
            Sheet sheet = found.get(document.purchaseOrder());
            if (sheet == null) {
                throw new UnreadableDocument("There is no purchase order " + document.purchaseOrder());
            }
            said.add(new Said(sheet, document.seen(), understood(batch.get(i).kind(), document)));
        }
        return said;
    }

    private Document read(InboxDocument document) {
        try {
            return json.readValue(document.body(), Document.class);
        } catch (JacksonException e) {
            throw new UnreadableDocument("This is not what the answer page sends: " + e.getOriginalMessage(), e);
        }
    }

    private static Submission understood(String kind, Document document) {
        AnswerForm form = AnswerForm.ofKind(kind).orElseThrow();
        Typed typed = Typed.of(document.fields());
        Submission submission = AnswerReading.read(form, typed, document.seen());
        if (typed.wrong()) {
            throw new UnreadableDocument(typed.problems().list().stream()
                    .map(FieldProblem::message)
                    .collect(Collectors.joining(". ", "", ".")));
        }
        return submission;
    }

    private static SupplierAnswer answer(Sheet sheet, Seen seen, Submission.Acknowledgement said) {
        List<SupplierAnswer.Line> lines = said.lines().stream()
                .map(line -> new SupplierAnswer.Line(
                        line.lineNo(),
                        seen.refused(line.lineNo()) + line.refused(),
                        line.backordered(),
                        line.backorderedUntil(),
                        line.reason()))
                .toList();
        return new SupplierAnswer(sheet.id(), lines, said.shipDate(), said.note(), sheet.supplier());
    }

    private static ShipNotice notice(Sheet sheet, Submission.Parcel parcel) {
        Map<Integer, Integer> units =
                parcel.lines().stream().collect(Collectors.toMap(LineUnits::lineNo, LineUnits::units));
        List<ShipNotice.Line> lines = sheet.lines().stream()
                .filter(line -> units.containsKey(line.lineNo()))
                .map(line ->
                        new ShipNotice.Line(line.lineNo(), line.orderLineId(), units.getOrDefault(line.lineNo(), 0)))
                .toList();
        return new ShipNotice(
                sheet.id(),
                sheet.orderId(),
                sheet.supplierId(),
                parcel.carrier(),
                parcel.trackingNumber(),
                parcel.shippedOn(),
                lines,
                sheet.supplier());
    }
}
