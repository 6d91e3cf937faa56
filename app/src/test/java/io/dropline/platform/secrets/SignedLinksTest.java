package io.dropline.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.SignedLinks.Expired;
import io.dropline.platform.secrets.SignedLinks.Forged;
import io.dropline.platform.secrets.SignedLinks.Opened;
import io.dropline.platform.secrets.SignedLinks.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignedLinksTest {
    private static final String ANSWER = "supplier-answer";
    private static final Instant NOON = Instant.parse("2031-05-06T12:00:00Z");
    private final Signer signer = new Signer(new byte[32]);
    private final SignedLinks links = new SignedLinks(signer);
    private final Subject subject = new Subject(new MerchantId(Ids.next()), Ids.next());

    @Test
    void opensUntilItExpires() {
        String token = links.issue(ANSWER, subject, NOON.plusMillis(250));

        assertThat(token).matches("[A-Za-z0-9_-]{72}");
        assertThat(links.open(ANSWER, token, NOON.minusSeconds(1))).isEqualTo(new Opened(subject, NOON));
        assertThat(links.open(ANSWER, token, NOON)).isEqualTo(new Expired(subject));
    }

    @Test
    void isTheSameForTheSameInputsOnEveryNode() {
        SignedLinks elsewhere = new SignedLinks(new Signer(new byte[32]));

        assertThat(links.issue(ANSWER, subject, NOON)).isEqualTo(elsewhere.issue(ANSWER, subject, NOON));
    }

    @Test
    void opensForItsPurposeAndInstallationOnly() {
        byte[] otherRoot = {1};
        String token = links.issue(ANSWER, subject, NOON);

        assertThat(links.open("tracking", token, NOON.minusSeconds(9))).isEqualTo(new Forged());
        assertThat(new SignedLinks(new Signer(otherRoot)).open(ANSWER, token, NOON.minusSeconds(9)))
                .isEqualTo(new Forged());
    }

    @Test
    void anyOtherCharacterMakesItForged() {
        String token = links.issue(ANSWER, subject, NOON);
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String altered = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(links.open(ANSWER, altered, NOON.minusSeconds(9))).isEqualTo(new Forged());
        }
    }

    @Test
    void nonsenseIsForged() {
        for (String nonsense :
                new String[] {"", "x", "=".repeat(72), "é".repeat(72), "A".repeat(72), "A".repeat(5000)}) {
            assertThat(links.open(ANSWER, nonsense, NOON)).isEqualTo(new Forged());
        }
    }

    @Test
    void coversItsWholeRangeOfExpiries() {
        for (long seconds : new long[] {0, 1, 0xFFFF_FFFFL, 0x1_0000_0000L, (1L << 40) - 1}) {
            Instant at = Instant.ofEpochSecond(seconds);
            assertThat(links.open(ANSWER, links.issue(ANSWER, subject, at), at.minusSeconds(1)))
                    .isEqualTo(new Opened(subject, at));
        }
        assertThatThrownBy(() -> links.issue(ANSWER, subject, Instant.ofEpochSecond(1L << 40)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachPurposeHasAKeyOfItsOwn() {
        byte[] payload = "payload".getBytes(UTF_8);
        byte[] signature = signer.sign("one", payload);

        assertThat(signer.sign("one", payload)).isEqualTo(signature);
        assertThat(signer.sign("two", payload)).isNotEqualTo(signature);
        assertThat(signer.sign("one", new byte[3])).isNotEqualTo(signature);
    }
}
