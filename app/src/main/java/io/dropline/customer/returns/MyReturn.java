package io.dropline.customer.returns;

import io.dropline.returns.ReturnState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A return as its customer may see it.
 *
 * @param sendTo where to, one line each; empty while that is not decided
 * @param sendBy last day to send it; null where nothing is to be sent
 * @param settlement what it has brought so far
 * @param label whether there is a label to print
 */
public record MyReturn(
        UUID id,
        String number,
        ReturnState state,
        boolean returnless,
        boolean exchange,
        boolean customerPays,
        boolean supplierAtFault,
        List<String> sendTo,
        @Nullable LocalDate sendBy,
        String declineReason,
        String carrier,
        String trackingNumber,
        boolean label,
        Days days,
        Settlement settlement,
        List<Item> items) {
    public record Item(String title, int units, String reason) {}

    /** When it came so far, in UTC; null where that is not known or did not happen. */
    public record Days(
            @Nullable LocalDate requested,
            @Nullable LocalDate accepted,
            @Nullable LocalDate sent,
            @Nullable LocalDate settled) {}

    /**
     * A step on its way.
     *
     * @param css "done", "now" or empty
     * @param day when it was; empty where that is not known
     */
    public record Step(String label, String css, String day) {}

    private static final List<String> STEPS = List.of("Requested", "Accepted", "On its way back", "Settled");
    private static final List<String> STEPS_OF_WHO_KEEPS_IT = List.of("Requested", "Accepted", "Settled");

    public List<Step> steps() {
        List<String> labels = labels();
        List<@Nullable LocalDate> known = returnless
                ? Arrays.asList(days.requested(), days.accepted(), days.settled())
                : Arrays.asList(days.requested(), days.accepted(), days.sent(), days.settled());
        int reached = reached();
        boolean ended = reached == labels.size() - 1;
        return IntStream.range(0, labels.size())
                .mapToObj(i -> {
                    LocalDate day = i <= reached ? known.get(i) : null;
                    return new Step(
                            labels.get(i),
                            i < reached || ended ? "done" : i == reached ? "now" : "",
                            day == null ? "" : CustomerDays.day(day));
                })
                .toList();
    }

    private List<String> labels() {
        return returnless ? STEPS_OF_WHO_KEEPS_IT : STEPS;
    }

    /** How far it has come, from 0; -1 where it came to nothing. */
    public int reached() {
        return switch (state) {
            case REQUESTED -> 0;
            case AUTHORIZED -> 1;
            case IN_TRANSIT, RECEIVED, INSPECTED -> 2;
            case RESOLVED -> labels().size() - 1;
            case DECLINED, EXPIRED, CANCELLED -> -1;
        };
    }

    public String title() {
        return switch (state) {
            case REQUESTED -> "We are looking at it";
            case AUTHORIZED -> returnless ? "You may keep it" : "Please send it back";
            case IN_TRANSIT -> "It is on its way back";
            case RECEIVED, INSPECTED -> "It has arrived and is being looked at";
            case RESOLVED ->
                settlement.known() ? settlement.headline() : returnless ? "You may keep it" : "It is settled";
            case DECLINED -> "It was declined";
            case EXPIRED -> "It has expired";
            case CANCELLED -> "It was cancelled";
        };
    }

    public String text() {
        String due = exchange ? "we send you the same goods again" : "your money goes back the way you paid";
        String then =
                settlement.known() ? settlement.headline() + "." : "As soon as it is back and looked at, " + due + ".";
        return switch (state) {
            case REQUESTED -> "We write to you as soon as it is decided. Please keep everything until then.";
            case AUTHORIZED ->
                !returnless
                        ? "Write the number " + number + " on the parcel. " + then
                        : settlement.known()
                                ? "Nothing is to be sent back. " + then
                                : "Nothing is to be sent back: " + due + ".";
            case IN_TRANSIT, RECEIVED, INSPECTED -> then;
            case RESOLVED -> settled();
            case DECLINED -> declineReason;
            case EXPIRED -> "Nothing was sent in time. You have sent it after all? Please write to us.";
            case CANCELLED -> "Nothing is to be sent back.";
        };
    }

    private String settled() {
        if (settlement.known()) {
            return (returnless ? "You may keep the goods. " : "") + settlement.text();
        }
        if (exchange) {
            return "The same goods are sent to you again; we write when they are on their way.";
        }
        return returnless
                ? "Your money goes back the way you paid. Banks may take some days to show it."
                : "If you expect money back for it and do not see it, please write to us.";
    }

    /** Who pays the parcel back, and who pays first. */
    public String postage(String shop) {
        if (customerPays) {
            return "You pay it";
        }
        return label ? "Paid with our label" : "You pay first, " + shop + " pays it back";
    }

    /** What to do so that it is paid back; empty where nothing is. */
    public String postageAdvice() {
        if (customerPays || label) {
            return "";
        }
        return state == ReturnState.AUTHORIZED
                ? "Please keep the receipt of the postage. You would rather not pay first? Ask us for a label before you send it."
                : "Please keep the receipt of the postage until it is paid back.";
    }

    /** Whether the goods are still to be handed to a carrier. */
    public boolean awaitsSending() {
        return toSend() && state == ReturnState.AUTHORIZED;
    }

    /** What the list of goods is called. */
    public String goodsTitle() {
        return returnless
                ? "What it is about"
                : switch (state) {
                    case RECEIVED, INSPECTED, RESOLVED -> "What came back";
                    case REQUESTED, AUTHORIZED, IN_TRANSIT -> "What comes back";
                    case DECLINED, EXPIRED, CANCELLED -> "What it was about";
                };
    }

    public String tone() {
        return switch (state) {
            case DECLINED, EXPIRED -> "warn";
            case RESOLVED -> "ok";
            case REQUESTED, AUTHORIZED, IN_TRANSIT, RECEIVED, INSPECTED, CANCELLED -> "plain";
        };
    }

    public boolean toSend() {
        return !returnless && (state == ReturnState.AUTHORIZED || state == ReturnState.IN_TRANSIT);
    }

    public boolean cancellable() {
        return state == ReturnState.REQUESTED || (state == ReturnState.AUTHORIZED && !returnless);
    }
}
