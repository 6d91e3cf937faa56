package io.dropline.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Prints what was measured as it comes. */
record Report(PrintStream out) {
    void settings(Map<String, String> settings) {
        settings.forEach((name, value) -> line("  %-22s %s", name, value));
        line("");
    }

    void answers(String what, Rate rate, Latencies latencies) {
        line("%-64s %,9.0f /s   p50 %5.1f ms   p99 %5.1f ms", what, rate.perSecond(), latencies.millis(0.5), latencies.millis(0.99));
    }

    void rate(String what, Rate rate) {
        line("%-64s %,9.0f /s   %,d in %.1f s", what, rate.perSecond(), rate.count(), rate.seconds());
    }

    void ratio(String what, double ratio, double mark) {
        line("%-64s %9.2f      %s (mark: %s)", what, ratio, ratio >= mark ? "reached" : "missed", mark);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
