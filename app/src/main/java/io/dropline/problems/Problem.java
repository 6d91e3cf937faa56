package io.dropline.problems;

import io.dropline.platform.MerchantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs a person.
 *
 * @param kind for machines: "inbox.unreadable", "po.unanswered"
 * @param subject what it is about; the same kind and subject is one open problem however often it is raised
 * @param title what is wrong, in a few words
 * @param reason why, in a sentence
 * @param nextStep what to do
 * @param link path in the console where it is done
 */
public record Problem(
        MerchantId merchant,
        String kind,
        String subject,
        @Nullable UUID orderId,
        Severity severity,
        String title,
        String reason,
        String nextStep,
        String link) {

    public enum Severity {
        INFO,
        WARNING,
        URGENT
    }
}
