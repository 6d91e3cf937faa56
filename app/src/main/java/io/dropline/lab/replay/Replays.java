package io.dropline.lab.replay;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.Saved;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for replays and shows them. They run in the background, one after the other. */
@Component
public class Replays {
    private static final int MOST_DAYS = 90;

    private final ReplayStore store;
    private final Policies policies;
    private final Audit audit;

    Replays(ReplayStore store, Policies policies, Audit audit) {
        this.store = store;
        this.policies = policies;
        this.audit = audit;
    }

    /** Asks the decisions of the last 1 to 90 days again under these wishes. */
    @Transactional
    public Saved<Replay> ask(Actor actor, RoutingWishes wishes, int days) {
        MerchantId merchant = actor.merchantId();
        return policies.check(merchant, wishes)
                .check(days >= 1 && days <= MOST_DAYS, "days", "From 1 to 90 days, please")
                .check(
                        store.list(merchant).stream().noneMatch(Replay::open),
                        "days",
                        "Another replay is under way; its result will be there soon")
                .orElse(() -> {
                    UUID id = Ids.next();
                    int against = policies.routing(merchant).version();
                    store.add(merchant, id, days, wishes, against, actor.label());
                    audit.record(actor, "replay.asked", id.toString(), Map.of("days", days));
                    return store.find(merchant, id).orElseThrow();
                });
    }

    /** The last 20, the newest first. */
    public List<Replay> list(MerchantId merchant) {
        return store.list(merchant);
    }

    public Optional<Replay> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }
}
