package io.dropline.finance.upload;

/**
 * What is wrong with one row.
 *
 * @param row its line in the file, the header being 1; 0: the invoice as a whole
 */
public record RowProblem(long row, String message) {}
