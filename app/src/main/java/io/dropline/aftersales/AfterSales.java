package io.dropline.aftersales;

import io.dropline.aftersales.money.CameBack;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.returns.Asker;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.Inspection;
import io.dropline.returns.Returns;
import io.dropline.returns.due.DueReturns;
import io.dropline.returns.files.Photos;
import io.dropline.returns.files.ReturnFiles;
import io.dropline.returns.notice.SupplierNotices;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes after delivery, read from top to bottom: 1 a return is wished, 2 it is authorized or declined, 3 it is on its way, 4 the supplier has
 * it, 5 the customer gets money or other goods and the supplier owes for it, 6 a parcel that never came is sent again. Every step is one transaction
 * and locks its orders before it changes anything; what leaves the house goes to the outbox in it.
 */
@Component
@Transactional
public class AfterSales {
    /** How long before the end a customer is reminded, and how long a parcel back may travel before the supplier is asked. */
    private static final Duration REMIND_BEFORE = Duration.ofDays(3);

    private static final Duration ON_THE_WAY = Duration.ofDays(10);
    private static final String DROPLINE = "Dropline";

    private final Orders orders;
    private final Returns returns;
    private final DueReturns due;
    private final ReturnFiles files;
    private final Wishing wishing;
    private final Authorizing authorizing;
    private final SupplierNotices suppliers;
    private final Settling settling;
    private final Reshipping reshipping;
    private final StoreSide store;
    private final ReturnVoice voice;
    private final ReturnAlarms alarms;

    AfterSales(
            Orders orders,
            Returns returns,
            DueReturns due,
            ReturnFiles files,
            Wishing wishing,
            Authorizing authorizing,
            SupplierNotices suppliers,
            Settling settling,
            Reshipping reshipping,
            StoreSide store,
            ReturnVoice voice,
            ReturnAlarms alarms) {
        this.orders = orders;
        this.returns = returns;
        this.due = due;
        this.files = files;
        this.wishing = wishing;
        this.authorizing = authorizing;
        this.suppliers = suppliers;
        this.settling = settling;
        this.reshipping = reshipping;
        this.store = store;
        this.voice = voice;
        this.alarms = alarms;
    }

    // 1 ---- a return is wished

    /** Opens a return for each supplier; those that the rules or the store grant go straight on, the others wait for a person. */
    public Wished wished(MerchantId merchant, ReturnWanted wanted) {
        orders.lock(merchant, List.of(wanted.orderId()));
        return switch (wishing.open(merchant, wanted)) {
            case Wishing.Outcome.Refused refused -> new Wished.Refused(refused.because());
            case Wishing.Outcome.Known known -> new Wished.Opened(known.returns());
            case Wishing.Outcome.Opened opened ->
                new Wished.Opened(opened.returns().stream()
                        .map(judged -> decide(merchant, judged, wanted))
                        .toList());
        };
    }

    private GoodsReturn decide(MerchantId merchant, Wishing.Judged judged, ReturnWanted wanted) {
        GoodsReturn goods = judged.goods();
        Optional<Approval> granted = switch (judged.verdict()) {
            case APPROVE -> Optional.of(Approval.BY_THE_RULES);
            case RETURNLESS -> Optional.of(Approval.KEPT);
            case PERSON -> Optional.empty();
        };
        if (granted.isPresent()
                && granted(merchant, goods, granted.get(), DROPLINE) instanceof ReturnAnswer.Done(GoodsReturn now)) {
            return now;
        }
        if (wanted.granted()
                && authorizing.grant(merchant, goods, Approval.BY_THE_RULES, wanted.actor())
                        instanceof ReturnAnswer.Done(GoodsReturn now)) {
            return now;
        }
        if (wanted.askedBy() != Asker.MERCHANT) {
            alarms.waiting(merchant, goods, judged.because());
            voice.received(merchant, List.of(goods));
        }
        return goods;
    }

