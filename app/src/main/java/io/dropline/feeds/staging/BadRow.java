package io.dropline.feeds.staging;

/**
 * A row set aside.
 *
 * @param line from 1
 * @param raw its beginning
 */
public record BadRow(long line, String why, String raw) {}
