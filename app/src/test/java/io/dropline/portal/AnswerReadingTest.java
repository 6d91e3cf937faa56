package io.dropline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.fields.FieldProblem;
import io.dropline.portal.Submission.Acknowledgement;
import io.dropline.portal.Submission.LineAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AnswerReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Seen SEEN = new Seen(Map.of(1, 3, 2, 1), Map.of(), TODAY);

    @Test
    void anEmptyFieldMeansWhatIsLeft() {
        Typed typed = typed(Map.of("decision", "partial", "backordered-1", "2", "reason", "Price"));

        assertThat(AnswerReading.read(AnswerForm.ACKNOWLEDGE, typed, SEEN))
                .isEqualTo(new Acknowledgement(
                        null, "", List.of(new LineAnswer(1, 0, 2, null, ""), new LineAnswer(2, 0, 0, null, ""))));
        assertThat(typed.wrong()).isFalse();
    }

    @Test
    void whatIsNeitherAcceptedNorLaterIsRefused() {
        Typed typed = typed(Map.of("decision", "partial", "accepted-1", "1", "accepted-2", "0", "reason", "Price"));

        assertThat(AnswerReading.read(AnswerForm.ACKNOWLEDGE, typed, SEEN))
                .isEqualTo(new Acknowledgement(
                        null,
                        "",
                        List.of(new LineAnswer(1, 2, 0, null, "Price"), new LineAnswer(2, 1, 0, null, "Price"))));
    }

    @Test
    void aDayThatBelongsToAnotherChoiceDoesNotCount() {
        Typed typed = typed(Map.of("decision", "accept", "shipDate", "nonsense", "accepted-1", "99"));

        assertThat(AnswerReading.read(AnswerForm.ACKNOWLEDGE, typed, SEEN))
                .isEqualTo(new Acknowledgement(
                        null, "", List.of(new LineAnswer(1, 0, 0, null, ""), new LineAnswer(2, 0, 0, null, ""))));
        assertThat(typed.wrong()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "accepted-1, 4",
        "accepted-1, -1",
        "accepted-1, 99999999999",
        "accepted-1, two",
        "backordered-1, 4",
        "backorderUntil-1, 2026-11-01",
        "backorderUntil-1, 9999-01-01",
        "shipDate, 2026-02-30",
    })
    void whatCannotBeIsNotedAtItsField(String field, String value) {
        Typed typed = typed(Map.of("decision", "partial", "reason", "Price", field, value));

        AnswerReading.read(AnswerForm.ACKNOWLEDGE, typed, SEEN);

        assertThat(typed.problems().list()).extracting(FieldProblem::field).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "ACCEPT"})
    void noAnswerIsNoAnswer(String decision) {
        Typed acknowledgement = typed(Map.of("decision", decision));
        Typed cancel = typed(Map.of("decision", decision));

        AnswerReading.read(AnswerForm.ACKNOWLEDGE, acknowledgement, SEEN);
        AnswerReading.read(AnswerForm.CANCEL, cancel, SEEN);

        assertThat(acknowledgement.problem("decision")).isNotNull();
        assertThat(cancel.problem("decision")).isNotNull();
    }

    @Test
    void refusingNeedsAReasonAndALaterDayADay() {
        Typed reject = typed(Map.of("decision", "reject"));
        Typed later = typed(Map.of("decision", "accept-later"));

        AnswerReading.read(AnswerForm.ACKNOWLEDGE, reject, SEEN);
        AnswerReading.read(AnswerForm.ACKNOWLEDGE, later, SEEN);

        assertThat(reject.problem("reason")).isNotNull();
        assertThat(later.problem("shipDate")).isNotNull();
    }

    @Test
    void aParcelNeedsContentsAndANumberThatIsOne() {
        Typed empty = typed(Map.of("carrier", "UPS", "trackingNumber", "1Z999AA10123456784"));
        Typed words = typed(Map.of("trackingNumber", "will follow", "quantity-1", "1"));
        Typed unknown = typed(Map.of("trackingNumber", "QX77 1234 ABC 9", "quantity-1", "1"));

        AnswerReading.read(AnswerForm.SHIP, empty, SEEN);
        AnswerReading.read(AnswerForm.SHIP, words, SEEN);
        AnswerReading.read(AnswerForm.SHIP, unknown, SEEN);

        assertThat(empty.problem("quantity")).isNotNull();
        assertThat(words.problem("trackingNumber")).isNotNull();
        assertThat(unknown.problem("carrier")).isNotNull();
    }

    @Test
    void documentsOfOlderPagesAreStillRead() {
        PortalHandler.Document old = JsonMapper.shared().readValue("""
                        {"purchaseOrder":"01980000-0000-7000-8000-000000000001","fields":{},"seen":{"toCome":{"1":3},"today":"2026-11-23"}}""", PortalHandler.Document.class);

        assertThat(old.seen().toCome()).containsEntry(1, 3);
        assertThat(old.seen().refused(1)).isZero();
    }

    private static Typed typed(Map<String, String> fields) {
        return Typed.of(fields);
    }
}
