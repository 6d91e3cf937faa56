package io.dropline.customer;

import io.dropline.customer.returns.MyReturn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that the tracking page shows.
 *
 * @param returnable whether something of the order can be given back today
 * @param questions what was asked here, and the form to ask more
 * @param now what "today" is
 */
public record TrackPage(
        Track track,
        String token,
        Headline headline,
        List<MyReturn> returns,
        boolean returnable,
        Questions questions,
        Instant now) {
    private static final List<String> STEPS = List.of("Ordered", "Being prepared", "On its way", "Delivered");

    /**
     * A step on the order's way.
     *
     * @param css "done", "now" or empty
     * @param day when it was, empty where it is not known
     */
    public record Step(String label, String css, String day) {}

    public List<Step> steps() {
        int reached = headline.reached();
        return IntStream.range(0, STEPS.size())
                .mapToObj(i -> new Step(
                        STEPS.get(i),
                        i < reached || reached == STEPS.size() - 1 ? "done" : i == reached ? "now" : "",
                        i <= reached ? day(Headline.stepDay(track, i)) : ""))
                .toList();
    }

    /** "Your parcel", "Parcel 1 of 2"; "Parcel 1" while nobody knows how many there will be. */
    public String parcelLabel(int index) {
        int parcels = track.parcels().size();
        if (track.toCome() > 0) {
            return "Parcel " + (index + 1);
        }
        return parcels == 1 ? "Your parcel" : "Parcel " + (index + 1) + " of " + parcels;
    }

    /** What comes of a question that was sent. */
    public enum Sent {
        NOTHING,
        RECEIVED,
        /** Nothing was written, or too much. */
        WRONG,
        /** Too many at once; none of them was lost. */
        TOO_MANY,
        BUSY
    }

    /**
     * @param submission names what is sent next, so that a double click is one question
     * @param typed what was typed and could not be sent
     */
    public record Questions(List<Asked> asked, Sent sent, String submission, String typed) {}

    /** @param answeredAt null: not yet */
    public record Asked(Instant at, String text, @Nullable Instant answeredAt) {}

    /** A mail to the merchant that says which order it is about. */
    public String helpAddress() {
        String subject = URLEncoder.encode("Order " + track.number(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "mailto:" + track.shop().supportEmail() + "?subject=" + subject;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : CustomerWords.day(day);
    }
}
