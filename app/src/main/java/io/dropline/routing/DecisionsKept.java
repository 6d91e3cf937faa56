package io.dropline.routing;

import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Trait;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decisions know no more of a customer than region and country, unless a line's title tells more. */
@Component
class DecisionsKept implements KeepsPersonal {
    @Override
    public List<Keeping> keeps() {
        return List.of(Keeping.ofOrders("routing_decision", "How orders were routed", "t.order_id", "id")
                .with(Trait.INNER, "answer", "question"));
    }
}
