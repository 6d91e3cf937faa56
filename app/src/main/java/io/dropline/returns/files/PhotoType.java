package io.dropline.returns.files;

import java.util.Arrays;
import java.util.Optional;

/** What a photo may be, told by its first bytes and not by its name. */
public enum PhotoType {
    JPEG("image/jpeg", ".jpg"),
    PNG("image/png", ".png"),
    WEBP("image/webp", ".webp");

    private static final int LONGEST_MAGIC = 12;

    private final String mediaType;
    private final String ending;

    PhotoType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    static Optional<PhotoType> of(byte[] content) {
        if (content.length < LONGEST_MAGIC) {
            return Optional.empty();
        }
        if (begins(content, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        return begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P')
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    static PhotoType ofMedia(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    private static boolean begins(byte[] content, int at, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if ((content[at + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
