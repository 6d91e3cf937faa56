package io.dropline.timeline;

import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Trait;
import java.util.List;
import org.springframework.stereotype.Component;

/** The story stays, without its person. What suppliers cost and are claimed is told there too, and is given to nobody. */
@Component
class TimelineKept implements KeepsPersonal {
    /** What was written stands in the conversations, where it is known to whom. */
    private static final String INNER =
            "(t.kind like 'claim.%' or t.kind in ('order.routed', 'po.issued', 'conversation.asked', 'conversation.message'))";

    @Override
    public List<Keeping> keeps() {
        return List.of(
                entries("What happened to orders")
                        .among("not " + INNER)
                        .with(Trait.WORDS, "actor", "summary", "detail")
                        .with(Trait.GIVEN, "occurred_at", "kind"),
                entries("What happened with suppliers")
                        .among(INNER)
                        .with(Trait.WORDS, "actor", "summary", "detail")
                        .innerOnly());
    }

    private static Keeping entries(String title) {
        return Keeping.ofOrders("timeline_entry", title, "t.order_id", "id").cutAfter("Ship-to address corrected:");
    }
}
