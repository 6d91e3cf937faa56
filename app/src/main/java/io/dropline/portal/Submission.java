package io.dropline.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a supplier said, understood. */
sealed interface Submission {

    /** @param shipDate when they mean to ship; null if they did not say */
    record Acknowledgement(@Nullable LocalDate shipDate, String note, List<LineAnswer> lines) implements Submission {}

    record LineAnswer(
            int lineNo,
            int refused,
            int backordered,
            @Nullable LocalDate backorderedUntil,
            String reason) {}

    record Parcel(String carrier, String trackingNumber, LocalDate shippedOn, List<LineUnits> lines)
            implements Submission {}

    record LineUnits(int lineNo, int units) {}

    record Question(String text) implements Submission {}

    record CancelAnswer(boolean accepted, String note) implements Submission {}
}
