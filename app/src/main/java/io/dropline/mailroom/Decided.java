package io.dropline.mailroom;

/** What became of an operator's decision. */
public sealed interface Decided {
    /** @param title of the document it was about */
    record Done(String title) implements Decided {}

    /**
     * Who listens to documents of its kind does not let it go out again; nothing has changed.
     *
     * @param why in sentences, for the operator
     */
    record Vetoed(String why) implements Decided {}

    /** The document was not waiting for a decision. */
    record NotWaiting() implements Decided {}
}
