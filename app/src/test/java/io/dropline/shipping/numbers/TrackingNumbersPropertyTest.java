package io.dropline.shipping.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.shipping.numbers.form.CheckRule;
import io.dropline.shipping.numbers.form.NumberForm;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackingNumbersPropertyTest {

    private static final int ROUNDS = 300;

    @Test
    void everyValidNumberOfACheckedFormIsRecognisedHoweverItIsWritten() {
        Random random = GeneratedNumbers.seeded("valid numbers");
        for (FormRule rule : GeneratedNumbers.checkedRules()) {
            for (int round = 0; round < ROUNDS; round++) {
                String number = GeneratedNumbers.valid(rule, random);
                List<CarrierCandidate> found = TrackingNumbers.recognise(number);
                assertThat(found)
                        .as(
                                "%s %s of %s",
                                number, rule.form().id(), rule.carrier().name())
                        .anyMatch(candidate ->
                                candidate.carrier().equals(rule.carrier().code())
                                        && candidate.confidence() == Confidence.CHECKED
                                        && number.contains(candidate.number()));
                String decorated = GeneratedNumbers.decorated(number, random);
                assertThat(TrackingNumbers.recognise(decorated)).as(decorated).isEqualTo(found);
            }
        }
    }

    @Test
    void oneWrongDigitIsNoticedWhereTheCheckDigitGuaranteesItAndMostlyElsewhere() {
        Random random = GeneratedNumbers.seeded("wrong digits");
        for (FormRule rule : GeneratedNumbers.checkedRules()) {
            NumberForm.Check check = rule.form().check().orElseThrow();
            int tried = 0;
            int missed = 0;
            for (int round = 0; round < ROUNDS; round++) {
                String number = GeneratedNumbers.valid(rule, random);
                int last = number.length() - 1 - check.after();
                int at = last - random.nextInt(Math.min(8, rule.shape().length() - check.after()));
                char digit = number.charAt(at);
                char other = (char) ('0' + random.nextInt(10));
                if (digit == other || digit > '9') {
                    continue;
                }
                tried++;
                String wrong = number.substring(0, at) + other + number.substring(at + 1);
                missed += rule.match(wrong) == FormRule.Match.CHECKED ? 1 : 0;
            }
            assertThat(missed)
                    .as(
                            "%s of %s: missed of %d",
                            rule.form().id(), rule.carrier().name(), tried)
                    .isLessThanOrEqualTo((int) (tried * missable(check.rule())));
        }
    }

    /** The share of wrong digits that may pass: doubled digits that differ by five, remainders that end in the same symbol. */
    private static double missable(CheckRule rule) {
        return switch (rule) {
            case CheckRule.Weighted weighted
            when weighted.modulus() == 10 -> weighted.weights().contains(2) ? 0.15 : 0;
            case CheckRule.Weighted weighted -> 0.1;
            case CheckRule.Remainder remainder -> 0.3;
            case CheckRule.S10 s10 -> 0.1;
            case CheckRule.Luhn luhn -> 0;
            case CheckRule.Mod37And36 mod37And36 -> 0;
        };
    }

    @Test
    void noTextAtAllMakesItThrow() {
        Random random = GeneratedNumbers.seeded("any text");
        String[] pieces = {
            "1Z",
            "999AA1",
            "0123456784",
            "http://",
            "https://www.ups.com/track?tracknum=",
            "%",
            "%4",
            "%zz",
            "www.",
            "?",
            "&",
            "@",
            "+1",
            "(",
            ")",
            "-",
            "/",
            "\uD800",
            "\uDC00",
            "\u202e",
            "\u0000",
            "\u0130",
            "\u00df",
            "\ud83d\ude9a",
            "é",
            "UPS",
            "tracking",
            "420",
            "60601",
            "9400",
            "\n",
            ",",
            ";",
            "٤٢٠",
            "９４"
        };
        for (int round = 0; round < 60_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(14);
            for (int i = 0; i < length; i++) {
                if (random.nextBoolean()) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                } else {
                    text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : 0x11_0000));
                }
            }
            String raw = text.toString();
            Optional<String> told =
                    random.nextBoolean() ? Optional.empty() : Optional.of(raw.substring(0, raw.length() / 2));
            TrackingNumbers.recognise(raw)
                    .forEach(candidate -> assertThat(candidate.number()).as(raw).matches("[A-Z0-9]+"));
            switch (TrackingNumbers.resolve(raw, told)) {
                case Recognition.Recognised recognised ->
                    assertThat(recognised.best().number()).matches("[A-Z0-9]+");
                case Recognition.Unrecognised unrecognised ->
                    assertThat(unrecognised.number()).matches("[A-Z0-9]{7,40}");
                case Recognition.Nonsense nonsense ->
                    assertThat(nonsense.reason()).isNotBlank();
            }
        }
    }
}
