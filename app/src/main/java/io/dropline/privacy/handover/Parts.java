package io.dropline.privacy.handover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/** A package in pieces of a megabyte, so that no more of it is ever in memory. */
final class Parts {
    private static final int SIZE = 1024 * 1024;

    private Parts() {}

    /** Takes the pieces as they become full, numbered from 0. */
    @FunctionalInterface
    interface Keeper {
        void keep(int n, byte[] part);
    }

    static final class Writing extends OutputStream {
        private final Keeper keeper;
        private final byte[] part = new byte[SIZE];
        private int filled;
        private int n;

        Writing(Keeper keeper) {
            this.keeper = keeper;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int from = offset;
            int left = length;
            while (left > 0) {
                int some = Math.min(left, SIZE - filled);
                System.arraycopy(bytes, from, part, filled, some);
                filled += some;
                from += some;
                left -= some;
                if (filled == SIZE) {
                    keep();
                }
            }
        }

        private void keep() {
            keeper.keep(n++, Arrays.copyOf(part, filled));
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                keep();
            }
        }
    }

    static final class Reading extends InputStream {
        private final int parts;
        private final IntFunction<Optional<byte[]>> keeper;
        private InputStream part = InputStream.nullInputStream();
        private int n;

        Reading(int parts, IntFunction<Optional<byte[]>> keeper) {
            this.parts = parts;
            this.keeper = keeper;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = part.read(bytes, offset, length);
            while (read < 0 && n < parts) {
                part = new ByteArrayInputStream(keeper.apply(n++)
                        .orElseThrow(() -> new IOException("The package was removed while it was read")));
                read = part.read(bytes, offset, length);
            }
            return read;
        }
    }
}
