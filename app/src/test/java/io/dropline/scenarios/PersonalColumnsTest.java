package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.Redactor;
import io.dropline.platform.privacy.Trait;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of every column that can hold words it is known whether they may be a customer's: nobody adds a table that forgets to forget. */
class PersonalColumnsTest {
    private static final String FILE = "/privacy/not-of-customers.txt";

    private final House house = House.OPEN;
    private final List<Keeping> keepings = house.bean(Redactor.class).keepings();

    @Test
    void everyColumnOfWordsIsKnown() {
        TreeSet<String> unknown = new TreeSet<>(columns());
        unknown.removeAll(declared());
        unknown.removeAll(listed());
        assertThat(unknown).as(howTo(unknown)).isEmpty();
    }

    @Test
    void nothingIsSaidOfColumnsThatAreNot() {
        TreeSet<String> gone = new TreeSet<>(listed());
        gone.removeAll(columns());
        assertThat(gone).as("Take these out of app/src/test/resources" + FILE).isEmpty();
        TreeSet<String> twice = new TreeSet<>(listed());
        twice.retainAll(declared());
        assertThat(twice)
                .as("A module declares these by KeepsPersonal: take them out of app/src/test/resources" + FILE)
                .isEmpty();
        TreeSet<String> undone = keepings.stream()
                .flatMap(keeping -> keeping.columns().stream().map(column -> keeping.table() + "." + column.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        undone.removeAll(everyColumn());
        assertThat(undone).as("KeepsPersonal names columns that no table has").isEmpty();
    }

    @Test
    void rawDocumentsAreFoundByOneKey() {
        assertThat(keepings)
                .filteredOn(keeping -> keeping.columns().stream().anyMatch(column -> column.trait() == Trait.RAW))
                .isNotEmpty()
                .allSatisfy(keeping -> assertThat(keeping.key()).hasSize(1))
                .allSatisfy(keeping -> assertThat(keeping.time()).isNotEmpty());
    }

    private static String howTo(Set<String> unknown) {
        String lines = unknown.stream()
                .collect(Collectors.groupingBy(
                        column -> column.replaceFirst("\\..*", ""),
                        java.util.TreeMap::new,
                        Collectors.mapping(column -> column.replaceFirst(".*\\.", ""), Collectors.joining(" "))))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
        return """


                Nobody has said whether these columns may hold anything of a customer. For each, do one of two things:

                1. It never does (a setting, a SKU, words about suppliers or the merchant's own people): add it to
                   app/src/test/resources%s. These are the lines; leave out what is personal:

                %s

                2. It may (a name, an address, a mail, free text that somebody writes about an order, a raw document): declare it in the module that
                   owns the table, in a bean that implements io.dropline.platform.privacy.KeepsPersonal. See TimelineKept for text of an order
                   (Trait.WORDS), ParcelsKept for a table joined to the one that knows the order, DocumentsKept for raw documents that know none
                   (Keeping.searched). If open work of the module needs the person, say so in busy().

                """.formatted(FILE, lines);
    }

    private Set<String> columns() {
        return new Everything(house.bean(JdbcClient.class), new UUID(0, 0))
                .tables().stream()
                        .filter(table -> !table.name().startsWith("flyway_"))
                        .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> everyColumn() {
        return house.bean(JdbcClient.class)
                .sql(
                        "select table_name || '.' || column_name from information_schema.columns where table_schema = current_schema()")
                .query(String.class)
                .list();
    }

    private Set<String> declared() {
        return keepings.stream()
                .flatMap(keeping -> Stream.concat(
                                keeping.key().stream(),
                                keeping.columns().stream().map(Keeping.Column::name))
                        .map(column -> keeping.table() + "." + column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> listed() {
        try (InputStream file = Objects.requireNonNull(PersonalColumnsTest.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .flatMap(line -> Stream.of(
                                    line.replaceFirst(".*:", "").strip().split("\\s+", -1))
                            .map(column -> line.replaceFirst(":.*", "").strip() + "." + column))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
