package io.dropline.scenarios;

import io.dropline.access.Actor;
import io.dropline.aftersales.ReturnWanted;
import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.claims.Claims;
import io.dropline.refunds.RefundDraft;
import io.dropline.returns.Asker;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.Inspection;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnWish;
import io.dropline.returns.files.CleanPhoto;
import io.dropline.returns.files.PhotoType;
import io.dropline.returns.rules.Wanted;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.support.Arrival;
import io.dropline.support.AttachedFile;
import io.dropline.support.Channel;
import io.dropline.support.Conversations;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers say, show and are paid once their goods have come; everybody's name is in all of it. */
final class AfterDelivery {
    private final Desk desk;
    private final UUID supplier;
    private final Counter counter;
    private final RefundDesk refunds;

    AfterDelivery(Desk desk, UUID supplier) {
        this.desk = desk;
        this.supplier = supplier;
        this.counter = new Counter(desk);
        this.refunds = new RefundDesk(desk);
        counter.takesBack(supplier, 30, "CUSTOMER", "15");
        desk.policy("returns", "{\"approveUpTo\":2000,\"approveReasons\":[\"UNWANTED\"],\"restockingPercent\":10}");
    }

    /** A gesture, a return with a photo, and a claim. */
    void happensTo(PlacedOrder placed, String name) {
        refunds.refund(refunds.draft(
                placed,
                List.of(new RefundDraft.Line(counter.line(placed, "SAUNA"), 0, new BigDecimal("10"))),
                "0",
                "0",
                "A gesture for " + name));
        GoodsReturn goods = Counter.only(counter.process()
                .wished(
                        desk.merchant,
                        new ReturnWanted(
                                desk.orderId(placed),
                                null,
                                null,
                                Asker.CUSTOMER,
                                ReturnWish.REFUND,
                                name + " would rather have a stove",
                                List.of(new Wanted(
                                        counter.line(placed, "SAUNA"),
                                        1,
                                        ReturnReason.UNWANTED,
                                        name + " is too tall")),
                                List.of(new CleanPhoto(
                                        PhotoType.JPEG, ("a picture of " + name).getBytes(StandardCharsets.UTF_8))),
                                "Customer")));
        desk.work();
        counter.process()
                .received(
                        desk.merchant,
                        goods.id(),
                        new Inspection(
                                List.of(new Inspection.Line(1, 1, GoodsCondition.OPENED)),
                                "It smells of " + name,
                                null,
                                goods.supplier()));
        desk.work();
        desk.inOneTransaction(() -> desk.house
                .bean(Claims.class)
                .open(
                        desk.merchant,
                        List.of(new ClaimDraft(
                                "hand:" + placed.id(),
                                supplier,
                                desk.orderId(placed),
                                desk.onlyPo(placed).id(),
                                ClaimGround.OTHER,
                                "USD",
                                BigDecimal.ONE,
                                "The driver shouted at " + name))));
        desk.work();
    }

    /** A letter about an order, or about none; it is read and closed. */
    void writes(@Nullable PlacedOrder placed, String name, String mail, @Nullable UUID inbox) {
        Conversations conversations = desk.house.bean(Conversations.class);
        UUID id = desk.inOneTransaction(() -> conversations
                .arrived(
                        desk.merchant,
                        List.of(new Arrival(
                                Channel.MAIL,
                                Arrival.Kind.WRITTEN,
                                inbox,
                                desk.house.clock.instant(),
                                new Arrival.Writer(name, mail),
                                "A letter of " + name,
                                "My door squeaks.\nYours, " + name,
                                "> Dear " + name,
                                List.of(new AttachedFile(
                                        name + ".txt",
                                        "text/plain",
                                        5,
                                        ("the door of " + name).getBytes(StandardCharsets.UTF_8),
                                        "")),
                                new Arrival.About(placed == null ? null : desk.orderId(placed), null, ""),
                                new Arrival.Answers("1-" + mail, List.of("0-" + mail), List.of()),
                                Arrival.Landing.HOUSE)))
                .getFirst());
        desk.work();
        conversations.close(new Actor.Automation(desk.merchant, "Robin"), id);
    }
}
