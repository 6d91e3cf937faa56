package io.dropline.returns.notice;

import io.dropline.mailroom.Outbox;
import io.dropline.platform.MerchantId;
import io.dropline.returns.GoodsReturn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells suppliers of returns on their channel; where a channel has no words for it, by mail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SupplierNotices {
    /** How long a supplier may answer by the link. */
    private static final Duration LINK_LIFE = Duration.ofDays(180);

    private static final String BY_MAIL = "EMAIL";

    private record Written(ReturnChannel channel, ReturnChannel.Envelope envelope, ReturnDocument document) {}

    private final NoticeStore store;
    private final ReturnLinks links;
    private final Outbox outbox;
    private final Map<String, ReturnChannel> channels = new HashMap<>();
    private final Clock clock;

    SupplierNotices(NoticeStore store, ReturnLinks links, Outbox outbox, List<ReturnChannel> channels, Clock clock) {
        this.store = store;
        this.links = links;
        this.outbox = outbox;
        channels.forEach(channel -> this.channels.put(channel.channel(), channel));
        this.clock = clock;
    }

    /** Goods come back. */
    public void announce(MerchantId merchant, List<GoodsReturn> returns) {
        outbox.writeOnce(written(merchant, returns, "return").stream()
                .map(written -> written.channel().announce(merchant, written.envelope(), written.document()))
                .toList());
    }

    /** Goods should be there; asked once more. */
    public void remind(MerchantId merchant, List<GoodsReturn> returns) {
        outbox.writeOnce(written(merchant, returns, "return-reminder").stream()
                .map(written -> written.channel().remind(merchant, written.envelope(), written.document()))
                .toList());
    }

    private List<Written> written(MerchantId merchant, List<GoodsReturn> returns, String what) {
        if (returns.isEmpty()) {
            return List.of();
        }
        Map<UUID, NoticeStore.Facts> facts =
                store.facts(merchant, returns.stream().map(GoodsReturn::id).toList());
        return returns.stream()
                .map(goods -> written(merchant, goods, what, Objects.requireNonNull(facts.get(goods.id()))))
                .toList();
    }

    private Written written(MerchantId merchant, GoodsReturn goods, String what, NoticeStore.Facts facts) {
        Instant now = clock.instant();
        ReturnDocument document = new ReturnDocument(
                goods.number(),
                what + "." + goods.id() + "@dropline",
                now,
                facts.brand(),
                facts.supplier(),
                facts.orderNumber(),
                facts.lines(),
                goods.sendTo() == null ? List.of() : Labels.of(goods.sendTo()),
                Labels.paid(goods.paidBy(), facts.brand().name()),
                goods.expiresAt(),
                facts.photos(),
                links.returnLink(merchant, goods.id(), now.plus(LINK_LIFE)));
        ReturnChannel channel = Objects.requireNonNull(
                channels.getOrDefault(facts.channel(), channels.get(BY_MAIL)), "no channel for returns");
        return new Written(channel, new ReturnChannel.Envelope(goods.id(), goods.orderId()), document);
    }
}
