package io.dropline.portal;

import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.Handling;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.Mailroom;
import io.dropline.shipping.numbers.Recognition;
import io.dropline.shipping.numbers.TrackingNumbers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes what suppliers send: looks whether it can be meant, stores it, waits a moment until its effects can be shown. */
@Component
class AnswerDesk {
    static final String SOURCE = "portal";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What became of a form that was sent. */
    sealed interface Taken {
        /** @param sent names the submission in the address of the next page */
        record Stored(String sent) implements Taken {}

        /** What is wrong stands in what was typed. */
        record Wrong(Typed typed) implements Taken {}

        /** As the purchase order stands, there is nothing more to say to it. */
        record TooLate() implements Taken {}

        /** Not stored: everybody writes at once. */
        record Busy() implements Taken {}
    }

    private final Inbox inbox;
    private final Mailroom mailroom;
    private final JsonMapper json;
    private final Clock clock;

    AnswerDesk(Inbox inbox, Mailroom mailroom, JsonMapper json, Clock clock) {
        this.inbox = inbox;
        this.mailroom = mailroom;
        this.json = json;
        this.clock = clock;
    }

    Taken take(Sheet sheet, AnswerForm form, Typed typed, Map<String, String> headers) {
        String sent = SubmissionName.of(form.path(), typed.values());
        if (handling(sheet, sent) == Handling.NEVER_STORED) {
            Seen seen = sheet.seen(clock.instant());
            if (!sheet.takes(form)) {
                return new Taken.TooLate();
            }
            AnswerReading.read(form, typed, seen);
            if (form == AnswerForm.SHIP) {
                checkNew(sheet, typed);
            }
            if (typed.wrong()) {
                return new Taken.Wrong(typed);
            }
            PortalHandler.Document document = new PortalHandler.Document(sheet.id(), typed.values(), seen);
            Accepted accepted = inbox.accept(new InboxDraft(
                    sheet.merchantId(),
                    SOURCE,
                    key(sheet, sent),
                    form.kind(),
                    headers,
                    json.writeValueAsBytes(document)));
            if (accepted == Accepted.FULL) {
                return new Taken.Busy();
            }
        }
        mailroom.awaitHandled(sheet.merchantId(), SOURCE, key(sheet, sent), PATIENCE);
        return new Taken.Stored(sent);
    }

    /** How far a submission has come. */
    Handling handling(Sheet sheet, String sent) {
        return mailroom.handling(sheet.merchantId(), SOURCE, key(sheet, sent));
    }

    private static void checkNew(Sheet sheet, Typed typed) {
        String number =
                switch (TrackingNumbers.resolve(typed.text("trackingNumber"), Optional.of(typed.text("carrier")))) {
                    case Recognition.Recognised recognised -> recognised.best().number();
                    case Recognition.Unrecognised unrecognised -> unrecognised.number();
                    case Recognition.Nonsense nonsense -> "";
                };
        typed.problems()
                .check(
                        sheet.parcels().stream()
                                .noneMatch(parcel -> parcel.trackingNumber().equals(number)),
                        "trackingNumber",
                        "You entered this number already: see the parcels above");
    }

    private static String key(Sheet sheet, String sent) {
        return sheet.id() + ":" + sent;
    }
}
