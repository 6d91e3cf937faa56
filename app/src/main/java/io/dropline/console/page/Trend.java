package io.dropline.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A figure over time, to be drawn {@value #WIDTH} wide and {@value #HEIGHT} high, downwards from the top. The drawing is stretched to its place,
 * so it holds lines and no text.
 *
 * @param marks the oldest first, at least two
 * @param least what is drawn at the bottom
 * @param most what is drawn at the top
 */
public record Trend(List<Mark> marks, double least, double most) {
    public static final int WIDTH = 300;
    public static final int HEIGHT = 64;

    /** Keeps the line off the edges. */
    private static final int MARGIN = 4;

    /** @param said the figure as people read it: "96%" */
    public record Mark(Instant at, double value, String said) {
        /** Of a whole day. */
        public static Mark of(LocalDate day, double value, String said) {
            return new Mark(day.atStartOfDay(ZoneOffset.UTC).toInstant(), value, said);
        }

        public String day() {
            return Show.day(at.atOffset(ZoneOffset.UTC).toLocalDate());
        }
    }

    public Trend {
        marks = List.copyOf(marks);
    }

    /** From the least to the greatest figure. */
    public static Trend of(List<Mark> marks) {
        return new Trend(
                marks,
                marks.stream().mapToDouble(Mark::value).min().orElse(0),
                marks.stream().mapToDouble(Mark::value).max().orElse(0));
    }

    /** Whether there is anything to draw. */
    public boolean drawn() {
        return marks.size() > 1;
    }

    /** Corners of a line from figure to figure. */
    public String line() {
        return marks.stream().map(mark -> point(x(mark), y(mark.value()))).collect(Collectors.joining(" "));
    }

    /** The same of a figure that stays as it is until it changes. */
    public String stairs() {
        StringBuilder stairs = new StringBuilder();
        double before = marks.getFirst().value();
        for (Mark mark : marks) {
            stairs.append(point(x(mark), y(before)))
                    .append(' ')
                    .append(point(x(mark), y(mark.value())))
                    .append(' ');
            before = mark.value();
        }
        return stairs.toString().strip();
    }

    /** How far down a figure is drawn. */
    public double y(double value) {
        double height = (double) HEIGHT - 2 * MARGIN;
        return most == least
                ? HEIGHT / 2.0
                : MARGIN + height * (most - Math.clamp(value, least, most)) / (most - least);
    }

    public Mark first() {
        return marks.getFirst();
    }

    public Mark last() {
        return marks.getLast();
    }

    /** The drawing in words: "90% on 3 Sep, 96% on 29 Nov; lowest 84%, highest 97%". */
    public String told() {
        Comparator<Mark> byValue = Comparator.comparingDouble(Mark::value);
        return first().said() + " on " + first().day() + ", " + last().said() + " on " + last().day() + "; lowest "
                + marks.stream().min(byValue).orElseThrow().said() + ", highest "
                + marks.stream().max(byValue).orElseThrow().said();
    }

    private double x(Mark mark) {
        long whole = Duration.between(first().at(), last().at()).toMillis();
        long since = Duration.between(first().at(), mark.at()).toMillis();
        return whole == 0 ? WIDTH : (double) WIDTH * since / whole;
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
