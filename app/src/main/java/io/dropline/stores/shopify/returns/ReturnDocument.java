package io.dropline.stores.shopify.returns;

import io.dropline.aftersales.StoreReturns.Line;
import io.dropline.aftersales.StoreReturns.Return;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document of the kind {@link #KIND}: one step of one return.
 *
 * @param note of one that is declined or ended, for the customer
 */
record ReturnDocument(Step step, Return what, List<Line> lines, String note) {
    static final String KIND = "shopify.return";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_REASON_NOTE = 255;
    private static final Map<String, String> REASONS = Map.of(
            "UNWANTED", "UNWANTED",
            "TOO_SMALL", "SIZE_TOO_SMALL",
            "TOO_LARGE", "SIZE_TOO_LARGE",
            "NOT_AS_DESCRIBED", "NOT_AS_DESCRIBED",
            "WRONG_ITEM", "WRONG_ITEM",
            "DAMAGED", "DEFECTIVE",
            "DEFECTIVE", "DEFECTIVE");

    enum Step {
        CREATE,
        APPROVE,
        DECLINE,
        PROCESS,
        END
    }

    /** @throws IllegalArgumentException if it is none */
    static ReturnDocument read(String document) {
        try {
            return JSON.readValue(document, ReturnDocument.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("It is no step of a return: " + e.getOriginalMessage(), e);
        }
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    /** What a return of ours bears in the store, by which it is recognised. */
    String mark() {
        return "(Dropline " + what.number() + ", " + what.id() + ")";
    }

    /** The customer's words and our mark, as long as Shopify takes them. */
    String note(Line line) {
        int room = LONGEST_REASON_NOTE - mark().length() - 1;
        String said = line.note().strip();
        String cut = said.length() > room ? said.substring(0, room - 1) + "…" : said;
        return (cut + " " + mark()).strip();
    }

    /** Shopify's word for our reason; what it has none for is told by the note. */
    static String reason(Line line) {
        return REASONS.getOrDefault(line.reason(), "OTHER");
    }
}
