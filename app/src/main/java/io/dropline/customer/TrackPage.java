package io.dropline.customer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All that the tracking page shows. */
public record TrackPage(Track track, String token, Headline headline) {
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
