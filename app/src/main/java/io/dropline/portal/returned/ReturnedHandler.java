package io.dropline.portal.returned;

import io.dropline.aftersales.AfterSales;
import io.dropline.aftersales.ReturnAnswer;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.portal.Typed;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.Inspection;
import io.dropline.returns.files.CleanPhoto;
import io.dropline.returns.files.ReturnFile;
import io.dropline.returns.files.ReturnFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns what suppliers say of goods that came back into the command. */
@Component
class ReturnedHandler implements InboxHandler {
    static final String KIND = "portal.returned";

    /**
     * What a supplier sent, as the inbox keeps it.
     *
     * @param units that were to come back, by line
     */
    record Document(
            UUID returnId,
            String supplier,
            Map<String, String> fields,
            Map<Integer, Integer> units,
            List<CleanPhoto> photos) {}

    private final AfterSales afterSales;
    private final ReturnFiles files;
    private final JsonMapper json;

    ReturnedHandler(AfterSales afterSales, ReturnFiles files, JsonMapper json) {
        this.afterSales = afterSales;
        this.files = files;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        for (InboxDocument one : batch) {
            Document document = read(one);
            Typed typed = Typed.of(document.fields());
            Inspection inspection = ReturnedReading.read(typed, document.units(), document.supplier());
            if (typed.wrong()) {
                throw new UnreadableDocument(typed.problems().list().stream()
                        .map(FieldProblem::message)
                        .collect(Collectors.joining(". ", "", ".")));
            }
            switch (afterSales.received(merchant, document.returnId(), inspection)) {
                case ReturnAnswer.Done(GoodsReturn goods) ->
                    files.addPhotos(
                            merchant,
                            goods.id(),
                            ReturnFile.Kind.SUPPLIER_PHOTO,
                            document.photos(),
                            document.supplier());
                // parked: a person compares what they say with what happened meanwhile
                case ReturnAnswer.Refused(String reason) ->
                    throw new UnreadableDocument("What came back cannot be noted. " + reason);
            }
        }
    }

    private Document read(InboxDocument document) {
        try {
            return json.readValue(document.body(), Document.class);
        } catch (JacksonException e) {
            throw new UnreadableDocument("This is not what the page of returns sends: " + e.getOriginalMessage(), e);
        }
    }
}
