package io.dropline.letter;

import java.util.List;

/**
 * What a letter says.
 *
 * @param preheader what a list of mails shows after the subject
 * @param title its one headline
 * @param closing small print at the end, one paragraph each
 */
public record Letter(Brand brand, String preheader, String title, List<Block> blocks, List<String> closing) {
    public Letter {
        blocks = List.copyOf(blocks);
        closing = List.copyOf(closing);
    }
}