    // 2 ---- it is authorized or declined, or comes to nothing

    /** Grants it: the customer hears how to send the goods, the supplier that they come. Where they need not come back, it is settled at once. */
    public ReturnAnswer authorize(MerchantId merchant, UUID id, Approval approval, String by) {
        return with(merchant, id, goods -> granted(merchant, goods, approval, by));
    }

    private ReturnAnswer granted(MerchantId merchant, GoodsReturn goods, Approval approval, String by) {
        ReturnAnswer answer = authorizing.grant(merchant, goods, approval, by);
        if (answer instanceof ReturnAnswer.Done(GoodsReturn now)) {
            store.authorized(merchant, now);
        }
        return answer;
    }

    /** @param reason in words for the customer */
    public ReturnAnswer decline(MerchantId merchant, UUID id, String reason, String by) {
        return with(
                merchant,
                id,
                goods -> ReturnAnswer.of(
                        returns.decline(merchant, goods, reason, by).map(now -> {
                            alarms.ended(merchant, List.of(now));
                            voice.declined(merchant, List.of(now));
                            store.declined(merchant, now);
                            return now;
                        }),
                        "It was decided already."));
    }

    /** Somebody takes the wish back before anything was sent. */
    public ReturnAnswer cancel(MerchantId merchant, UUID id, String reason, String by) {
        return with(
                merchant,
                id,
                goods -> ReturnAnswer.of(
                        returns.cancel(merchant, goods, reason, by).map(now -> {
                            alarms.ended(merchant, List.of(now));
                            store.ended(merchant, List.of(now));
                            return now;
                        }),
                        "It is too late: the goods are on their way, or the return has ended."));
    }

    /** Keeps the label of the parcel back; customers find it on the page of their return. */
    public ReturnAnswer label(MerchantId merchant, UUID id, Photos.Label label, String by) {
        return with(merchant, id, goods -> {
            if (!goods.state().live() || goods.returnless()) {
                return new ReturnAnswer.Refused("The return has ended, or nothing is to be sent.");
            }
            files.addLabel(merchant, id, goods.number(), label, by);
            return new ReturnAnswer.Done(returns.labelled(merchant, goods, by));
        });
    }

    /** Customers who have not sent their goods hear that the time is nearly over; answers how many. */
    public int timeIsNearlyOver(MerchantId merchant, int most) {
        List<UUID> soon = due.expiring(merchant, REMIND_BEFORE, most);
        orders.lock(merchant, returns.ordersOf(merchant, soon));
        List<UUID> still = due.remindCustomers(merchant, soon);
        voice.reminder(merchant, List.copyOf(returns.find(merchant, still).values()));
        return soon.size();
    }

    /** Returns of which nothing was sent in time end; answers how many. */
    public int nothingWasSent(MerchantId merchant, int most) {
        List<UUID> over = due.expired(merchant, most);
        if (over.isEmpty()) {
            return 0;
        }
        orders.lock(merchant, returns.ordersOf(merchant, over));
        List<GoodsReturn> expired =
                returns.expire(merchant, returns.find(merchant, over).values());
        store.ended(merchant, expired);
        alarms.ended(merchant, expired);
        voice.expired(merchant, expired);
        return over.size();
    }

    // 3 ---- it is on its way

    /** The goods are with a carrier; told again it corrects the number. */
    public ReturnAnswer onItsWay(MerchantId merchant, UUID id, String carrier, String number, String by) {
        return with(
                merchant,
                id,
                goods -> ReturnAnswer.of(
                        returns.sent(merchant, goods, carrier, number, by),
                        "Nothing is to be sent for it: it was not accepted yet, or has ended."));
    }

