package io.dropline.api.setup;

import io.dropline.access.Actor;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.setup.PolicyBodies.RoutingBody;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Routing rules as a body says them: suppliers by code. */
@Component
public class RoutingBodyReading {
    private final Suppliers suppliers;

    RoutingBodyReading(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /**
     * What is left out is as the default has it.
     *
     * @throws ApiRefusal where there is no such supplier
     */
    public RoutingWishes wishes(Actor actor, RoutingBody body) {
        return new RoutingWishes(
                Given.or(body.extraParcelPenalty(), RoutingWishes.DEFAULT.extraParcelPenalty()),
                Given.or(body.oneSupplierOnly(), false),
                ids(actor, body.excludedSuppliers(), "excludedSuppliers"),
                ids(actor, body.preferredSuppliers(), "preferredSuppliers"),
                Given.or(body.splitFrom(), RoutingWishes.DEFAULT.splitFrom()),
                body.reliability() == null
                        ? RoutingWishes.DEFAULT.reliability()
                        : body.reliability().document());
    }

    private List<UUID> ids(Actor actor, @Nullable List<@Nullable String> codes, String field) {
        return Given.list(codes).stream()
                .map(code -> suppliers
                        .find(actor.merchantId(), code.strip())
                        .map(Supplier::id)
                        .orElseThrow(() -> ApiRefusal.wrong(field, "There is no supplier with the code " + code)))
                .toList();
    }
}
