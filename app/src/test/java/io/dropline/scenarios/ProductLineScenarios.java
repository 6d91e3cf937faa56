package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Authorization;
import io.dropline.suppliers.AuthorizationDraft;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.letters.Letters;
import io.dropline.suppliers.vetting.Vetting;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that grant lines of a brand, at their end and when they are checked: SAUNA is of the line Cilindro, STOVE of none. */
class ProductLineScenarios {
    private final Desk desk = new Desk();
    private final Actor actor = new Actor.Automation(desk.merchant, "scenario");
    private final Authorizations authorizations = desk.house.bean(Authorizations.class);
    private final UUID nordic = desk.supplier("NORDIC");

    @BeforeEach
    void offers() {
        desk.offer(nordic, "SAUNA", "900", 9);
        desk.offer(nordic, "STOVE", "300", 9);
        desk.of(
                nordic,
                "update product set product_line = 'Cilindro' where sku = 'SAUNA' and merchant_id = ? and ? is not null");
        authorizations.revoke(
                actor, authorizations.list(desk.merchant, nordic).getFirst().id());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** The lines and SKUs of the one that ends in a month, those of the one from the day after, and what hangs on the first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Cilindro          |             | CILINDRO          |       |
                    Cilindro          |             | The Wall,cilindro |       |
                    Cilindro          |             |                   |       |
                    Cilindro          |             | Cilindro          | STOVE |
                    Cilindro          |             | The Wall          |       | 1 offer hangs on it: SAUNA
                    Cilindro          |             |                   | SAUNA | 1 offer hangs on it: SAUNA
                    Cilindro,The Wall |             | Cilindro          |       | 1 offer hangs on it: SAUNA
                    Cilindro          | STOVE       | Cilindro          |       | 2 offers hang on it: SAUNA, STOVE
                                      | SAUNA       | cilindro          |       |
                                      | SAUNA       | The Wall          |       | 1 offer hangs on it: SAUNA
                                      | SAUNA,STOVE | Cilindro          | STOVE |
                                      | SAUNA,STOVE | Cilindro          |       | 2 offers hang on it: SAUNA, STOVE
                                      |             | Cilindro          | STOVE | 2 offers hang on it: SAUNA, STOVE
                    """)
    void aSuccessorTakesOverWhereItNamesAsMuch(
            @Nullable String lines,
            @Nullable String skus,
            @Nullable String laterLines,
            @Nullable String laterSkus,
            @Nullable String hanging) {
        grant(lines, skus, "2026-01-01", "2026-12-31");
        grant(laterLines, laterSkus, "2027-01-01", null);
        desk.wait(Duration.ofHours(1));

        assertThat(warnings()).isEqualTo(hanging == null ? List.of() : List.of(hanging));
    }

    @Test
    void whatAnotherOneCoversByItsLineDoesNotHang() {
        grant(null, null, "2026-01-01", "2026-12-31");
        grant("CILINDRO", null, "2026-01-01", null);
        desk.wait(Duration.ofHours(1));

        assertThat(warnings()).containsExactly("1 offer hangs on it: STOVE");
    }

    @Test
    void aCheckedLetterForALineProvesTheGoodsOfIt() throws IOException {
        Authorization line = grant("CILINDRO", null, "2026-01-01", null);
        var letter = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), "png", letter);
        done(desk.house.bean(Letters.class).add(actor, line.id(), "line.png", letter.toByteArray()));
        done(authorizations.checked(actor, line.id(), "called the brand").orElseThrow());
        assertThat(unmet()).as("STOVE is of no line").contains("authorization");

        desk.of(nordic, "update offer set active = false where sku = 'STOVE' and merchant_id = ? and supplier_id = ?");

        assertThat(unmet()).doesNotContain("authorization");
    }

    private Authorization grant(@Nullable String lines, @Nullable String skus, String first, @Nullable String last) {
        return done(authorizations.add(
                actor,
                new AuthorizationDraft(
                        nordic,
                        "Harvia",
                        List.of(),
                        named(skus),
                        named(lines),
                        List.of(),
                        LocalDate.parse(first),
                        last == null ? null : LocalDate.parse(last),
                        "")));
    }

    private static List<String> named(@Nullable String names) {
        return names == null ? List.of() : List.of(names.split(",", -1));
    }

    private List<String> warnings() {
        return desk.facts(
                "select reason from problem where merchant_id = ? and kind = 'authorization.ends' and resolved_at is null");
    }

    private List<String> unmet() {
        return desk.house.bean(Vetting.class).checklist(desk.merchant, nordic).orElseThrow().unmet().stream()
                .map(one -> one.key())
                .toList();
    }

    private static <T> T done(Saved<T> saved) {
        return switch (saved) {
            case Saved.Done<T>(T value) -> value;
            case Saved.Wrong<T> wrong -> throw new AssertionError(wrong.problems());
        };
    }
}
