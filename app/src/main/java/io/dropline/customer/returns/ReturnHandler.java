package io.dropline.customer.returns;

import io.dropline.aftersales.AfterSales;
import io.dropline.aftersales.ReturnWanted;
import io.dropline.aftersales.Wished;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.platform.MerchantId;
import io.dropline.returns.Asker;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.files.CleanPhoto;
import io.dropline.returns.rules.Wanted;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns what customers send of returns into commands. */
@Component
class ReturnHandler implements InboxHandler {
    static final String WISH = "customer.return";
    static final String SENT = "customer.return-sent";
    static final String CANCEL = "customer.return-cancelled";
    private static final String BY = "Customer";

    /** @param key of the click it came with */
    record WishDocument(
            UUID order, String key, ReturnWish wish, String note, List<Wanted> lines, List<CleanPhoto> photos) {}

    record SentDocument(UUID returnId, String carrier, String trackingNumber) {}

    record CancelDocument(UUID returnId) {}

    private final AfterSales afterSales;
    private final JsonMapper json;

    ReturnHandler(AfterSales afterSales, JsonMapper json) {
        this.afterSales = afterSales;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(WISH, SENT, CANCEL);
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        for (InboxDocument document : batch) {
            switch (document.kind()) {
                case WISH -> wished(merchant, read(document, WishDocument.class));
                case SENT -> {
                    SentDocument sent = read(document, SentDocument.class);
                    afterSales.onItsWay(merchant, sent.returnId(), sent.carrier(), sent.trackingNumber(), BY);
                }
                case CANCEL ->
                    afterSales.cancel(
                            merchant, read(document, CancelDocument.class).returnId(), "", BY);
                default -> throw new UnreadableDocument("No customer sends " + document.kind());
            }
        }
    }

    private void wished(MerchantId merchant, WishDocument wish) {
        Wished wished = afterSales.wished(
                merchant,
                new ReturnWanted(
                        wish.order(),
                        wish.key(),
                        null,
                        Asker.CUSTOMER,
                        wish.wish(),
                        wish.note(),
                        wish.lines(),
                        wish.photos(),
                        BY));
        if (wished instanceof Wished.Refused refused) { // it was possible when it was sent: a person looks at it
            throw new UnreadableDocument("The return cannot be opened: " + refused.words() + ".");
        }
    }

    private <T> T read(InboxDocument document, Class<T> type) {
        try {
            return json.readValue(document.body(), type);
        } catch (JacksonException e) {
            throw new UnreadableDocument("This is not what the page of returns sends: " + e.getOriginalMessage(), e);
        }
    }
}
