package io.dropline.console.policies;

import io.dropline.access.Merchants;
import io.dropline.console.page.Form;
import io.dropline.console.policies.LabPage.Version;
import io.dropline.lab.replay.Replays;
import io.dropline.platform.MerchantId;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.PolicyVersion;
import io.dropline.policies.rollout.Rollout;
import io.dropline.policies.rollout.Rollouts;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the pages about trying policies show. */
@Component
class LabPages {
    private final Policies policies;
    private final Rollouts rollouts;
    private final Replays replays;
    private final Suppliers suppliers;
    private final Merchants merchants;

    LabPages(Policies policies, Rollouts rollouts, Replays replays, Suppliers suppliers, Merchants merchants) {
        this.policies = policies;
        this.rollouts = rollouts;
        this.replays = replays;
        this.suppliers = suppliers;
        this.merchants = merchants;
    }

    LabPage lab(MerchantId merchant, Form form) {
        return new LabPage(
                form,
                policies.routing(merchant),
                suppliers.list(merchant),
                rollouts.running(merchant).orElse(null),
                rollouts.list(merchant),
                replays.list(merchant),
                versions(merchant));
    }

    /** The rules in force as a form. */
    Form inForce(MerchantId merchant) {
        return PolicyForms.of(policies.routing(merchant).document())
                .with("days", 30)
                .with("share", 10);
    }

    String currency(MerchantId merchant) {
        return merchants.find(merchant).orElseThrow().currency();
    }

    List<Supplier> suppliers(MerchantId merchant) {
        return suppliers.list(merchant);
    }

    /** What the wishes change in a version. */
    List<String> changes(MerchantId merchant, int against, RoutingWishes wishes) {
        return PolicyChanges.between(
                policies.routing(merchant, against).document(), wishes, currency(merchant), names(merchant));
    }

    RoutingWishes version(MerchantId merchant, int version) {
        return policies.routing(merchant, version).document();
    }

    private Map<UUID, String> names(MerchantId merchant) {
        return suppliers.list(merchant).stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
    }

    private List<Version> versions(MerchantId merchant) {
        List<PolicyVersion<RoutingWishes>> history = policies.routingHistory(merchant);
        int inForce = policies.routing(merchant).version();
        int tried = rollouts.running(merchant).map(Rollout::version).orElse(-1);
        String currency = currency(merchant);
        Map<UUID, String> names = names(merchant);
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            PolicyVersion<RoutingWishes> one = history.get(i);
            RoutingWishes before = history.subList(i + 1, history.size()).stream()
                    .filter(older -> !older.trial())
                    .findFirst()
                    .map(PolicyVersion::document)
                    .orElse(RoutingWishes.DEFAULT);
            versions.add(new Version(
                    one,
                    one.version() == inForce,
                    one.version() == tried,
                    PolicyChanges.between(before, one.document(), currency, names)));
        }
        return versions;
    }
}
