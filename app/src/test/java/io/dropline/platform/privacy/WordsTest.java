package io.dropline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a person is found however it is written, and nothing else is taken for it. */
class WordsTest {
    private static final String LETTERS = "abcdefghijklmnoprstuvwxyzäöüßéèñçøłżžабвгд";
    private static final String SIGNS = ".*+?()[]$^|\\";

    private final Words words = new Words();

    WordsTest() {
        words.add(Trait.NAME, "Jörg O'Hara-Smith");
        words.add(Trait.MAIL, "joerg+sauna@mail.example");
        words.add(Trait.PHONE, "+1 (612) 555-0199");
        words.add(Trait.LINE, "77 Obsidian Lane");
        words.add(Trait.TOWN, "Denver");
        words.add(Trait.POSTCODE, "80205");
        words.key("gid://shopify/Order/6578000123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jörg O'Hara-Smith",
                "JÖRG O'HARA-SMITH",
                "jorg o'hara-smith",
                "O'Hara-Smith, Jörg",
                "Jörg   O'Hara-Smith",
                "joerg+sauna@mail.example",
                "mailto:joerg%2Bsauna%40mail.example",
                "JOERG+SAUNA@MAIL.EXAMPLE",
                "6125550199",
                "+16125550199",
                "001 612 555 0199",
                "(612) 555-0199",
                "612.555.0199",
                "to 77  obsidian lane",
                "77+Obsidian+Lane"
            })
    void itIsFoundHoweverItIsWritten(String text) {
        assertThat(words.toldIn("Call about " + text + " please"))
                .as("a name or a house may be somebody else's")
                .isEqualTo(
                        text.contains("0199") || text.toLowerCase(Locale.ROOT).contains("mail.example"));
        assertThat(words.toldIn("Call about " + text + ", Jörg O'Hara-Smith in 80205, please"))
                .isTrue();
        assertThat(words.takenOut("Call about " + text + " please"))
                .doesNotContainIgnoringCase("hara")
                .doesNotContain("0199")
                .doesNotContainIgnoringCase("sauna")
                .doesNotContainIgnoringCase("obsidian");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total $80205.00, 80205.50 or 180205",
                "SKU 80205-AB and A80205",
                "The denverite stone",
                "16125550199123 is a tracking number",
                "Order 65780001234",
                "We smithed it"
            })
    void whatOnlyLooksLikeItStays(String text) {
        assertThat(words.toldIn(text)).isFalse();
        assertThat(words.takenOut(text)).isEqualTo(text);
    }

    @Test
    void partsOfANameCountOnlyWhereTheTextIsAboutThem() {
        assertThat(words.toldIn("Signed by O'HARA-SMITH in Denver 80205-1234")).isFalse();
        assertThat(words.takenOut("Signed by O'HARA-SMITH in Denver 80205-1234"))
                .isEqualTo("Signed by [redacted] in [redacted] [redacted]");
        assertThat(words.takenOutNearby(
                        "1;Denver;Smith\n2;x;y\n3;6578000123;Denver\n4;Denver;Smith\n5;x;y\n6;Denver;z\n"))
                .isEqualTo("1;Denver;Smith\n2;x;y\n3;6578000123;[redacted]\n4;[redacted];Smith\n5;x;y\n6;Denver;z\n");
    }

    @Test
    void aDocumentAboutOneOrderGoesAsAWholeAndAFileLosesItsLines() {
        assertThat(text(RawDocument.without(bytes("{\"id\":6578000123,\"ip\":\"1.2.3.4\"}"), List.of(words))))
                .isEqualTo(Searching.NOTE);
        assertThat(text(RawDocument.without(bytes("{\"id\":6578000999,\"name\":\"Ann\"}"), List.of(words))))
                .contains("Ann");
        String sameName = "{\"name\":\"Jörg O'Hara-Smith\",\"city\":\"Boston\"}";
        assertThat(text(RawDocument.without(bytes(sameName), List.of(words)))).isEqualTo(sameName);
        String hidden = Base64.getMimeEncoder()
                .encodeToString(bytes("x".repeat(30) + "joerg+sauna@mail.example" + "x".repeat(3) + " said so"));
        assertThat(text(RawDocument.without(bytes("a\n" + hidden), List.of(words))))
                .isEqualTo("a\n" + hidden);
        String told =
                Base64.getMimeEncoder().encodeToString(bytes("x".repeat(30) + " joerg+sauna@mail.example said so"));
        assertThat(text(RawDocument.without(bytes("a\n" + told), List.of(words))))
                .isEqualTo(Searching.NOTE);
        assertThat(text(RawDocument.without(bytes("=4A=C3=B6rg O'Hara=\r\n-Smith of D=\r\nenver"), List.of(words))))
                .isEqualTo(Searching.NOTE);
        assertThat(text(RawDocument.without(new byte[] {(byte) 0xff, 1, 2}, List.of(words))))
                .isEqualTo(Searching.NOTE);
    }

    /** Names of any letters, in any text: none is left, and taking out again changes nothing. */
    @Test
    void anyNameIsTakenOutOfAnyText() {
        long seed = new Random().nextLong();
        System.out.println("names in texts: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String first = word(random, LETTERS);
            String last = word(random, LETTERS);
            Words one = new Words();
            one.add(Trait.NAME, first + " " + last);
            String text = IntStream.range(0, 12)
                    .mapToObj(n -> random.nextInt(3) == 0 ? (random.nextBoolean() ? first : last) : "is")
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ", "));
            String left = one.takenOut(text);
            assertThat(left)
                    .as("seed %d, of %s %s", seed, first, last)
                    .doesNotContain(first)
                    .doesNotContain(last);
            assertThat(one.takenOut(left)).as("seed %d", seed).isEqualTo(left);
        }
    }

    /** A name is taken apart at signs, so only the whole of it is sure to go; none of them is taken for a pattern. */
    @Test
    void aWholeNameWithTheSignsOfPatternsIsTakenOut() {
        long seed = new Random().nextLong();
        System.out.println("names with signs: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String name = word(random, LETTERS + SIGNS) + " " + word(random, LETTERS + SIGNS);
            Words one = new Words();
            one.add(Trait.NAME, name);
            assertThat(one.takenOut("for " + name + " only"))
                    .as("seed %d, of %s", seed, name)
                    .isEqualTo("for [redacted] only");
        }
    }

    private static String word(Random random, String letters) {
        String word = random.ints(5, 0, letters.length())
                .mapToObj(n -> String.valueOf(letters.charAt(n)))
                .collect(Collectors.joining());
        return "Q" + word + "q";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
