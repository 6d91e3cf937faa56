package io.dropline.aftersales;

import io.dropline.returns.GoodsReturn;
import io.dropline.returns.rules.ReturnPlan;
import java.util.List;

/** What became of a wish to give goods back. */
public sealed interface Wished {
    /** One for each supplier, as they stand now. */
    record Opened(List<GoodsReturn> returns) implements Wished {}

    /** Nothing was opened. */
    record Refused(List<ReturnPlan.Refused> because) implements Wished {
        /** In one sentence. */
        public String words() {
            return because.stream()
                    .map(one -> one.title().isEmpty() ? one.reason() : one.title() + ": " + one.reason())
                    .reduce((left, right) -> left + ". " + right)
                    .orElse("Choose what comes back, please");
        }
    }
}
