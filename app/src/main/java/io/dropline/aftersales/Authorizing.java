package io.dropline.aftersales;

import io.dropline.platform.MerchantId;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnTerms;
import io.dropline.returns.Returns;
import io.dropline.returns.notice.SupplierNotices;
import io.dropline.suppliers.terms.Agreement;
import io.dropline.suppliers.terms.Agreements;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which terms a return is granted: where the goods go, until when, who pays. */
@Component
class Authorizing {
    private final Returns returns;
    private final Agreements agreements;
    private final HouseReturns house;
    private final SupplierNotices suppliers;
    private final Settling settling;
    private final ReturnVoice voice;
    private final ReturnAlarms alarms;
    private final Clock clock;

    Authorizing(
            Returns returns,
            Agreements agreements,
            HouseReturns house,
            SupplierNotices suppliers,
            Settling settling,
            ReturnVoice voice,
            ReturnAlarms alarms,
            Clock clock) {
        this.returns = returns;
        this.agreements = agreements;
        this.house = house;
        this.suppliers = suppliers;
        this.settling = settling;
        this.voice = voice;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Grants it: the customer hears how to send the goods, the supplier that they come. Where they need not come back, it is settled at once. */
    ReturnAnswer grant(MerchantId merchant, GoodsReturn goods, Approval approval, String by) {
        ReturnAnswer answer = authorize(merchant, goods, approval, by);
        if (!(answer instanceof ReturnAnswer.Done(GoodsReturn now))) {
            return answer;
        }
        alarms.decided(merchant, now);
        voice.authorized(merchant, List.of(now), house.terms(merchant).condition());
        if (now.returnless()) {
            return new ReturnAnswer.Done(settling.settle(merchant, now, by));
        }
        suppliers.announce(merchant, List.of(now));
        return answer;
    }

    private ReturnAnswer authorize(MerchantId merchant, GoodsReturn goods, Approval approval, String by) {
        ReturnPolicy.Address to = approval.returnless() ? null : sendTo(merchant, goods, approval.sendTo());
        if (!approval.returnless() && to == null) {
            return new ReturnAnswer.Refused(goods.supplier()
                    + " has no address for returns. Enter where the goods go, or let the customer keep them.");
        }
        ReturnTerms terms = new ReturnTerms(
                Objects.requireNonNullElse(approval.paidBy(), goods.paidBy()),
                approval.returnless(),
                approval.postage(),
                to,
                approval.returnless() ? null : endOfLastDay(merchant));
        return returns.authorize(merchant, goods, terms, by)
                .<ReturnAnswer>map(ReturnAnswer.Done::new)
                .orElseGet(() -> new ReturnAnswer.Refused("It was decided already."));
    }

    private ReturnPolicy.@Nullable Address sendTo(
            MerchantId merchant, GoodsReturn goods, ReturnPolicy.@Nullable Address given) {
        if (given != null && !given.none()) {
            return given;
        }
        return agreements
                .find(merchant, goods.supplierId())
                .flatMap(agreement -> address(agreement))
                .orElse(null);
    }

    private static Optional<ReturnPolicy.Address> address(Agreement agreement) {
        return Optional.ofNullable(agreement.returns()).map(ReturnPolicy::to).filter(to -> !to.none());
    }

    private Instant endOfLastDay(MerchantId merchant) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(house.terms(merchant).daysToSend() + 1L)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }
}
