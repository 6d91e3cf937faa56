package io.dropline.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a store tells and suppliers do: parts are as many as the kits need, and nothing that is bought is cancelled. */
class KitLinesTest {
    private static final UUID ORDER = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void unitsAreConserved(long seed) {
        Random random = new Random(seed);
        for (int story = 0; story < 2000; story++) {
            Map<UUID, LineStore.Standing> lines = placed(random);
            int wanted = kit(lines).quantity();
            holds(lines, wanted, seed, story);
            for (int step = 0; step < 12; step++) {
                if (random.nextInt(3) == 0) {
                    wanted = random.nextInt(6);
                    change(lines, wanted);
                } else {
                    suppliers(lines, random);
                }
                holds(lines, wanted, seed, story);
            }
            // What comes back from suppliers and nobody wants is cancelled, and the kits with their parts.
            lines.replaceAll((id, line) -> line.kit() ? line : comesBack(line));
            settle(lines);
            LineStore.Standing kit = kit(lines);
            assertThat(kit.quantity() - kit.cancelled()).as("seed %d", seed).isEqualTo(wanted);
            int last = wanted;
            parts(lines)
                    .forEach(part -> assertThat(part.quantity() - part.cancelled())
                            .as("seed %d", seed)
                            .isEqualTo(last * part.perKit()));
        }
    }

    private static void holds(Map<UUID, LineStore.Standing> lines, int wanted, long seed, int story) {
        LineStore.Standing kit = kit(lines);
        for (LineStore.Standing part : parts(lines)) {
            String what = "seed " + seed + ", story " + story + ", " + lines.values();
            assertThat(part.quantity()).as(what).isEqualTo(kit.quantity() * part.perKit());
            assertThat(part.cancelled()).as(what).isGreaterThanOrEqualTo(kit.cancelled() * part.perKit());
            assertThat(part.cancelled() + part.allocated()).as(what).isLessThanOrEqualTo(part.quantity());
            assertThat(part.cancelled()).as(what).isNotNegative();
        }
        assertThat(kit.cancelled()).as("seed %d", seed).isBetween(0, kit.quantity());
        assertThat(kit.quantity() - kit.cancelled()).as("seed %d", seed).isGreaterThanOrEqualTo(wanted);
    }

    private static Map<UUID, LineStore.Standing> placed(Random random) {
        List<Catalogued.Part> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            parts.add(new Catalogued.Part("PART-" + i, "Part", 1 + random.nextInt(4), true));
        }
        StoreOrder.Line line = new StoreOrder.Line(
                "ref", "KIT", "Kit", 1 + random.nextInt(5), BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO, true);
        Map<UUID, LineStore.Standing> lines = new HashMap<>();
        for (LineStore.Row row :
                KitLines.rows(ORDER, 0, List.of(line), new Catalogued(Set.of("KIT"), Map.of("KIT", parts)))) {
            Integer perKit = row.perKit();
            lines.put(
                    row.id(),
                    new LineStore.Standing(
                            row.id(),
                            row.line().storeRef(),
                            row.lineNo(),
                            row.line().quantity(),
                            row.cancelled(),
                            0,
                            row.line().quantity(),
                            row.kit(),
                            row.kitLineId(),
                            perKit == null ? 0 : perKit,
                            0));
        }
        return lines;
    }

    private static void change(Map<UUID, LineStore.Standing> lines, int wanted) {
        if (wanted == kit(lines).told()) {
            return;
        }
        for (LineStore.Change change : KitLines.changes(ORDER, kit(lines), parts(lines), wanted)) {
            lines.computeIfPresent(
                    change.id(),
                    (id, line) -> with(line, change.quantity(), change.cancelled(), line.allocated(), change.told()));
        }
    }

    /** Some units go to purchase orders, or come back. */
    private static void suppliers(Map<UUID, LineStore.Standing> lines, Random random) {
        for (LineStore.Standing part : parts(lines)) {
            int most = part.quantity() - part.cancelled();
            int allocated = random.nextBoolean() ? part.allocated() : random.nextInt(most + 1);
            lines.put(
                    part.id(),
                    allocated < part.allocated()
                            ? comesBack(with(part, part.quantity(), part.cancelled(), part.allocated(), part.told()))
                            : with(part, part.quantity(), part.cancelled(), allocated, part.told()));
        }
        settle(lines);
    }

    /** As the database does it. */
    private static LineStore.Standing comesBack(LineStore.Standing line) {
        int unwanted = Math.max(0, line.quantity() - line.cancelled() - line.told());
        return with(line, line.quantity(), line.cancelled() + unwanted, 0, line.told());
    }

    private static void settle(Map<UUID, LineStore.Standing> lines) {
        LineStore.Standing kit = kit(lines);
        int kits = parts(lines).stream()
                .mapToInt(part -> part.cancelled() / part.perKit())
                .min()
                .orElseThrow();
        lines.put(kit.id(), with(kit, kit.quantity(), kits, 0, kit.told()));
    }

    private static LineStore.Standing with(
            LineStore.Standing line, int quantity, int cancelled, int allocated, int told) {
        return new LineStore.Standing(
                line.id(),
                line.storeRef(),
                line.lineNo(),
                quantity,
                cancelled,
                allocated,
                told,
                line.kit(),
                line.kitLineId(),
                line.perKit(),
                line.shipped());
    }

    private static LineStore.Standing kit(Map<UUID, LineStore.Standing> lines) {
        return lines.values().stream()
                .filter(LineStore.Standing::kit)
                .findFirst()
                .orElseThrow();
    }

    private static List<LineStore.Standing> parts(Map<UUID, LineStore.Standing> lines) {
        return lines.values().stream().filter(line -> line.kitLineId() != null).toList();
    }
}
