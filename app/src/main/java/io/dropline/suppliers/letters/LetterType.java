package io.dropline.suppliers.letters;

import java.util.Arrays;
import java.util.Optional;

/** What a letter may be, told by its first bytes and not by its name. */
public enum LetterType {
    PDF("application/pdf", ".pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
    PNG("image/png", ".png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    JPEG("image/jpeg", ".jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final String mediaType;
    private final String ending;

    @SuppressWarnings("ImmutableEnumChecker") // written once
    private final byte[] magic;

    LetterType(String mediaType, String ending, byte[] magic) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.magic = magic;
    }

    public String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    static Optional<LetterType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.magic.length
                        && Arrays.equals(type.magic, 0, type.magic.length, content, 0, type.magic.length))
                .findFirst();
    }

    static LetterType ofMedia(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }
}
