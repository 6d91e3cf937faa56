package io.dropline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.bench.measure.Report;
import io.dropline.bench.orders.Size;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That the bench runs and counts right; never how fast. */
final class BenchTest {
    @Test
    void runsAndFindsWhatItMustFind() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        new Bench(Size.quick(), new Report(new PrintStream(printed, true, StandardCharsets.UTF_8))).run();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("a   webhooks stored", "a0  one row", "a / a0", "b   orders", "c   the same rows", "b / c")
                .contains("fsync                  on", "synchronous_commit     on");
    }
}
