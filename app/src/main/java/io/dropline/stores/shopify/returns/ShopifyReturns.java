package io.dropline.stores.shopify.returns;

import io.dropline.aftersales.StoreReturns;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the documents that keep Shopify's returns in step with ours. */
@Component
class ShopifyReturns implements StoreReturns {
    private static final int LONGEST_DECLINE_NOTE = 500;

    @Override
    public OutboxDraft create(MerchantId merchant, Opening opening) {
        return draft(merchant, new ReturnDocument(ReturnDocument.Step.CREATE, opening.what(), opening.lines(), ""));
    }

    @Override
    public OutboxDraft approve(MerchantId merchant, Return what) {
        return draft(merchant, new ReturnDocument(ReturnDocument.Step.APPROVE, what, List.of(), ""));
    }

    @Override
    public OutboxDraft decline(MerchantId merchant, Return what, String note) {
        return draft(merchant, new ReturnDocument(ReturnDocument.Step.DECLINE, what, List.of(), cut(note)));
    }

    @Override
    public OutboxDraft process(MerchantId merchant, Return what, List<Line> received) {
        return draft(merchant, new ReturnDocument(ReturnDocument.Step.PROCESS, what, received, ""));
    }

    @Override
    public OutboxDraft end(MerchantId merchant, Return what, String note) {
        return draft(merchant, new ReturnDocument(ReturnDocument.Step.END, what, List.of(), cut(note)));
    }

    private static String cut(String note) {
        String said = note.strip();
        return said.length() > LONGEST_DECLINE_NOTE ? said.substring(0, LONGEST_DECLINE_NOTE - 1) + "…" : said;
    }

    /** Goods may come back in several parcels, so that processing has a document for each; the other steps have one. */
    private static OutboxDraft draft(MerchantId merchant, ReturnDocument document) {
        UUID id = Ids.next();
        Return what = document.what();
        String step = document.step().name().toLowerCase(Locale.ROOT);
        String title = switch (document.step()) {
            case CREATE -> "Return " + what.number() + ", opened in the store";
            case APPROVE -> "Return " + what.number() + ", granted in the store";
            case DECLINE -> "Return " + what.number() + ", declined in the store";
            case PROCESS -> "Return " + what.number() + ", goods are back";
            case END -> "Return " + what.number() + ", ended in the store";
        };
        return new OutboxDraft(
                merchant,
                id,
                "store:" + what.storeId(),
                ReturnDocument.KIND,
                "return:" + what.id(),
                what.orderId(),
                "return-" + step + "-" + (document.step() == ReturnDocument.Step.PROCESS ? id : what.id()),
                document.write(),
                title);
    }
}
