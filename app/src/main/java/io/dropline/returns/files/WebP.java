package io.dropline.returns.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** WebP pictures without their metadata (RFC 9649 §2): only the chunks that are picture are kept. */
final class WebP {
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF");
    private static final int HEAD = 12;

    /** Bits of VP8X that tell of Exif and XMP chunks. */
    private static final int METADATA = 0x0C;

    private WebP() {}

    /** The picture alone; empty if it is damaged or has more pixels than allowed. */
    static Optional<byte[]> clean(byte[] content, long mostPixels) {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, HEAD);
        long end = Math.min(content.length, 8 + Integer.toUnsignedLong(in.getInt(4)));
        boolean picture = false;
        long at = HEAD;
        while (at + 8 <= end) {
            int start = (int) at;
            String name = new String(content, start, 4, StandardCharsets.ISO_8859_1);
            long size = Integer.toUnsignedLong(in.getInt(start + 4));
            long next = at + 8 + size + (size & 1);
            if (at + 8 + size > end) {
                return Optional.empty();
            }
            if (PICTURE.contains(name)) {
                Long pixels = pixels(in, name, start + 8, size);
                if (pixels != null && (pixels <= 0 || pixels > mostPixels)) {
                    return Optional.empty();
                }
                picture |= pixels != null;
                byte[] chunk = new byte[(int) (8 + size + (size & 1))];
                System.arraycopy(content, start, chunk, 0, (int) Math.min(chunk.length, content.length - at));
                if (name.equals("VP8X")) {
                    chunk[8] &= (byte) ~METADATA;
                }
                out.writeBytes(chunk);
            }
            at = next;
        }
        if (!picture) {
            return Optional.empty();
        }
        byte[] clean = out.toByteArray();
        ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN).putInt(4, clean.length - 8);
        return Optional.of(clean);
    }

    /** How many pixels a chunk announces; null for one that announces none, 0 for a damaged one. */
    private static @Nullable Long pixels(ByteBuffer in, String name, int at, long size) {
        return switch (name) {
            case "VP8X" -> size < 10 ? 0L : (1L + three(in, at + 4)) * (1L + three(in, at + 7));
            case "VP8L" -> {
                if (size < 5 || in.get(at) != 0x2F) {
                    yield 0L;
                }
                int bits = in.getInt(at + 1);
                yield (1L + (bits & 0x3FFF)) * (1L + ((bits >>> 14) & 0x3FFF));
            }
            case "VP8 " -> size < 10 ? 0L : (long) (in.getShort(at + 6) & 0x3FFF) * (in.getShort(at + 8) & 0x3FFF);
            default -> null;
        };
    }

    private static int three(ByteBuffer in, int at) {
        return (in.get(at) & 0xFF) | (in.get(at + 1) & 0xFF) << 8 | (in.get(at + 2) & 0xFF) << 16;
    }
}
