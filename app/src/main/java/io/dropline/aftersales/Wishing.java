package io.dropline.aftersales;

import io.dropline.platform.MerchantId;
import io.dropline.returns.Asker;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.Opened;
import io.dropline.returns.ReturnDraft;
import io.dropline.returns.Returns;
import io.dropline.returns.files.CleanPhoto;
import io.dropline.returns.rules.ReturnPlan;
import io.dropline.returns.rules.ReturnRules;
import io.dropline.returns.rules.Returnables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** From a wish to returns: what the rules say of it, and one return for each supplier. */
@Component
class Wishing {
    sealed interface Outcome {
        record Opened(List<Judged> returns) implements Outcome {}

        /** Wished before, with the same click. */
        record Known(List<GoodsReturn> returns) implements Outcome {}

        record Refused(List<ReturnPlan.Refused> because) implements Outcome {}
    }

    /** @param because what the rules said, in a sentence */
    record Judged(GoodsReturn goods, ReturnPlan.Verdict verdict, String because) {}

    private final Returns returns;
    private final Returnables returnables;
    private final HouseReturns house;
    private final Clock clock;

    Wishing(Returns returns, Returnables returnables, HouseReturns house, Clock clock) {
        this.returns = returns;
        this.returnables = returnables;
        this.house = house;
        this.clock = clock;
    }

    Outcome open(MerchantId merchant, ReturnWanted wanted) {
        String key = wanted.key();
        List<GoodsReturn> before = key == null ? List.of() : returns.ofKey(merchant, wanted.orderId(), key);
        if (!before.isEmpty()) {
            return new Outcome.Known(before);
        }
        ReturnPlan plan = ReturnRules.plan(
                returnables.ofOrder(merchant, wanted.orderId()),
                wanted.lines(),
                house.terms(merchant),
                wanted.askedBy(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!plan.possible()) {
            return new Outcome.Refused(plan.refused());
        }
        if (wanted.askedBy() == Asker.CUSTOMER
                && plan.needsPhoto()
                && wanted.photos().isEmpty()) {
            return new Outcome.Refused(
                    List.of(new ReturnPlan.Refused("", "Please add a photo that shows what is wrong")));
        }
        List<Judged> judged = new ArrayList<>();
        for (ReturnPlan.Parcel parcel : plan.parcels()) {
            Opened opened =
                    returns.open(merchant, List.of(draft(wanted, plan, parcel))).getFirst();
            switch (opened) {
                case Opened.Fresh(GoodsReturn goods) ->
                    judged.add(new Judged(goods, parcel.verdict(), String.join("; ", parcel.because())));
                case Opened.Known(GoodsReturn goods) -> {
                    // the store told it before
                }
                case Opened.TooMany(ReturnDraft draft) ->
                    throw new IllegalStateException("more would come back than the plan counted: " + draft.orderId());
            }
        }
        return new Outcome.Opened(judged);
    }

    private static ReturnDraft draft(ReturnWanted wanted, ReturnPlan plan, ReturnPlan.Parcel parcel) {
        return new ReturnDraft(
                wanted.orderId(),
                parcel.first().supplierId(),
                wanted.key(),
                wanted.storeRef(),
                wanted.askedBy(),
                wanted.actor(),
                wanted.wish(),
                parcel.first().currency(),
                parcel.paidBy(),
                parcel.restockingPercent(),
                parcel.supplierRestockingPercent(),
                wanted.note(),
                parcel.because(),
                parcel.lines().stream()
                        .map(line -> new ReturnDraft.Line(
                                line.of().orderLineId(),
                                line.of().purchaseOrderId(),
                                line.of().purchaseOrderLineNo(),
                                line.units(),
                                line.reason(),
                                line.said()))
                        .toList(),
                photos(wanted, plan, parcel));
    }

    /** No supplier sees photos of what another one shipped. */
    private static List<CleanPhoto> photos(ReturnWanted wanted, ReturnPlan plan, ReturnPlan.Parcel parcel) {
        return parcel.needsPhoto() || !plan.needsPhoto() ? wanted.photos() : List.of();
    }
}
