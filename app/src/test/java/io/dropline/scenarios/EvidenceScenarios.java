package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.platform.fields.Saved;
import io.dropline.returns.files.Pictures;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.evidence.EvidencePack;
import io.dropline.suppliers.evidence.EvidencePack.Answer;
import io.dropline.suppliers.letters.Letters;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One PDF for a marketplace that asks, made in the memory there is. */
class EvidenceScenarios {
    private static final int MEGABYTE = 1024 * 1024;

    private final Desk desk = new Desk();
    private final Actor actor = new Actor.Automation(desk.merchant, "scenario");
    private final EvidencePack evidence = desk.house.bean(EvidencePack.class);
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void lettersThatAreMoreThanOnePdfHoldsAreRefusedWithWhatToDo() {
        for (int letter = 0; letter < 5; letter++) {
            handIn(10 * MEGABYTE);
        }
        assertThat(evidence.of(actor, nordic, null)).isInstanceOf(Answer.Pack.class);

        handIn(1000);
        assertThat(evidence.of(actor, nordic, null))
                .isEqualTo(new Answer.TooLarge(
                        "The letters are 51 MB together, and one PDF holds 50 MB: ask for one brand at a time"));
        assertThat(evidence.of(actor, nordic, brand()))
                .isEqualTo(new Answer.TooLarge(
                        "The letters are 51 MB together, and one PDF holds 50 MB: put smaller scans in their place"));
        assertThat(evidence.of(actor, nordic, "Another")).isEqualTo(new Answer.Nothing());
    }

    private int letters;

    /** A picture with so much behind it; each is another. */
    private void handIn(int size) {
        byte[] letter = Arrays.copyOf(Pictures.jpeg(20, 20), size);
        letter[size - 1] = (byte) ++letters;
        UUID authorization = desk.house
                .bean(Authorizations.class)
                .list(desk.merchant, nordic)
                .getFirst()
                .id();
        assertThat(desk.house.bean(Letters.class).add(actor, authorization, "scan.jpg", letter))
                .isInstanceOf(Saved.Done.class);
    }

    private String brand() {
        return desk.house
                .bean(Authorizations.class)
                .list(desk.merchant, nordic)
                .getFirst()
                .terms()
                .brand();
    }
}
