package io.dropline.portal;

import io.dropline.platform.fields.FieldProblems;
import io.dropline.portal.Submission.Acknowledgement;
import io.dropline.portal.Submission.CancelAnswer;
import io.dropline.portal.Submission.LineAnswer;
import io.dropline.portal.Submission.LineUnits;
import io.dropline.portal.Submission.Parcel;
import io.dropline.portal.Submission.Question;
import io.dropline.shipping.numbers.Recognition;
import io.dropline.shipping.numbers.TrackingNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Understands what was typed into the forms. Pure: the same fields about the same standing mean the same at the door and when the stored document
 * is handled or replayed. What is wrong is noted in what was typed; where anything is, the result must not be used.
 */
final class AnswerReading {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 100;
    private static final int LATEST_DAYS = 730;
    private static final int SHIPPED_BEFORE_DAYS = 120;
    private static final int SHIPPED_AHEAD_DAYS = 7;

    private AnswerReading() {}

    static Submission read(AnswerForm form, Typed typed, Seen seen) {
        return switch (form) {
            case ACKNOWLEDGE -> acknowledgement(typed, seen);
            case SHIP -> parcel(typed, seen);
            case QUESTION -> question(typed);
            case CANCEL -> cancelAnswer(typed);
        };
    }

    private static Acknowledgement acknowledgement(Typed typed, Seen seen) {
        FieldProblems problems = typed.problems();
        problems.check(!seen.toCome().isEmpty(), "", "Nothing of this order is left to answer for");
        Optional<LocalDate> shipDate = Optional.empty();
        List<LineAnswer> lines = List.of();
        switch (typed.text("decision")) {
            case "accept" -> lines = accepted(seen);
            case "accept-later" -> {
                shipDate = comingDay(typed, "shipDate", seen);
                problems.check(shipDate.isPresent(), "shipDate", "Please give the day on which you will ship");
                lines = accepted(seen);
            }
            case "partial" -> {
                shipDate = comingDay(typed, "shipDate", seen);
                lines = partial(typed, seen);
                boolean refuses = lines.stream().anyMatch(line -> line.refused() > 0);
                problems.check(
                        !refuses || !reason(typed).isEmpty(), "reason", "Please say why some units cannot be supplied");
            }
            case "reject" -> {
                lines = refused(seen, reason(typed));
                problems.check(
                        !reason(typed).isEmpty(), "reason", "Please say why, so that the merchant can act on it");
            }
            default -> problems.check(false, "decision", "Please choose one of the answers");
        }
        return new Acknowledgement(shipDate.orElse(null), note(typed), lines);
    }

    private static List<LineAnswer> accepted(Seen seen) {
        return sorted(seen).keySet().stream()
                .map(lineNo -> new LineAnswer(lineNo, 0, 0, null, ""))
                .toList();
    }

    private static List<LineAnswer> refused(Seen seen, String reason) {
        return sorted(seen).entrySet().stream()
                .map(line -> new LineAnswer(line.getKey(), line.getValue(), 0, null, reason))
                .toList();
    }

    private static List<LineAnswer> partial(Typed typed, Seen seen) {
        List<LineAnswer> lines = new ArrayList<>();
        sorted(seen).forEach((lineNo, toCome) -> {
            int later = typed.units("backordered-" + lineNo, 0, toCome);
            int accepted = typed.units("accepted-" + lineNo, Math.max(0, toCome - later), toCome);
            typed.problems()
                    .check(accepted + later <= toCome, "accepted-" + lineNo, "More than the " + toCome + " on order");
            Optional<LocalDate> until = comingDay(typed, "backorderUntil-" + lineNo, seen);
            int refused = Math.max(0, toCome - accepted - later);
            lines.add(new LineAnswer(
                    lineNo, refused, later, later == 0 ? null : until.orElse(null), refused == 0 ? "" : reason(typed)));
        });
        return lines;
    }

    private static Parcel parcel(Typed typed, Seen seen) {
        FieldProblems problems = typed.problems();
        String carrier = typed.text("carrier");
        problems.check(carrier.length() <= LONGEST_NAME, "carrier", "The carrier's name is too long");
        if (typed.text("trackingNumber").isEmpty()) {
            problems.check(false, "trackingNumber", "Please give the tracking number");
        } else {
            checkNumber(problems, typed.text("trackingNumber"), carrier);
        }
        Optional<LocalDate> shippedOn = typed.day(
                "shippedOn",
                seen.today().minusDays(SHIPPED_BEFORE_DAYS),
                seen.today().plusDays(SHIPPED_AHEAD_DAYS));
        List<LineUnits> lines = new ArrayList<>();
        sorted(seen).forEach((lineNo, toCome) -> {
            int units = typed.units("quantity-" + lineNo, 0, toCome);
            if (units > 0) {
                lines.add(new LineUnits(lineNo, units));
            }
        });
        problems.check(!lines.isEmpty(), "quantity", "Please say what is in the parcel");
        return new Parcel(carrier, typed.text("trackingNumber"), shippedOn.orElse(seen.today()), lines);
    }

    private static void checkNumber(FieldProblems problems, String number, String carrier) {
        switch (TrackingNumbers.resolve(number, Optional.of(carrier).filter(name -> !name.isEmpty()))) {
            case Recognition.Nonsense nonsense ->
                problems.check(false, "trackingNumber", PortalWords.sentence(nonsense.reason()));
            case Recognition.Unrecognised unrecognised ->
                problems.check(
                        unrecognised.declaredCarrier().isPresent(),
                        "carrier",
                        "This number does not tell the carrier: please name it");
            case Recognition.Recognised known -> {
                // Accepted; a doubt is shown beside the parcel.
            }
        }
    }

    private static Question question(Typed typed) {
        typed.problems().text(typed.text("text"), LONGEST_TEXT, "text", "Your question");
        return new Question(typed.text("text"));
    }

    private static CancelAnswer cancelAnswer(Typed typed) {
        String decision = typed.text("decision");
        typed.problems()
                .check(
                        decision.equals("accept") || decision.equals("refuse"),
                        "decision",
                        "Please choose one of the answers");
        return new CancelAnswer(decision.equals("accept"), note(typed));
    }

    private static Optional<LocalDate> comingDay(Typed typed, String field, Seen seen) {
        return typed.day(field, seen.today().minusDays(1), seen.today().plusDays(LATEST_DAYS));
    }

    private static String reason(Typed typed) {
        String reason = typed.text("reason");
        typed.problems()
                .check(reason.length() <= LONGEST_NAME, "reason", "Please put longer explanations into the note");
        return reason;
    }

    private static String note(Typed typed) {
        String note = typed.text("note");
        typed.problems()
                .check(note.length() <= LONGEST_TEXT, "note", "Not more than " + LONGEST_TEXT + " characters, please");
        return note;
    }

    private static Map<Integer, Integer> sorted(Seen seen) {
        return new TreeMap<>(seen.toCome());
    }
}
