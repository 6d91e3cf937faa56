package io.dropline.returns.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos of strangers: what is kept of them is a picture, and nothing they hide gets through. */
class PhotosTest {
    private final Photos photos = new Photos();

    @Test
    void whereAPhotoWasTakenIsNotKept() {
        CleanPhoto photo = good(photos.clean(Pictures.withExif(Pictures.jpeg(40, 20), 1)));

        assertThat(photo.type()).isEqualTo(PhotoType.JPEG);
        assertThat(text(photo.content())).doesNotContain("GPS", "Exif");
    }

    @ParameterizedTest
    @CsvSource({"1,40,20,true,true", "3,40,20,false,false", "6,20,40,false,true", "8,20,40,true,false"})
    void aPhotoStandsUprightThoughTheCameraWasTurned(int orientation, int width, int height, boolean left, boolean top)
            throws IOException {
        CleanPhoto photo = good(photos.clean(Pictures.withExif(Pictures.jpeg(40, 20), orientation)));

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo.content()));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(red(picture, left ? 2 : width - 3, top ? 2 : height - 3)).isTrue();
        assertThat(red(picture, left ? width - 3 : 2, top ? height - 3 : 2)).isFalse();
    }

    @Test
    void aLargePhotoIsMadeSmaller() throws IOException {
        CleanPhoto photo = good(photos.clean(Pictures.jpeg(5000, 2500)));

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo.content()));
        assertThat(picture.getWidth()).isEqualTo(2000);
        assertThat(picture.getHeight()).isEqualTo(1000);
    }

    @Test
    void aPngBecomesAPictureAndWhatStandsBehindItIsGone() {
        byte[] png = Pictures.png(30, 30);
        byte[] polyglot = Arrays.copyOf(png, png.length + 30);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), 0, polyglot, png.length, 25);

        assertThat(text(good(photos.clean(polyglot)).content())).doesNotContain("script");
    }

    @Test
    void aPictureThatWouldFillAllMemoryIsNotUnpacked() {
        assertThat(reason(photos.clean(Pictures.bomb(60_000, 60_000)))).contains("50 megapixels");
        assertThat(reason(photos.clean(Pictures.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE))))
                .isNotEmpty();
        assertThat(reason(photos.clean(Pictures.webP(16_000, 16_000)))).contains("50 megapixels");
    }

    @Test
    void aWebPIsKeptWithoutItsMetadata() {
        byte[] webP = Pictures.webP(640, 480);
        assertThat(text(webP)).contains(Pictures.SECRET);

        CleanPhoto photo = good(photos.clean(webP));

        assertThat(photo.type()).isEqualTo(PhotoType.WEBP);
        assertThat(text(photo.content())).startsWith("RIFF").contains("VP8L").doesNotContain("EXIF", "GPS");
        assertThat(photo.content()[20] & 0x08).as("the flag of Exif").isZero();
    }

    @Test
    void whatIsNoPhotoIsRefusedWhateverItIsCalled() {
        for (String content : new String[] {
            "", "x", "%PDF-1.7 and more", "GIF89a and more of it", "<svg onload=alert(1)>", "RIFF0000AVI and more"
        }) {
            assertThat(reason(photos.clean(content.getBytes(StandardCharsets.US_ASCII))))
                    .as(content)
                    .contains("JPEG, PNG or WebP");
        }
        assertThat(reason(photos.clean(new byte[Photos.MOST_BYTES + 1]))).contains("8 megabytes");
    }

    @Test
    void damagedBytesAreRefusedAndNothingIsThrown() {
        long seed = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": seed " + seed);
        Random random = new Random(seed);
        byte[][] originals = {Pictures.withExif(Pictures.jpeg(60, 40), 6), Pictures.png(60, 40), Pictures.webP(60, 40)};
        for (int i = 0; i < 400; i++) {
            byte[] damaged = originals[i % originals.length].clone();
            for (int hits = random.nextInt(6); hits >= 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
            assertThat(photos.clean(random.nextBoolean() ? damaged : cut))
                    .as("seed " + seed)
                    .isNotNull();
        }
    }

    @Test
    void allOfThemAreKeptOrNone() {
        assertThat(photos.cleanAll(Collections.nCopies(5, Pictures.jpeg(9, 9))).photos())
                .hasSize(5);
        assertThat(photos.cleanAll(Collections.nCopies(6, Pictures.jpeg(9, 9))).problem())
                .contains("At most 5");
        PhotoBatch mixed = photos.cleanAll(java.util.List.of(Pictures.jpeg(9, 9), new byte[] {1, 2, 3}));
        assertThat(mixed.photos()).isEmpty();
        assertThat(mixed.problem()).isNotEmpty();
    }

    private static boolean red(BufferedImage picture, int x, int y) {
        int colour = picture.getRGB(x, y);
        return (colour >> 16 & 0xFF) > 128 && (colour & 0xFF) < 128;
    }

    private static CleanPhoto good(Cleaned cleaned) {
        return switch (cleaned) {
            case Cleaned.Good(CleanPhoto photo) -> photo;
            case Cleaned.Refused(String reason) -> throw new AssertionError(reason);
        };
    }

    private static String reason(Cleaned cleaned) {
        return cleaned instanceof Cleaned.Refused(String reason) ? reason : "";
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
