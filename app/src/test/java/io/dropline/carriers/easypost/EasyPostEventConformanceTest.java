package io.dropline.carriers.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.mailroom.InboxDocument;
import io.dropline.platform.MerchantId;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.TrackingNews;
import io.dropline.stores.shopify.Samples;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EasyPostEventConformanceTest {
    @Test
    void readsARealEvent() throws Exception {
        byte[] body = Files.readAllBytes(Samples.path("carriers/easypost-recorded/event-body.json"));
        MerchantId merchant = new MerchantId(new UUID(1, 1));
        List<TrackingNews> heard = new ArrayList<>();

        new EasyPostHandler((_, news) -> heard.addAll(news))
                .handle(
                        merchant,
                        List.of(new InboxDocument(
                                merchant,
                                new UUID(2, 2),
                                "easypost:x",
                                "evt_1",
                                EasyPostHandler.EVENT,
                                Instant.EPOCH,
                                Map.of(),
                                body)));

        assertThat(heard).singleElement().satisfies(news -> {
            assertThat(news.trackerRef()).isEqualTo("trk_1");
            assertThat(news.carrier()).isEqualTo("fedex");
            assertThat(news.expectedOn()).isEqualTo(LocalDate.of(2024, 8, 5));
            assertThat(news.scans()).hasSize(7);
            assertThat(news.scans().getFirst().status()).isEqualTo(PackageStatus.LABEL_CREATED);
            assertThat(news.scans().getLast().place()).isEqualTo("EDISON, NJ, US");
        });
    }
}
