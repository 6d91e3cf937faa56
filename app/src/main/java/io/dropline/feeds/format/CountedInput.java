package io.dropline.feeds.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much of it was read. */
public final class CountedInput extends FilterInputStream {
    private final long size;
    private long read;

    /** @param size in bytes; less than 1 where it is not known */
    public CountedInput(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    /** 0 to 1. */
    public double progress() {
        return size < 1 ? 0 : Math.min(1.0, (double) read / size);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            read++;
        }
        return c;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            read += n;
        }
        return n;
    }
}
