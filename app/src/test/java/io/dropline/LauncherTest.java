package io.dropline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.settings.Variable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shell script at the root of the project, as far as it can be tried without building. */
class LauncherTest {
    private static final Path SCRIPT =
            Path.of("..", "dropline").toAbsolutePath().normalize();

    @TempDir
    private Path folder = Path.of("unset");

    @ParameterizedTest
    @EnumSource
    void helpListsEverySettingWithItsDefault(Variable variable) throws Exception {
        assertThat(run(SCRIPT, Map.of(), "help").text().lines())
                .anyMatch(line -> line.matches("  " + variable + " +\\Q" + variable.shownDefault() + "\\E .*"));
    }

    @Test
    void aJdkThatIsNamedIsTaken() throws Exception {
        Path jdk = jdk("some jdk", "27-ea");
        assertThat(run(SCRIPT, Map.of("DROPLINE_JAVA", jdk.toString()), "java")).isEqualTo(new Answer(0, jdk + "\n"));
    }

    @Test
    void aJdkThatIsNamedButTooOldIsRefused() throws Exception {
        Path jdk = jdk("old", "17.0.15");
        Answer answer = run(SCRIPT, Map.of("DROPLINE_JAVA", jdk.toString()), "java");
        assertThat(answer.exit()).isEqualTo(69);
        assertThat(answer.text()).contains("JDK 17.0.15", "needs JDK 25", jdk.toString());
    }

    @Test
    void javaHomeCountsUnlessItIsTooOld() throws Exception {
        Path jdk = jdk("home", "26.0.1");
        assertThat(run(SCRIPT, Map.of("JAVA_HOME", jdk.toString()), "java").text())
                .isEqualTo(jdk + "\n");
        assertThat(run(SCRIPT, Map.of("JAVA_HOME", jdk("ancient", "1.8.0_392").toString()), "java")
                        .text())
                .doesNotContain("ancient\n");
    }

    @Test
    void theLowestOfThoseThatSufficeIsTaken() throws Exception {
        jdk(".jdks/one", "31.0.1");
        Path lowest = jdk(".jdks/two", "25");
        jdk(".sdkman/candidates/java/three", "30");
        assertThat(run(withoutSystemPlaces(), Map.of("HOME", folder.toString(), "SDKMAN_DIR", ""), "java"))
                .isEqualTo(new Answer(0, lowest + "\n"));
    }

    @Test
    void withoutAJdkItSaysWhatWasFoundAndWhatToDo() throws Exception {
        Path old = jdk(".jdks/old", "21.0.4");
        Answer answer = run(withoutSystemPlaces(), Map.of("HOME", folder.toString()), "java");
        assertThat(answer.exit()).isEqualTo(69);
        assertThat(answer.text()).contains("21.0.4 in " + old, "Install one", "DROPLINE_JAVA");
    }

    @Test
    void aLinkToTheScriptWorksFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a link"), SCRIPT);
        assertThat(run(link, Map.of(), "version").text()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }

    @Test
    void anUnknownCommandIsNamed() throws Exception {
        assertThat(run(SCRIPT, Map.of(), "sevre"))
                .isEqualTo(new Answer(64, "\"sevre\" is not a command of dropline; \"./dropline help\" lists them.\n"));
    }

    private record Answer(int exit, String text) {}

    private Path withoutSystemPlaces() throws IOException {
        String script = Files.readString(SCRIPT)
                .replaceAll(
                        "(/usr/lib/jvm|/usr/java|/opt/java|/opt/jdk|/opt/homebrew|/usr/local/opt|/Library/Java/Java)",
                        "/none")
                .replace("command -v javac", "true");
        return Files.writeString(folder.resolve("script"), script);
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Path javac = Files.createDirectories(jdk.resolve("bin")).resolve("javac");
        assertThat(Files.createFile(javac).toFile().setExecutable(true)).isTrue();
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static Answer run(Path script, Map<String, String> environment, String command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), command).redirectErrorStream(true);
        Map<String, String> variables = new HashMap<>(builder.environment());
        variables.keySet().removeIf(name -> name.startsWith("DROPLINE_") || name.equals("JAVA_HOME"));
        variables.putAll(environment);
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