    /** Suppliers who say nothing of a parcel that should be there are asked once more, and somebody here is told; answers how many. */
    public int supplierIsSilent(MerchantId merchant, int most) {
        List<UUID> silent = due.unconfirmed(merchant, ON_THE_WAY, most);
        orders.lock(merchant, returns.ordersOf(merchant, silent));
        List<UUID> still = due.remindSuppliers(merchant, silent);
        List<GoodsReturn> asked = List.copyOf(returns.find(merchant, still).values());
        suppliers.remind(merchant, asked);
        alarms.unconfirmed(merchant, asked);
        return silent.size();
    }

    // 4 ---- the supplier has it

    /** The supplier says what came back and how it is: if nothing speaks against it, it is settled at once; else a person decides. */
    public ReturnAnswer received(MerchantId merchant, UUID id, Inspection inspection) {
        return with(merchant, id, goods -> {
            if (!inspection.fits(goods)) {
                return new ReturnAnswer.Refused("That is not what was to come back.");
            }
            return ReturnAnswer.of(
                    returns.received(merchant, goods, inspection).map(now -> {
                        alarms.received(merchant, now);
                        store.back(merchant, now);
                        List<String> doubts = CameBack.doubts(now);
                        if (doubts.isEmpty() || settling.refunded(merchant, now)) {
                            return settling.settle(merchant, now, DROPLINE);
                        }
                        alarms.doubtful(merchant, now, doubts);
                        return now;
                    }),
                    "It was received already, or nothing was to come.");
        });
    }

    // 5 ---- the customer gets money or other goods, and the supplier owes for it

    /**
     * A person has the money sent now, whether the goods are back or not; a return of which nothing is to come any more ends with it.
     *
     * @param keepPercent of the goods' price, 0 to 100
     */
    public ReturnAnswer refundNow(MerchantId merchant, UUID id, BigDecimal keepPercent, String by) {
        return with(merchant, id, goods -> {
            if (!goods.state().live() || settling.refunded(merchant, goods)) {
                return new ReturnAnswer.Refused("The return has ended, or its money is on its way already.");
            }
            Optional<String> trouble = settling.refund(merchant, goods, keepPercent, by);
            if (trouble.isPresent()) {
                return new ReturnAnswer.Refused(trouble.get() + ".");
            }
            if (!CameBack.settleable(goods)) {
                return new ReturnAnswer.Done(goods);
            }
            settling.claim(merchant, goods);
            return new ReturnAnswer.Done(settling.end(merchant, goods, "the money is on its way to the customer"));
        });
    }

    /** A person sends the goods again although they came back otherwise than they should. */
    public ReturnAnswer settle(MerchantId merchant, UUID id, String by) {
        return with(
                merchant,
                id,
                goods -> CameBack.inspected(goods) && goods.state().live()
                        ? settling.trySettling(merchant, goods, by)
                        : new ReturnAnswer.Refused("It has ended, or the goods are not back."));
    }

    /** A person ends it: the customer gets nothing for what came back, or has it already. */
    public ReturnAnswer close(MerchantId merchant, UUID id, String why, String by) {
        return with(merchant, id, goods -> {
            if (!CameBack.settleable(goods) || !goods.state().live()) {
                return new ReturnAnswer.Refused(
                        "Only a return whose goods are back can be closed; others are cancelled.");
            }
            return new ReturnAnswer.Done(settling.end(merchant, goods, "closed by " + by + ", " + why));
        });
    }

    // 6 ---- a parcel that never came is sent again

    /** What a lost or damaged parcel should have brought is sent again, and claimed from its supplier; once a parcel. Answers why not, or the new order. */
    public Reshipped shipAgain(MerchantId merchant, UUID parcel, String by) {
        return reshipping.shipAgain(merchant, parcel, by);
    }

    private ReturnAnswer with(MerchantId merchant, UUID id, Function<GoodsReturn, ReturnAnswer> step) {
        orders.lock(merchant, returns.ordersOf(merchant, List.of(id)));
        GoodsReturn goods = returns.find(merchant, List.of(id)).get(id);
        return goods == null ? new ReturnAnswer.Refused("There is no such return.") : step.apply(goods);
    }
}
