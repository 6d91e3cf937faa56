package io.dropline.suppliers.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.returns.files.Pictures;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LetterRulesTest {
    @Test
    void aPictureIsTakenOnlyIfItCanBeShownInAnEvidencePack() {
        byte[] png = Pictures.png(200, 200);
        byte[] jpeg = Pictures.jpeg(200, 200);
        assertThat(LetterRules.wrong(LetterType.PNG, png)).isEmpty();
        assertThat(LetterRules.wrong(LetterType.JPEG, jpeg)).isEmpty();
        assertThat(LetterRules.wrong(LetterType.PNG, Arrays.copyOf(png, png.length / 2)))
                .hasValue("This picture is damaged; open it, save it again and hand it in once more");
        assertThat(LetterRules.wrong(LetterType.PNG, Pictures.bomb(60_000, 60_000)))
                .hasValue("This picture has more than 60 megapixels; make it smaller");
    }
}
