package io.dropline.api.feeds;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.Feeds;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/suppliers/{code}/feeds")
class FeedsApi {
    private final Feeds feeds;
    private final NamedFeeds named;

    FeedsApi(Feeds feeds, NamedFeeds named) {
        this.feeds = feeds;
        this.named = named;
    }

    @GetMapping
    @Says("The supplier's stock feeds.")
    ApiPage<FeedView> list(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        var supplier = named.supplier(actor, code);
        return ApiPage.whole(feeds.list(actor.merchantId()).stream()
                .filter(feed -> feed.supplierId().equals(supplier.id()))
                .map(feed -> FeedView.of(supplier.code(), feed))
                .toList());
    }

    @GetMapping("/{name}")
    @Says("One stock feed.")
    FeedView find(@AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable String name) {
        return view(actor, code, named.feed(actor, code, name));
    }

    @PutMapping("/{name}")
    @Says("Adds a stock feed, or changes the one of this name. What is fetched is fetched at once.")
    FeedView save(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String code,
            @PathVariable String name,
            @RequestBody FeedBody body) {
        var supplier = named.supplier(actor, code);
        Feed saved = ApiRefusal.unless(feeds.save(actor, body.draft(supplier.id(), name)));
        MappingBody mapping = body.mapping();
        return FeedView.of(
                supplier.code(),
                mapping == null ? saved : ApiRefusal.unless(feeds.map(actor, saved.id(), mapping.mapping())));
    }

    @PostMapping("/{name}/fetch")
    @Says("Fetches the file now.")
    FeedView fetch(@AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable String name) {
        return view(
                actor,
                code,
                ApiRefusal.unless(
                        feeds.fetchNow(actor, named.feed(actor, code, name).id())));
    }

    @PostMapping("/{name}/pause")
    @Says("Fetches nothing, and keeps files without taking them, until it is resumed.")
    FeedView pause(@AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable String name) {
        return view(
                actor,
                code,
                ApiRefusal.unless(
                        feeds.pause(actor, named.feed(actor, code, name).id())));
    }

    @PostMapping("/{name}/resume")
    @Says("Takes files again.")
    FeedView resume(@AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable String name) {
        return view(
                actor,
                code,
                ApiRefusal.unless(
                        feeds.resume(actor, named.feed(actor, code, name).id())));
    }

    @PostMapping("/{name}/trust")
    @Says("Takes the SFTP server's host key, as the next fetch meets it, for the right one.")
    FeedView trust(@AuthenticationPrincipal Actor actor, @PathVariable String code, @PathVariable String name) {
        return view(
                actor,
                code,
                ApiRefusal.unless(feeds.trustNewHostKey(
                        actor, named.feed(actor, code, name).id())));
    }

    private FeedView view(Actor actor, String code, Feed feed) {
        return FeedView.of(named.supplier(actor, code).code(), feed);
    }
}
