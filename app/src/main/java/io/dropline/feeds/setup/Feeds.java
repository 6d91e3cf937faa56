package io.dropline.feeds.setup;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.secrets.SecretBox;
import io.dropline.suppliers.Suppliers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up feeds. What is secret is sealed before it is stored, and never given back. */
@Component
public class Feeds {
    /** What secrets of feeds are sealed for. */
    public static final String SECRET = "feed.secret";

    private final FeedStore store;
    private final Suppliers suppliers;
    private final SecretBox box;
    private final Audit audit;
    private final Clock clock;

    Feeds(FeedStore store, Suppliers suppliers, SecretBox box, Audit audit, Clock clock) {
        this.store = store;
        this.suppliers = suppliers;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a feed, or changes the supplier's one of this name. What is fetched is fetched at once. */
    @Transactional
    public Saved<Feed> save(Actor actor, FeedDraft draft) {
        Optional<Feed> known = store.find(actor.merchantId(), draft.supplierId(), draft.name());
        boolean hasSecret = known.map(Feed::hasSecret).orElse(false);
        FieldProblems problems = FeedRules.check(draft, hasSecret)
                .check(
                        suppliers.find(actor.merchantId(), draft.supplierId()).isPresent(),
                        "supplierId",
                        "There is no such supplier");
        return problems.orElse(() -> {
            byte[] secret = draft.secret().isEmpty() ? null : box.sealText(SECRET, draft.secret());
            Feed saved = store.upsert(
                    actor.merchantId(), draft, secret, draft.source().fetched() ? clock.instant() : null);
            audit.record(
                    actor,
                    "feed.saved",
                    saved.name(),
                    Map.of("source", saved.source().words(), "secretEntered", secret != null));
            return saved;
        });
    }

    /** Says what the columns mean. From now on files are taken. */
    @Transactional
    public Saved<Feed> map(Actor actor, UUID id, Mapping mapping) {
        FieldProblems problems = FeedRules.check(mapping);
        if (!problems.none()) {
            return new Saved.Wrong<>(problems.list());
        }
        return done(actor, "feed.mapped", store.map(actor.merchantId(), id, mapping));
    }

    @Transactional
    public Saved<Feed> pause(Actor actor, UUID id) {
        return done(actor, "feed.paused", store.state(actor.merchantId(), id, true, null));
    }

    @Transactional
    public Saved<Feed> resume(Actor actor, UUID id) {
        Optional<Feed> found = find(actor.merchantId(), id);
        return done(
                actor, "feed.resumed", found.flatMap(feed -> store.state(actor.merchantId(), id, false, due(feed))));
    }

    /** Has the file fetched as soon as somebody is free. */
    @Transactional
    public Saved<Feed> fetchNow(Actor actor, UUID id) {
        Optional<Feed> found = find(actor.merchantId(), id);
        if (found.isPresent() && (!found.get().source().fetched() || found.get().state() == FeedState.PAUSED)) {
            return Saved.wrong("", "Nothing is fetched for this feed");
        }
        return done(actor, "feed.asked", found.flatMap(feed -> store.state(actor.merchantId(), id, false, due(feed))));
    }

    /** Takes the server's new host key for good at the next fetch. */
    @Transactional
    public Saved<Feed> trustNewHostKey(Actor actor, UUID id) {
        return done(actor, "feed.host-key-forgotten", store.forgetHostKey(actor.merchantId(), id));
    }

    public List<Feed> list(MerchantId merchant) {
        return store.list(merchant);
    }

    public Optional<Feed> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    public Optional<Feed> find(MerchantId merchant, UUID supplier, String name) {
        return store.find(merchant, supplier, name);
    }

    private @Nullable Instant due(Feed feed) {
        return feed.source().fetched() ? clock.instant() : null;
    }

    private Saved<Feed> done(Actor actor, String action, Optional<Feed> feed) {
        feed.ifPresent(saved -> audit.record(actor, action, saved.name(), Map.of()));
        return feed.<Saved<Feed>>map(Saved.Done::new).orElseGet(() -> Saved.wrong("", "There is no such feed"));
    }
}
