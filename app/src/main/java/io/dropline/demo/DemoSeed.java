package io.dropline.demo;

import io.dropline.access.Actor;
import io.dropline.access.Merchants;
import io.dropline.carriers.TrackingAccount;
import io.dropline.carriers.TrackingAccounts;
import io.dropline.catalog.Catalog;
import io.dropline.feeds.setup.Feeds;
import io.dropline.inventory.shelf.Shelf;
import io.dropline.inventory.shelf.Shelves;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.settings.Settings;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument;
import io.dropline.simulators.Simulators;
import io.dropline.stores.Store;
import io.dropline.stores.StoreDraft;
import io.dropline.stores.StoreKind;
import io.dropline.stores.Stores;
import io.dropline.stores.TokenKind;
import io.dropline.suppliers.Authorization;
import io.dropline.suppliers.AuthorizationDraft;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.Suppliers;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets the sample merchant up as a person would, by the same commands, and introduces it to its partners. */
@Component
@Profile("demo")
class DemoSeed implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger("dropline");
    private static final String WEBHOOK_SECRET = "simulated-secret";
    private static final String CARRIER_KEY = "EZTK_simulated";
    private static final String CARRIER_SECRET = "simulated-carrier-secret";
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final int GRACE_SECONDS = 3;
    private static final int SHOWN_AT_MOST = 25;

    private final Merchants merchants;
    private final Stores stores;
    private final Suppliers suppliers;
    private final Authorizations authorizations;
    private final DemoVetting vetting;
    private final Catalog catalog;
    private final Policies policies;
    private final TrackingAccounts trackingAccounts;
    private final Shelves shelves;
    private final DemoCatalogue catalogue;
    private final Feeds feeds;
    private final DemoStockFile stockFile;
    private final Simulators partners;
    private final Settings settings;

    DemoSeed(
            Merchants merchants,
            Stores stores,
            Suppliers suppliers,
            Authorizations authorizations,
            DemoVetting vetting,
            Catalog catalog,
            Policies policies,
            TrackingAccounts trackingAccounts,
            Shelves shelves,
            DemoCatalogue catalogue,
            Feeds feeds,
            DemoStockFile stockFile,
            Simulators partners,
            Settings settings) {
        this.merchants = merchants;
        this.stores = stores;
        this.suppliers = suppliers;
        this.authorizations = authorizations;
        this.vetting = vetting;
        this.catalog = catalog;
        this.policies = policies;
        this.trackingAccounts = trackingAccounts;
        this.shelves = shelves;
        this.catalogue = catalogue;
        this.feeds = feeds;
        this.stockFile = stockFile;
        this.partners = partners;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        MerchantId merchant = merchants.all().getFirst().id();
        Actor actor = new Actor.Automation(merchant, "demo");
        boolean first = suppliers.list(merchant).isEmpty();
        if (first) {
            supply(actor);
            done(policies.save(
                    actor, new PolicyDocument.Holds(true, true, true, GRACE_SECONDS, 0, new BigDecimal("5"))));
        }
        Store store = done(stores.save(
                actor,
                new StoreDraft(
                        StoreKind.SHOPIFY,
                        "Hearth & Harbor",
                        "hearth-and-harbor.myshopify.com",
                        partners.store().uri().toString(),
                        WEBHOOK_SECRET,
                        TokenKind.STATIC,
                        "",
                        "",
                        "shpat_simulated",
                        "")));
        publish(actor, store, first);
        TrackingAccount tracking = done(trackingAccounts.save(
                actor,
                new TrackingAccount.Draft(
                        TrackingAccount.Kind.EASYPOST,
                        partners.carrier().uri().toString(),
                        CARRIER_KEY,
                        CARRIER_SECRET)));
        suppliers
                .find(merchant, DemoSupplier.NORDIC.name())
                .ifPresent(nordic -> stockFile.introduce(feeds, actor, nordic));
        URI here = URI.create("http://127.0.0.1:" + settings.port());
        partners.store().sendWebhooksTo(here.resolve("/hooks/shopify"), WEBHOOK_SECRET);
        partners.carrier().sendWebhooksTo(here.resolve("/hooks/easypost/" + tracking.id()), CARRIER_SECRET);
        LOG.info("The store, to order in:    {}", partners.store().uri());
        LOG.info("The mailbox, to read mail: {}", partners.mail().uri());
        LOG.info("The partners' control API: {}", partners.controlUri());
    }

    /** The simulated store forgets its figures when it is closed, so it is read and told again at each start. */
    private void publish(Actor actor, Store store, boolean first) {
        Shelf shelf = shelves.find(actor.merchantId(), store.id()).orElseThrow();
        if (first || shelf.publishes()) {
            Integer cap = first ? Integer.valueOf(SHOWN_AT_MOST) : shelf.cap();
            done(shelves.save(actor, store.id(), new Shelf.Draft(true, shelf.country(), cap, shelf.locationRef())));
        }
    }

    private void supply(Actor actor) {
        for (DemoSupplier supplier : DemoSupplier.values()) {
            var saved = done(suppliers.save(actor, supplier.draft()));
            vetting.introduce(actor, saved);
            for (String brand : supplier.brands()) {
                Authorization granted = done(authorizations.grant(
                        actor, new AuthorizationDraft(saved.id(), brand, List.of(), SINCE, null, "Sample letter")));
                if (brand.equals(supplier.brands().getFirst())) {
                    vetting.prove(actor, saved, granted);
                }
            }
        }
        done(catalog.read(actor, catalogue.offers()));
    }

    static <T> T done(Saved<T> saved) {
        return switch (saved) {
            case Saved.Done<T> done -> done.value();
            case Saved.Wrong<T> wrong -> throw new IllegalStateException("The demo's own data: " + wrong.problems());
        };
    }
}
