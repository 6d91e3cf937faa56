package io.dropline.feeds.rates;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.format.Workbooks;
import io.dropline.routing.RateTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list and a matrix of the same rates say the same, in each format. */
class RateFormsTest {
    /** Distances as headings name them, by miles; any distance last. */
    private static final Map<Integer, List<String>> HEADINGS = new TreeMap<>(Map.of(
            50,
            List.of("Zone 1", "1", "Local", "50 mi"),
            150,
            List.of("Zone 2", "002", "to 150 mi", "51-150 miles"),
            300,
            List.of("3", "Zone 3", "Up to 300 mi"),
            600,
            List.of("Zone 4", "600 miles"),
            900,
            List.of("900 mi", "max 900 mi"),
            1400,
            List.of("Zone 5-6", "5,6", "to 1,400 mi"),
            Integer.MAX_VALUE,
            List.of("*", "Zone 8", "Zone 7-8", "any")));

    /** Sorted, as the headings are: a seed must tell the same in every run. */
    private static final Map<String, BigDecimal> GRAMS = new TreeMap<>(
            Map.of("g", BigDecimal.ONE, "kg", BigDecimal.valueOf(1000), "lb", new BigDecimal("453.59237")));

    private final long seed = Long.getLong("dropline.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** Of a table: the headings, weights as numbers of a unit, and amounts by weight and heading; null is none. */
    private record Rates(
            String unit,
            List<Integer> miles,
            List<String> headings,
            List<BigDecimal> weights,
            List<List<String>> amounts) {}

    @BeforeEach
    void tellTheSeed() {
        System.out.println(getClass().getSimpleName() + ": seed " + seed);
    }

    @Test
    void aListAndAMatrixOfTheSameRatesReadAlike() throws IOException {
        for (int round = 0; round < 200; round++) {
            Rates rates = random();
            List<String> expected = expected(rates);
            for (List<List<String>> written : List.of(list(rates), matrix(rates))) {
                for (byte[] file : List.of(csv(written), workbook(written))) {
                    RateReading read = RateFile.read(new ByteArrayInputStream(file));
                    assertThat(read.bad())
                            .as("seed %d, round %d: %s", seed, round, written)
                            .isEmpty();
                    assertThat(rows(Objects.requireNonNull(read.table())))
                            .as("seed %d, round %d: %s", seed, round, written)
                            .isEqualTo(expected);
                    assertThat(read.good()).isEqualTo(expected.size());
                }
            }
        }
    }

    @Test
    void damagedFilesAreReadOrRefusedInWords() throws IOException {
        for (int round = 0; round < 600; round++) {
            List<List<String>> written = random.nextBoolean() ? list(random()) : matrix(random());
            byte[] file = random.nextInt(3) == 0 ? workbook(written) : csv(written);
            byte[] damaged = damaged(file);
            try {
                RateReading read = RateFile.read(new ByteArrayInputStream(damaged));
                assertThat(read.badCount())
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(read.bad().size());
            } catch (UnreadableFile told) {
                assertThat(told.getMessage()).as("seed %d", seed).isNotBlank();
            }
        }
    }

    private byte[] damaged(byte[] file) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(file, 1 + random.nextInt(file.length)) : file.clone();
        for (int i = random.nextInt(12); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) ",;\"\n0123456789.-*$zl mi".charAt(random.nextInt(22));
        }
        return damaged;
    }

    private Rates random() {
        List<Integer> miles = new ArrayList<>(HEADINGS.keySet());
        Collections.shuffle(miles, random);
        miles = miles.subList(0, 1 + random.nextInt(miles.size()));
        List<String> headings = miles.stream()
                .map(one -> pick(Objects.requireNonNull(HEADINGS.get(one))))
                .toList();
        String unit = pick(List.copyOf(GRAMS.keySet()));
        BigDecimal step = unit.equals("g") ? BigDecimal.valueOf(250) : new BigDecimal("0.25");
        List<BigDecimal> weights = IntStream.rangeClosed(1, 1 + random.nextInt(20))
                .mapToObj(i -> step.multiply(BigDecimal.valueOf(i)))
                .toList();
        List<BigDecimal> before = new ArrayList<>(Collections.nCopies(miles.size(), BigDecimal.ONE));
        List<List<String>> amounts = new ArrayList<>();
        for (int row = 0; row < weights.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (int zone = 0; zone < miles.size(); zone++) {
                before.set(zone, before.get(zone).add(BigDecimal.valueOf(random.nextInt(500), random.nextInt(3))));
                // The first row is whole, so that no column is empty.
                cells.add(
                        row > 0 && random.nextInt(5) == 0
                                ? ""
                                : before.get(zone).toPlainString());
            }
            amounts.add(cells);
        }
        return new Rates(unit, miles, headings, weights, amounts);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> expected(Rates rates) {
        List<String> expected = new ArrayList<>();
        IntStream.range(0, rates.miles().size())
                .boxed()
                .sorted(Comparator.comparing(zone -> rates.miles().get(zone)))
                .forEach(zone -> {
                    for (int row = 0; row < rates.weights().size(); row++) {
                        String amount = rates.amounts().get(row).get(zone);
                        int miles = rates.miles().get(zone);
                        if (!amount.isEmpty()) {
                            expected.add((miles == Integer.MAX_VALUE ? 0 : miles) + " "
                                    + rates.weights()
                                            .get(row)
                                            .multiply(Objects.requireNonNull(GRAMS.get(rates.unit())))
                                            .toBigInteger()
                                    + " " + plain(new BigDecimal(amount)));
                        }
                    }
                });
        return expected;
    }

    private List<List<String>> list(Rates rates) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < rates.weights().size(); row++) {
            for (int zone = 0; zone < rates.miles().size(); zone++) {
                String amount = rates.amounts().get(row).get(zone);
                int miles = rates.miles().get(zone);
                if (!amount.isEmpty()) {
                    rows.add(List.of(
                            miles == Integer.MAX_VALUE ? "*" : Integer.toString(miles),
                            rates.weights().get(row).toPlainString(),
                            money(amount)));
                }
            }
        }
        Collections.shuffle(rows, random);
        rows.addFirst(List.of("up to miles", "weight (" + rates.unit() + ")", "rate"));
        return rows;
    }

    /** The unit in the heading of the weights, in each weight, or in some. */
    private List<List<String>> matrix(Rates rates) {
        boolean inHeading = random.nextBoolean();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < rates.weights().size(); row++) {
            String weight = rates.weights().get(row).toPlainString();
            boolean inCell = inHeading ? random.nextInt(5) == 0 : row == 0 || random.nextBoolean();
            List<String> cells = new ArrayList<>();
            cells.add(pick(List.of("", "Not over ", "up to ")) + weight + (inCell ? " " + rates.unit() : ""));
            rates.amounts().get(row).forEach(amount -> cells.add(money(amount)));
            rows.add(cells);
        }
        Collections.shuffle(rows, random);
        List<String> header = new ArrayList<>(rates.headings());
        header.addFirst(
                inHeading
                        ? pick(List.of(
                                "Weight not over (" + rates.unit() + ")", rates.unit(), rates.unit() + " / Zone"))
                        : pick(List.of("Weight", "", "Zones")));
        rows.addFirst(header);
        if (random.nextBoolean()) {
            rows.addFirst(List.of("Rates of a supplier"));
        }
        return rows;
    }

    private String money(String amount) {
        return amount.isEmpty() ? pick(List.of("", "-", "–")) : pick(List.of("", "$", "$ ")) + amount;
    }

    private byte[] csv(List<List<String>> rows) {
        String separator = pick(List.of(",", ";", "\t"));
        return rows.stream()
                .map(cells -> cells.stream()
                        .map(cell -> cell.contains(separator) || random.nextInt(4) == 0 ? '"' + cell + '"' : cell)
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining(pick(List.of("\n", "\r\n"))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        for (List<String> cells : rows) {
            xml.append("<row>");
            cells.forEach(cell -> xml.append(
                    cell.matches("[0-9]+(\\.[0-9]+)?")
                            ? "<c><v>" + cell + "</v></c>"
                            : "<c t=\"inlineStr\"><is><t>" + cell.replace("&", "&amp;") + "</t></is></c>"));
            xml.append("</row>");
        }
        return Workbooks.of(xml.toString());
    }

    private static List<String> rows(RateTable table) {
        return table.zones().stream()
                .flatMap(zone -> zone.rows().stream()
                        .map(row -> zone.upToMiles() + " " + row.upToGrams() + " " + plain(row.amount())))
                .toList();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
