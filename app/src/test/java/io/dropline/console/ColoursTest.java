package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The shared colours can be told from what they stand on (WCAG 2.2: 4.5 for words, 3 for marks), in every scheme. */
class ColoursTest {
    private static final Pattern SCHEME = Pattern.compile("color-scheme: (?:light|dark);(.*?)\\}", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");

    private final List<Map<String, Integer>> schemes = schemes();

    @Test
    void thereAreTheLightOneAndTheDarkOneChosenOrByTheSystem() {
        assertThat(schemes).hasSize(3);
        assertThat(schemes.get(1)).as("both dark ones are the same").isEqualTo(schemes.get(2));
    }

    @Test
    void wordsOnPrimaryButtonsAreReadable() {
        for (Map<String, Integer> scheme : schemes) {
            int words = scheme.getOrDefault("on-accent", schemes.getFirst().getOrDefault("on-accent", 0));
            assertThat(contrast(words, scheme.getOrDefault("accent", 0))).isGreaterThan(4.5);
            assertThat(contrast(words, scheme.getOrDefault("accent-strong", 0)))
                    .as("under a pointer")
                    .isGreaterThan(4.5);
        }
    }

    @Test
    void marksStandOutFromTheCard() {
        for (Map<String, Integer> scheme : schemes) {
            for (String mark : List.of("accent", "cost", "text-3")) {
                assertThat(contrast(scheme.getOrDefault(mark, 0), scheme.getOrDefault("surface", 0)))
                        .as(mark)
                        .isGreaterThan(3);
            }
        }
    }

    private static List<Map<String, Integer>> schemes() {
        try {
            String css = new ClassPathResource("static/assets/base.css").getContentAsString(StandardCharsets.UTF_8);
            return SCHEME.matcher(css)
                    .results()
                    .map(scheme -> COLOUR.matcher(scheme.group(1))
                            .results()
                            .collect(Collectors.toMap(
                                    colour -> colour.group(1), colour -> Integer.parseInt(colour.group(2), 16))))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double contrast(int left, int right) {
        double a = luminance(left);
        double b = luminance(right);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int part) {
        double value = (part & 255) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
