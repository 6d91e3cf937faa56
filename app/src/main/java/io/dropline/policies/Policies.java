package io.dropline.policies;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.policies.PolicyDocument.ClaimRules;
import io.dropline.policies.PolicyDocument.Holds;
import io.dropline.policies.PolicyDocument.InvoiceRules;
import io.dropline.policies.PolicyDocument.Papers;
import io.dropline.policies.PolicyDocument.Retention;
import io.dropline.policies.PolicyDocument.Returns;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Keeps what a merchant decided. Saving makes a new version, unless it says what is in force already. */
@Component
public class Policies {
    private final PolicyStore store;
    private final Suppliers suppliers;
    private final Audit audit;

    Policies(PolicyStore store, Suppliers suppliers, Audit audit) {
        this.store = store;
        this.suppliers = suppliers;
        this.audit = audit;
    }

    /** Decides. Answers the version in force. */
    @Transactional
    public Saved<Integer> save(Actor actor, PolicyDocument document) {
        return check(actor.merchantId(), document).orElse(() -> {
            PolicyVersion<? extends PolicyDocument> latest = switch (document) {
                case Holds _ -> holds(actor.merchantId());
                case RoutingWishes _ -> routing(actor.merchantId());
                case Papers _ -> papers(actor.merchantId());
                case Returns _ -> returns(actor.merchantId());
                case ClaimRules _ -> claims(actor.merchantId());
                case InvoiceRules _ -> invoices(actor.merchantId());
                case Retention _ -> retention(actor.merchantId());
            };
            if (latest.version() > 0 && latest.document().equals(document)) {
                return latest.version();
            }
            int version = store.add(
                    actor.merchantId(), document.kind(), PolicyReading.written(document), actor.label(), false);
            audit.record(actor, "policy.saved", document.kind(), Map.of("version", version));
            return version;
        });
    }

    /** Keeps a version that is in force for nobody but those it is tried on. Answers the version. */
    @Transactional
    public Saved<Integer> trial(Actor actor, RoutingWishes wishes) {
        return check(actor.merchantId(), wishes)
                .orElse(() -> store.add(
                        actor.merchantId(), wishes.kind(), PolicyReading.written(wishes), actor.label(), true));
    }

    /** What is wrong with it. */
    public FieldProblems check(MerchantId merchant, PolicyDocument document) {
        Set<UUID> known = suppliers.list(merchant).stream().map(Supplier::id).collect(Collectors.toSet());
        return PolicyRules.check(document, known);
    }

    public PolicyVersion<Holds> holds(MerchantId merchant) {
        return latest(merchant, Holds.DEFAULT, PolicyReading::holds);
    }

    public PolicyVersion<RoutingWishes> routing(MerchantId merchant) {
        return latest(merchant, RoutingWishes.DEFAULT, PolicyReading::routing);
    }

    /**
     * One version, on trial or not; 0 is the default.
     *
     * @throws java.util.NoSuchElementException where there is no such version
     */
    public PolicyVersion<RoutingWishes> routing(MerchantId merchant, int version) {
        RoutingWishes standard = RoutingWishes.DEFAULT;
        return version == 0
                ? new PolicyVersion<>(0, null, "", false, standard)
                : version(store.find(merchant, standard.kind(), version).orElseThrow(), PolicyReading::routing);
    }

    public PolicyVersion<Papers> papers(MerchantId merchant) {
        return latest(merchant, Papers.DEFAULT, PolicyReading::papers);
    }

    public PolicyVersion<Returns> returns(MerchantId merchant) {
        return latest(merchant, Returns.DEFAULT, PolicyReading::returns);
    }

    public PolicyVersion<ClaimRules> claims(MerchantId merchant) {
        return latest(merchant, ClaimRules.DEFAULT, PolicyReading::claims);
    }

    public PolicyVersion<InvoiceRules> invoices(MerchantId merchant) {
        return latest(merchant, InvoiceRules.DEFAULT, PolicyReading::invoices);
    }

    /** The last 200 versions of how suppliers are reminded, the newest first. */
    public List<PolicyVersion<ClaimRules>> claimsHistory(MerchantId merchant) {
        return history(merchant, ClaimRules.DEFAULT, PolicyReading::claims);
    }

    /** The last 200 versions of what invoices may ask for, the newest first. */
    public List<PolicyVersion<InvoiceRules>> invoicesHistory(MerchantId merchant) {
        return history(merchant, InvoiceRules.DEFAULT, PolicyReading::invoices);
    }

    public PolicyVersion<Retention> retention(MerchantId merchant) {
        return latest(merchant, Retention.DEFAULT, PolicyReading::retention);
    }

    /** The last 200 versions of holds, the newest first. */
    public List<PolicyVersion<Holds>> holdsHistory(MerchantId merchant) {
        return history(merchant, Holds.DEFAULT, PolicyReading::holds);
    }

    /** The last 200 versions of routing, the newest first. */
    public List<PolicyVersion<RoutingWishes>> routingHistory(MerchantId merchant) {
        return history(merchant, RoutingWishes.DEFAULT, PolicyReading::routing);
    }

    /** The last 200 versions of what papers say, the newest first. */
    public List<PolicyVersion<Papers>> papersHistory(MerchantId merchant) {
        return history(merchant, Papers.DEFAULT, PolicyReading::papers);
    }

    /** The last 200 versions of how goods come back, the newest first. */
    public List<PolicyVersion<Returns>> returnsHistory(MerchantId merchant) {
        return history(merchant, Returns.DEFAULT, PolicyReading::returns);
    }

    /** The last 200 versions of what is kept how long, the newest first. */
    public List<PolicyVersion<Retention>> retentionHistory(MerchantId merchant) {
        return history(merchant, Retention.DEFAULT, PolicyReading::retention);
    }

    private <T extends PolicyDocument> PolicyVersion<T> latest(
            MerchantId merchant, T standard, Function<JsonNode, T> reading) {
        return store.latest(merchant, standard.kind())
                .map(row -> version(row, reading))
                .orElseGet(() -> new PolicyVersion<>(0, null, "", false, standard));
    }

    private <T extends PolicyDocument> List<PolicyVersion<T>> history(
            MerchantId merchant, T standard, Function<JsonNode, T> reading) {
        return store.history(merchant, standard.kind()).stream()
                .map(row -> version(row, reading))
                .toList();
    }

    private static <T extends PolicyDocument> PolicyVersion<T> version(
            PolicyStore.Row row, Function<JsonNode, T> reading) {
        return new PolicyVersion<>(
                row.version(), row.madeAt(), row.madeBy(), row.trial(), reading.apply(row.document()));
    }
}
