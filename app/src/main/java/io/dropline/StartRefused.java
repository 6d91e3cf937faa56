package io.dropline;

/** The start cannot go on; the message is a whole sentence for the person who tries. */
final class StartRefused extends RuntimeException {
    StartRefused(String sentence) {
        super(sentence);
    }
}
