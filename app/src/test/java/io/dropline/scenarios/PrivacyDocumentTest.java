package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.Redactor;
import io.dropline.platform.privacy.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in the guide is what the modules declare; where it is not, it is written anew and the test fails once. */
class PrivacyDocumentTest {
    private static final Path GUIDE = Path.of("..", "docs", "privacy.md");
    private static final String BEGIN = "<!-- the table is written by PrivacyDocumentTest -->\n";
    private static final String END = "<!-- here it ends -->";

    private static final Set<Trait> EMPTIED = EnumSet.of(
            Trait.NAME,
            Trait.MAIL,
            Trait.PHONE,
            Trait.LINE,
            Trait.TOWN,
            Trait.POSTCODE,
            Trait.BLANK,
            Trait.NOTHING,
            Trait.BYTES,
            Trait.EMPTY);
    private static final Set<Trait> READ = EnumSet.of(Trait.WORDS, Trait.INNER, Trait.RAW);
    private static final Set<Trait> ALWAYS_GIVEN = EnumSet.of(
            Trait.GIVEN,
            Trait.NAME,
            Trait.MAIL,
            Trait.PHONE,
            Trait.LINE,
            Trait.TOWN,
            Trait.POSTCODE,
            Trait.BLANK,
            Trait.NOTHING);
    private static final Set<Trait> GIVEN_WHERE_NAMED = EnumSet.of(Trait.WORDS, Trait.RAW);

    @Test
    void theTableOfWhatIsKeptIsTrue() throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN) + BEGIN.length();
        int end = guide.indexOf(END);
        assertThat(guide).contains(BEGIN, END);
        String wanted = guide.substring(0, begin) + table() + guide.substring(end);
        if (!guide.equals(wanted)) {
            Files.writeString(GUIDE, wanted);
        }
        assertThat(guide)
                .as("docs/privacy.md was out of date and has been written anew")
                .isEqualTo(wanted);
    }

    private static String table() {
        Map<String, List<Keeping>> rows = House.OPEN.bean(Redactor.class).keepings().stream()
                .sorted(Comparator.comparing(Keeping::table))
                .collect(Collectors.groupingBy(
                        keeping -> "| " + keeping.title() + " | `" + keeping.table() + "` | ",
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
        StringBuilder table = new StringBuilder(
                "| what | table | is emptied | loses the person | is given to who asks |\n|---|---|---|---|---|\n");
        rows.forEach((what, keepings) -> table.append(what)
                .append(columns(keepings, EMPTIED))
                .append(" | ")
                .append(columns(keepings, READ))
                .append(" | ")
                .append(given(keepings))
                .append(" |\n"));
        return table.toString();
    }

    private static String columns(List<Keeping> keepings, Set<Trait> traits) {
        Set<String> names = new LinkedHashSet<>();
        keepings.forEach(keeping -> keeping.columns().stream()
                .filter(column -> traits.contains(column.trait()))
                .forEach(column -> names.add("`" + column.name() + "`")));
        return String.join(" ", names);
    }

    private static String given(List<Keeping> keepings) {
        List<String> said = new ArrayList<>();
        List<Keeping> outer =
                keepings.stream().filter(keeping -> !keeping.inner()).toList();
        if (has(outer, ALWAYS_GIVEN)) {
            said.add("yes");
        } else if (has(outer, GIVEN_WHERE_NAMED)) {
            said.add("where it names them");
        }
        if (outer.stream().anyMatch(keeping -> keeping.files() != null)) {
            said.add("with the files");
        }
        return said.isEmpty() ? "no" : String.join(", ", said);
    }

    private static boolean has(List<Keeping> keepings, Set<Trait> traits) {
        return keepings.stream()
                .flatMap(keeping -> keeping.columns().stream())
                .anyMatch(column -> traits.contains(column.trait()));
    }
}
