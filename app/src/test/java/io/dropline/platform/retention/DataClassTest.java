package io.dropline.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is kept how long where nobody decided: people rely on it, so it changes knowingly. */
class DataClassTest {
    @Test
    void defaults() {
        assertThat(Arrays.stream(DataClass.values())
                        .map(one -> one.code() + " " + one.usualDays() + ", at least " + one.leastDays()))
                .containsExactly(
                        "stock-files 90, at least 1",
                        "stock-file-lists 90, at least 1",
                        "stock-file-runs 400, at least 30",
                        "offer-history-steps 60, at least 1",
                        "offer-history 400, at least 30",
                        "stock-messages 14, at least 1",
                        "incoming-documents 90, at least 7",
                        "messages 90, at least 7",
                        "letters 400, at least 30",
                        "policy-replays 90, at least 1",
                        "routing-questions 180, at least 90",
                        "stock-refusals 400, at least 180",
                        "settled-problems 400, at least 180",
                        "customer-packages 90, at least 30");
    }
}
