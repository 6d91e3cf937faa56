package io.dropline.returns.files;

import io.dropline.paper.Enclosure;
import io.dropline.paper.PictureFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Makes photos of strangers harmless: what they are is told by their bytes, how large they are is looked at before they are unpacked, and what is
 * kept was drawn anew, so that neither the place where they were taken nor anything hidden behind the picture is kept. WebP, which the JDK cannot
 * draw, is kept without its metadata.
 */
@Component
public class Photos {
    /** Of one photo, in bytes: eight megabytes. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    /** A label of a parcel back. */
    public record Label(String mediaType, byte[] content) {}

    /** Of one return. */
    public static final int MOST = 5;

    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 2000;
    private static final float QUALITY = 0.85f;

    /** Unpacked pictures are large: so many are drawn at a time, the others wait. */
    private final Semaphore easels = new Semaphore(2);

    /** Looks at one file and gives back what is to be kept of it. */
    public Cleaned clean(byte[] content) {
        if (content.length > MOST_BYTES) {
            return new Cleaned.Refused("A photo may have 8 megabytes at most; please make it smaller");
        }
        return PhotoType.of(content)
                .map(type -> type == PhotoType.WEBP ? webP(content) : redrawn(content, type))
                .orElseGet(() ->
                        new Cleaned.Refused("This is no photo that we can read: please send a JPEG, PNG or WebP"));
    }

    /** Looks at photos that came with one form: all are kept, or none. */
    public PhotoBatch cleanAll(List<byte[]> files) {
        if (files.size() > MOST) {
            return new PhotoBatch(List.of(), "At most " + MOST + " photos, please");
        }
        List<CleanPhoto> clean = new ArrayList<>();
        for (byte[] file : files) {
            switch (clean(file)) {
                case Cleaned.Good(CleanPhoto photo) -> clean.add(photo);
                case Cleaned.Refused(String reason) -> {
                    return new PhotoBatch(List.of(), reason);
                }
            }
        }
        return new PhotoBatch(clean, "");
    }

    /** A label of a parcel: a PDF as it is, or a picture drawn anew. Empty if it is neither. */
    public Optional<Label> label(byte[] content) {
        if (content.length > MOST_BYTES) {
            return Optional.empty();
        }
        if (Enclosure.pages(content).isPresent()) {
            return Optional.of(new Label("application/pdf", content));
        }
        return clean(content) instanceof Cleaned.Good good
                ? Optional.of(
                        new Label(good.photo().type().mediaType(), good.photo().content()))
                : Optional.empty();
    }

    private static Cleaned webP(byte[] content) {
        return WebP.clean(content, MOST_PIXELS)
                .<Cleaned>map(clean -> new Cleaned.Good(new CleanPhoto(PhotoType.WEBP, clean)))
                .orElseGet(() -> new Cleaned.Refused("This picture is damaged, or has more than 50 megapixels"));
    }

    private Cleaned redrawn(byte[] content, PhotoType type) {
        easels.acquireUninterruptibly();
        try {
            PictureFile file = new PictureFile(content);
            if (file.pixels() > MOST_PIXELS) {
                return new Cleaned.Refused("This picture has more than 50 megapixels; please make it smaller");
            }
            BufferedImage picture = file.drawn(LONGEST_SIDE);
            Orientation turned = type == PhotoType.JPEG ? Orientation.of(content) : Orientation.UPRIGHT;
            return new Cleaned.Good(new CleanPhoto(PhotoType.JPEG, written(drawn(picture, turned))));
        } catch (IOException | RuntimeException damaged) { // a damaged colour profile is found only when it is drawn
            return new Cleaned.Refused("This picture is damaged; please take another");
        } finally {
            easels.release();
        }
    }

    private static BufferedImage drawn(BufferedImage picture, Orientation turned) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage canvas = new BufferedImage(
                turned.onItsSide() ? height : width, turned.onItsSide() ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = canvas.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform upright = turned.upright(width, height);
        upright.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        brush.drawImage(picture, upright, null);
        brush.dispose();
        return canvas;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
