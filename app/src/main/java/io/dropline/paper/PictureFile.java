package io.dropline.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that a stranger made. A few kilobytes can fill all memory once they are unpacked, so its size is told first, and what is larger than
 * needed is unpacked with rows and columns left out. The readers of the JDK throw whatever comes to them at a damaged file; here it is always an
 * {@link IOException}.
 */
public record PictureFile(byte[] content) {
    /** Width times height, as the file says. */
    public long pixels() throws IOException {
        return reading(reader -> (long) reader.getWidth(0) * reader.getHeight(0));
    }

    /** The picture, neither side of it longer than twice this, in pixels. */
    public BufferedImage drawn(int longestSide) throws IOException {
        return reading(reader -> {
            ImageReadParam some = reader.getDefaultReadParam();
            int every = Math.max(1, Math.ceilDiv(Math.max(reader.getWidth(0), reader.getHeight(0)), 2 * longestSide));
            some.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, some);
        });
    }

    private interface Question<T> {
        T ask(ImageReader reader) throws IOException;
    }

    private <T> T reading(Question<T> question) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("This is no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return question.ask(reader);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException damaged) {
            throw new IOException("This picture is damaged", damaged);
        }
    }
}
