package io.dropline.customer.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a return has brought its customer so far.
 *
 * @param refunds without those that came to nothing, all in the currency of the order
 * @param again number of the order that brings the same goods once more; empty where there is none
 * @param againSentOn when its first parcel left; null until then
 */
public record Settlement(
        List<Refund> refunds, String again, @Nullable LocalDate againSentOn) {
    static final Settlement NONE = new Settlement(List.of(), "", null);

    /**
     * @param paidBack whether the store has confirmed it; else it is on its way there
     * @param on in UTC, when the store confirmed it
     */
    public record Refund(
            BigDecimal amount,
            String currency,
            boolean paidBack,
            @Nullable LocalDate on) {}

    boolean known() {
        return !refunds.isEmpty() || !again.isEmpty();
    }

    /** "$489.00 was paid back on Sun Nov 29"; empty where nothing is known. */
    String headline() {
        if (refunds.isEmpty()) {
            return again.isEmpty()
                    ? ""
                    : againSentOn == null
                            ? "The same goods are sent to you again"
                            : "The same goods were sent to you again on " + CustomerDays.day(againSentOn);
        }
        List<Refund> paid = refunds.stream().filter(Refund::paidBack).toList();
        List<Refund> coming =
                refunds.stream().filter(refund -> !refund.paidBack()).toList();
        if (paid.isEmpty()) {
            return sum(coming) + " is on its way back to you";
        }
        if (!coming.isEmpty()) {
            return sum(paid) + " was paid back, " + sum(coming) + " is on its way back to you";
        }
        return sum(paid) + " was paid back"
                + paid.stream()
                        .flatMap(refund -> Stream.ofNullable(refund.on()))
                        .max(Comparator.naturalOrder())
                        .map(day -> " on " + CustomerDays.day(day))
                        .orElse("");
    }

    /** What there is to know beside; empty where nothing is known. */
    String text() {
        if (!refunds.isEmpty()) {
            return "It goes back the way you paid. Banks may take some days to show it.";
        }
        return again.isEmpty()
                ? ""
                : "They come as order " + again + "."
                        + (againSentOn == null ? " We write when they are on their way." : "");
    }

    private static String sum(List<Refund> refunds) {
        return CustomerDays.money(
                refunds.stream().map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                refunds.getFirst().currency());
    }
}
