package io.dropline.bench.measure;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Prints what was measured as it comes. */
public record Report(PrintStream out) {
    public void settings(Map<String, String> settings) {
        settings.forEach((name, value) -> line("  %-22s %s", name, value));
        line("");
    }

    public void heading() {
        line("%-62s %10s %12s %12s", "", "", "CPU in Java", "in PostgreSQL");
    }

    public void rate(String what, Rate rate) {
        line("%-62s %,7.0f /s %,9.0f us %,9.0f us", what, rate.perSecond(), rate.javaEach(), rate.postgresEach());
    }

    public void answers(Latencies latencies) {
        line("      answered within %.1f ms (p50), %.1f ms (p99)", latencies.millis(0.5), latencies.millis(0.99));
    }

    /** A plain figure with the most it may be. */
    public void most(String what, double value, String unit, double mark) {
        line("%-62s %7.2f %s  %s (mark: at most %s)", what, value, unit, value <= mark ? "reached" : "missed", mark);
    }

    public void note(String text) {
        line("%s", text);
    }

    public void ratio(String what, double ratio, double mark) {
        line("%-62s %7.2f     %s (mark: %s)", what, ratio, ratio >= mark ? "reached" : "missed", mark);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
