package io.dropline.problems;

import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Trait;
import java.util.List;
import org.springframework.stereotype.Component;

/** Problems of orders, and those of documents that nobody could read and that may quote them. Those about suppliers' money are given to nobody. */
@Component
class ProblemsKept implements KeepsPersonal {
    private static final String INNER = "(t.kind like 'claim.%' or t.kind like 'invoice.%')";

    @Override
    public List<Keeping> keeps() {
        return List.of(
                ofOrders("Problems with orders").among("not " + INNER).with(Trait.GIVEN, "opened_at", "kind"),
                ofOrders("Problems with suppliers' money").among(INNER).innerOnly(),
                others("Other problems").among("t.order_id is null and not " + INNER),
                others("Other problems with suppliers' money")
                        .among("t.order_id is null and " + INNER)
                        .innerOnly());
    }

    private static Keeping ofOrders(String title) {
        return texts(Keeping.ofOrders("problem", title, "t.order_id", "id")).cutAfter("The new address is:");
    }

    private static Keeping others(String title) {
        return texts(Keeping.searched("problem", title, "opened_at", "id"));
    }

    private static Keeping texts(Keeping keeping) {
        return keeping.with(Trait.WORDS, "title", "reason", "next_step", "resolution");
    }
}
