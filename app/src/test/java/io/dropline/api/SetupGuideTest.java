package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dropline.mailroom.Mailroom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of docs/setup.md as they stand there, in their order, in one shell. */
class SetupGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "setup.md");
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void everyCommandOfTheGuideWorks(@TempDir Path folder) throws Exception {
        for (String tool : List.of("bash", "curl", "openssl")) {
            assumeTrue(has(tool), "The guide's commands were not run: there is no " + tool);
        }
        List<String> blocks = blocks();
        assertThat(blocks).hasSizeGreaterThan(10);
        String last = "";
        try (ServedApi served = new ServedApi("setup-guide-home")) {
            for (String block : blocks) {
                last = run(served, folder, block);
                Mailroom mailroom = served.bean(Mailroom.class);
                while (mailroom.handleIncoming() + mailroom.sendOutgoing() > 0) {
                    // what the guide calls a moment later
                }
                served.bean(io.dropline.feeds.work.FeedWork.class).doAll();
                check(block, last);
            }
        }
        assertThat(last).as("the last command lists documents").contains("\"items\"");
    }

    /** What the guide says of some answers. */
    private static void check(String block, String answer) {
        if (block.contains("offers/csv")) {
            assertThat(answer).contains("\"rows\":3").contains("\"rejected\":0").contains("\"offers\":3");
        }
        if (block.contains("feed-runs?supplier=NORDIC")) {
            assertThat(answer).contains("\"APPLIED\"").contains("\"badRows\":0").contains("\"stockChanged\":3");
        }
        if (block.contains("number=REHEARSAL-1")) {
            assertThat(answer).contains("ON_HOLD");
        }
        if (block.contains("purchase-orders?supplier=NORDIC")) {
            assertThat(answer)
                    .contains("Nordic Sauna Supply ships")
                    .contains("PO-")
                    .contains("\"CONFIRMED\"");
        }
        if (block.contains("/cancel")) {
            assertThat(answer).contains("being cancelled");
        }
    }

    private static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(Files.readString(GUIDE));
        while (found.find()) {
            if (found.group(1).contains("curl ")) {
                blocks.add(found.group(1));
            }
        }
        return blocks;
    }

    /** Variables that one block sets are there in the next, as in one shell. */
    private static String run(ServedApi served, Path folder, String block) throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("block.sh"),
                "set -euo pipefail\nset -a\ntouch kept.sh\n. ./kept.sh\n" + block
                        + "\n(declare -p ORDER CLIENT_SECRET 2>/dev/null || true) | sed 's/^declare -[a-zA-Z-]* //' > kept.sh\n");
        ProcessBuilder bash = new ProcessBuilder("bash", script.getFileName().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        bash.environment().put("DROPLINE", "http://127.0.0.1:" + served.port);
        bash.environment().put("TOKEN", ServedApi.TOKEN);
        Process process = bash.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s%n%s", block, output).isZero();
        return output;
    }

    private static boolean has(String tool) {
        return List.of(String.valueOf(System.getenv("PATH")).split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
