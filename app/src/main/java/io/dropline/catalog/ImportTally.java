package io.dropline.catalog;

import io.dropline.catalog.file.Row;
import io.dropline.platform.fields.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** Counts while a file is read, and keeps the rows that wait for their batch. */
final class ImportTally {
    private final List<Row> kept = new ArrayList<>();
    private final List<Imported.Problem> problems = new ArrayList<>();
    private List<String> ignored = List.of();
    private long lastLine;
    private int rows;
    private int rejected;
    private int products;
    private int offers;
    private int stock;

    void ignored(List<String> columns) {
        ignored = columns;
    }

    void row(long line) {
        lastLine = line;
        rows++;
    }

    long lastLine() {
        return lastLine;
    }

    void keep(Row row) {
        kept.add(row);
    }

    List<Row> kept() {
        return List.copyOf(kept);
    }

    void written(int moreProducts, int moreOffers, int moreStock) {
        products += moreProducts;
        offers += moreOffers;
        stock += moreStock;
    }

    void batchDone() {
        kept.clear();
    }

    void reject(long line, FieldProblem problem) {
        reject(line, List.of(problem));
    }

    void reject(long line, List<FieldProblem> found) {
        rejected++;
        for (FieldProblem problem : found) {
            if (problems.size() < Imported.MOST_PROBLEMS) {
                problems.add(new Imported.Problem(line, problem.field(), problem.message()));
            }
        }
    }

    Imported result() {
        return new Imported(rows, rejected, products, offers, stock, ignored, List.copyOf(problems));
    }
}
