package io.dropline.policies.rollout;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.Saved;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.PolicyVersion;
import io.dropline.policies.rollout.Rollout.Outcome;
import io.dropline.policies.rollout.RoutingRules.Trial;
import io.dropline.routing.VersionedPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries routing policies on a share of the orders. One trial at a time; each stays in the history. */
@Component
public class Rollouts {
    private static final int ALL = 100;

    private final RolloutStore store;
    private final Policies policies;
    private final Audit audit;

    Rollouts(RolloutStore store, Policies policies, Audit audit) {
        this.store = store;
        this.policies = policies;
        this.audit = audit;
    }

    /** By what orders are routed now. */
    public RoutingRules rules(MerchantId merchant) {
        VersionedPolicy inForce = versioned(policies.routing(merchant));
        return new RoutingRules(
                inForce,
                store.running(merchant)
                        .map(one ->
                                new Trial(one.id(), one.share(), versioned(policies.routing(merchant, one.version()))))
                        .orElse(null));
    }

    /** The last 100, the newest first. */
    public List<Rollout> list(MerchantId merchant) {
        return store.list(merchant);
    }

    public Optional<Rollout> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    public Optional<Rollout> running(MerchantId merchant) {
        return store.running(merchant);
    }

    /** Routes a share of the orders, from 1 to 100 percent, by these wishes from now on. */
    @Transactional
    public Saved<Rollout> start(Actor actor, RoutingWishes wishes, int share) {
        MerchantId merchant = actor.merchantId();
        if (share < 1 || share > ALL) {
            return Saved.wrong("share", "From 1 to 100 percent of the orders, please");
        }
        if (policies.routing(merchant).document().equals(wishes)) {
            return Saved.wrong("", "These are the rules that are in force already");
        }
        if (store.running(merchant).isPresent()) {
            return Saved.wrong("", "Another rollout runs; promote or withdraw it first");
        }
        return switch (policies.trial(actor, wishes)) {
            case Saved.Wrong<Integer>(var problems) -> new Saved.Wrong<>(problems);
            case Saved.Done<Integer>(Integer version) -> {
                UUID id = Ids.next();
                int against = policies.routing(merchant).version();
                if (!store.start(merchant, id, version, against, share, actor.label())) {
                    throw new IllegalStateException("two rollouts were started at the same moment");
                }
                audit.record(actor, "rollout.started", id.toString(), Map.of("version", version, "share", share));
                yield new Saved.Done<>(store.find(merchant, id).orElseThrow());
            }
        };
    }

    /** All orders are routed by what was on trial from now on, under a version of its own. False if it has ended already. */
    @Transactional
    public boolean promote(Actor actor, UUID id) {
        Rollout rollout = store.find(actor.merchantId(), id).orElse(null);
        if (rollout == null || !end(actor, id, Outcome.PROMOTED)) {
            return false;
        }
        RoutingWishes wishes =
                policies.routing(actor.merchantId(), rollout.version()).document();
        return switch (policies.save(actor, wishes)) {
            case Saved.Done<Integer> done -> true;
            case Saved.Wrong<Integer>(var problems) ->
                throw new IllegalStateException("a trial that cannot be saved: " + problems);
        };
    }

    /** All orders are routed by the version in force again. False if it has ended already. */
    @Transactional
    public boolean withdraw(Actor actor, UUID id) {
        return end(actor, id, Outcome.WITHDRAWN);
    }

    private boolean end(Actor actor, UUID id, Outcome outcome) {
        boolean ended = store.end(actor.merchantId(), id, outcome, actor.label());
        if (ended) {
            audit.record(actor, "rollout.ended", id.toString(), Map.of("outcome", outcome.name()));
        }
        return ended;
    }

    private static VersionedPolicy versioned(PolicyVersion<RoutingWishes> version) {
        return new VersionedPolicy(version.version(), RoutingRules.policy(version.document()));
    }
}
