package io.dropline.portal.credit;

import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.Handling;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.Mailroom;
import io.dropline.portal.SubmissionName;
import io.dropline.portal.Typed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes what suppliers send from the credit page: looks whether it can be meant, stores it, waits a moment until its effects can be shown. */
@Component
class CreditDesk {
    static final String CREDIT = "credit";
    static final String DISPUTE = "dispute";
    private static final String SOURCE = "portal";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What became of a form that was sent. */
    sealed interface Taken {
        /** @param sent names the submission in the address of the next page */
        record Stored(String sent) implements Taken {}

        /** What is wrong stands in what was typed. */
        record Wrong() implements Taken {}

        /** Not stored: everybody writes at once. */
        record Busy() implements Taken {}
    }

    private final Inbox inbox;
    private final Mailroom mailroom;
    private final JsonMapper json;
    private final Clock clock;

    CreditDesk(Inbox inbox, Mailroom mailroom, JsonMapper json, Clock clock) {
        this.inbox = inbox;
        this.mailroom = mailroom;
        this.json = json;
        this.clock = clock;
    }

    Taken take(CreditSheet sheet, String form, Typed typed, Map<String, String> headers) {
        String sent = SubmissionName.of(form, typed.values());
        if (handling(sheet, sent) == Handling.NEVER_STORED) {
            if (form.equals(CREDIT)) {
                CreditReading.credit(sheet, typed, today(sheet));
            } else {
                CreditReading.dispute(sheet, typed);
            }
            if (typed.wrong()) {
                return new Taken.Wrong();
            }
            CreditHandler.Document document =
                    new CreditHandler.Document(sheet.supplierId(), today(sheet), typed.values());
            Accepted accepted = inbox.accept(new InboxDraft(
                    sheet.merchantId(),
                    SOURCE,
                    key(sheet, sent),
                    CreditHandler.kind(form),
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
    Handling handling(CreditSheet sheet, String sent) {
        return mailroom.handling(sheet.merchantId(), SOURCE, key(sheet, sent));
    }

    LocalDate today(CreditSheet sheet) {
        return clock.instant().atZone(sheet.zone()).toLocalDate();
    }

    private static String key(CreditSheet sheet, String sent) {
        return "credit:" + sheet.supplierId() + ":" + sent;
    }
}
