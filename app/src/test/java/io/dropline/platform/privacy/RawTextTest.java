package io.dropline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mails of any length are looked through: what is hidden in them is found behind the largest photo. */
class RawTextTest {
    private static final String HEAD = "Message-ID: <m1@mail.example>\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    private static final int LINES = 20_000;

    private final Words words = new Words();

    RawTextTest() {
        words.add(Trait.NAME, "Jörg O'Hara-Smith");
        words.add(Trait.MAIL, "joerg@mail.example");
    }

    @Test
    void aNameBehindALargePhotoIsFound() {
        String mail =
                HEAD + photo() + "\r\n\r\n--cut\r\n\r\n" + encoded("Where is it? Write to joerg@mail.example soon");

        assertThat(RawText.decoded(mail)).contains("Write to joerg@mail.example");
        assertThat(text(RawDocument.without(bytes(mail), List.of(words)))).isEqualTo(Searching.NOTE);
        assertThat(RawDocument.about(bytes(mail), List.of(words))).containsExactly(mail);
    }

    @Test
    void whatIsHiddenInAFileIsFoundAtItsEnd() {
        String file = "row;" + photo() + "\r\n" + encoded("x".repeat(60))
                + encoded(" of joerg@mail.example, and that is all");

        assertThat(text(RawDocument.without(bytes(file), List.of(words)))).isEqualTo(Searching.NOTE);
    }

    @Test
    void aLargePhotoOfSomebodyElseStays() {
        String mail = HEAD + photo();

        assertThat(text(RawDocument.without(bytes(mail), List.of(words)))).isEqualTo(mail);
        assertThat(RawDocument.about(bytes(mail), List.of(words))).isEmpty();
    }

    @Test
    void aLongLetterOfForeignSignsIsRead() {
        String mail = "MIME-Version: 1.0\r\n\r\n" + "=C3=B6".repeat(200_000) + " joerg=40mail.example";

        assertThat(text(RawDocument.without(bytes(mail), List.of(words)))).isEqualTo(Searching.NOTE);
    }

    /** Whole lines, so that what follows begins where four signs begin. */
    private static String photo() {
        byte[] picture = new byte[57 * LINES];
        new Random(7).nextBytes(picture);
        return Base64.getMimeEncoder().encodeToString(picture);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
