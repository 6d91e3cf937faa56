package io.dropline.letter;

import java.util.List;

/** A part of a letter. Every text in it is plain: what stands for HTML in it is shown, not obeyed. */
public sealed interface Block {
    record Paragraph(String text) implements Block {}

    record Heading(String text) implements Block {}

    /** The one thing to do. The address is {@code http} or {@code https}; any other is left out. */
    record Button(String label, String url) implements Block {}

    /** Something else one may want to do; the same addresses as for a button. */
    record Link(String label, String url) implements Block {}

    /** The most important fact, large. */
    record Highlight(String label, String value) implements Block {}

    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String label, String value) {}

    /** Lines that belong together: an address, a quotation. */
    record Card(String heading, List<String> lines) implements Block {
        public Card {
            lines = List.copyOf(lines);
        }
    }

    /** Goods, and sums below them if there are any. */
    record Goods(List<Item> items, List<Fact> sums) implements Block {
        public Goods {
            items = List.copyOf(items);
            sums = List.copyOf(sums);
        }
    }

    /**
     * @param detail SKU or option, may be empty
     * @param amount money as words, empty where none is to be shown
     */
    record Item(String title, String detail, int quantity, String amount) {}

    /** Where something stands on its way: the steps up to and with {@code reached} (from 0) are done. */
    record Journey(List<String> steps, int reached) implements Block {
        public Journey {
            steps = List.copyOf(steps);
        }
    }
}
