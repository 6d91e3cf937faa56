package io.dropline.returns.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the camera was held, by the Exif tag 0x0112 (CIPA DC-008 §4.6.4). The tag goes with all the others, so the picture itself is turned.
 *
 * @param tag 1 to 8
 */
record Orientation(int tag) {
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TAG = 0x0112;

    boolean onItsSide() {
        return tag >= 5;
    }

    /** Brings a picture of this width and height, as it is stored, to its right place. */
    AffineTransform upright(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Of a JPEG; upright where it does not say, or says nonsense. */
    static Orientation of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException shorterThanItSays) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer in) {
        int at = 2;
        while (at + 4 <= in.limit() && (in.get(at) & 0xFF) == 0xFF) {
            int marker = in.get(at + 1) & 0xFF;
            int length = in.getShort(at + 2) & 0xFFFF;
            if (marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            if (marker == APP1 && length > 16 && in.getInt(at + 4) == 0x45786966) { // "Exif"
                return ofExif(in.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation ofExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
