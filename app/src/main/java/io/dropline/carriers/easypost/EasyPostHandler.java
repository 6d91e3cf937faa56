package io.dropline.carriers.easypost;

import io.dropline.fulfillment.FulfillmentProcess;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.platform.MerchantId;
import io.dropline.shipping.TrackingNews;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads EasyPost's events, and trackers that we read ourselves. */
@Component
class EasyPostHandler implements InboxHandler {
    static final String EVENT = "easypost.event";
    private final BiConsumer<MerchantId, List<TrackingNews>> story;

    @Autowired
    EasyPostHandler(FulfillmentProcess story) {
        this((merchant, news) -> story.carriersReported(merchant, news, "EasyPost"));
    }

    EasyPostHandler(BiConsumer<MerchantId, List<TrackingNews>> story) {
        this.story = story;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EVENT, Trackers.SNAPSHOT);
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        List<TrackingNews> news = batch.stream().flatMap(EasyPostHandler::news).toList();
        if (!news.isEmpty()) {
            story.accept(merchant, news);
        }
    }

    private static Stream<TrackingNews> news(InboxDocument document) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(document.body());
        } catch (JacksonException e) {
            throw new UnreadableDocument("The document is not JSON: " + e.getOriginalMessage(), e);
        }
        if (document.kind().equals(Trackers.SNAPSHOT)) {
            return Stream.of(Trackers.news(root));
        }
        String description = root.path("description").asString("");
        if (description.isEmpty()) {
            throw new UnreadableDocument("This is not an event: it has no description.");
        }
        // Events of other things (batches, refunds, payments) are not for us.
        return description.startsWith("tracker.") ? Stream.of(Trackers.news(root.path("result"))) : Stream.empty();
    }
}
