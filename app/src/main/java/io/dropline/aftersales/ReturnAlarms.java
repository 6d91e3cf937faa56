package io.dropline.aftersales;

import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import io.dropline.returns.GoodsReturn;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of returns needs a person, and what ends that need. */
@Component
class ReturnAlarms {
    private static final String WAITING = "return.waiting";
    private static final String UNCONFIRMED = "return.unconfirmed";
    private static final String DOUBTFUL = "return.doubtful";
    private static final String UNPAID = "return.unpaid";
    private static final String IN_STORE = "return.store";
    private static final String ENDED_IN_STORE = "return.ended-in-store";
    private static final String REOPENED_IN_STORE = "return.reopened-in-store";

    private final Problems problems;

    ReturnAlarms(Problems problems) {
        this.problems = problems;
    }

    /** A customer waits for a decision. */
    void waiting(MerchantId merchant, GoodsReturn goods, String why) {
        raise(
                merchant,
                goods,
                WAITING,
                Severity.WARNING,
                goods.number() + " waits for your decision",
                why,
                "Approve or decline the return.");
    }

    void unconfirmed(MerchantId merchant, List<GoodsReturn> returns) {
        problems.raise(returns.stream()
                .map(goods -> problem(
                        merchant,
                        goods,
                        UNCONFIRMED,
                        Severity.WARNING,
                        goods.supplier() + " has not said whether " + goods.number() + " is back",
                        "The parcel was sent and should be there; the supplier was asked once more",
                        "Call the supplier, and mark the return as received when it is there."))
                .toList());
    }

    void doubtful(MerchantId merchant, GoodsReturn goods, List<String> doubts) {
        raise(
                merchant,
                goods,
                DOUBTFUL,
                Severity.WARNING,
                goods.number() + " came back otherwise than it should",
                String.join("; ", doubts),
                "Decide what the customer gets back.");
    }

    void unpaid(MerchantId merchant, GoodsReturn goods, String why) {
        raise(
                merchant,
                goods,
                UNPAID,
                Severity.URGENT,
                "The money for " + goods.number() + " could not be sent",
                why,
                "Look at the order's refunds, and refund the customer there or close the return.");
    }

    void refusedByStore(MerchantId merchant, GoodsReturn goods, String why) {
        raise(
                merchant,
                goods,
                IN_STORE,
                Severity.WARNING,
                "The store does not take " + goods.number() + " over",
                why,
                "Enter the return in the store by hand if you keep returns there.");
    }

    void notEndedByStore(MerchantId merchant, GoodsReturn goods, String why) {
        raise(
                merchant,
                goods,
                IN_STORE,
                Severity.WARNING,
                goods.number() + " has ended here and is still open in the store",
                why,
                "Cancel or close the return in the store by hand if you keep returns there.");
    }

    /** @param how "cancelled" or "closed" */
    void endedInStore(MerchantId merchant, GoodsReturn goods, String how) {
        raise(
                merchant,
                goods,
                ENDED_IN_STORE,
                Severity.WARNING,
                "The store has " + how + " " + goods.number() + ", which goes on here",
                goods.supplier() + " has not said that the goods are back",
                "Mark the return as received here if the goods are back, or open it in the store again if they are still to come.");
    }

    void goesOnInStore(MerchantId merchant, GoodsReturn goods) {
        resolve(merchant, goods, List.of(ENDED_IN_STORE), "It is open in the store again");
    }

    void reopenedInStore(MerchantId merchant, GoodsReturn goods) {
        raise(
                merchant,
                goods,
                REOPENED_IN_STORE,
                Severity.WARNING,
                "The store has opened " + goods.number() + " again, which has ended here",
                "Somebody opened it in the store after it was closed there",
                "Open a new return here if more goods come back to " + goods.supplier()
                        + ", or close the one in the store.");
    }

    void overInStore(MerchantId merchant, GoodsReturn goods) {
        resolve(merchant, goods, List.of(REOPENED_IN_STORE), "It is closed in the store");
    }

    void decided(MerchantId merchant, GoodsReturn goods) {
        resolve(merchant, goods, List.of(WAITING), "It is decided");
    }

    void received(MerchantId merchant, GoodsReturn goods) {
        resolve(merchant, goods, List.of(UNCONFIRMED, ENDED_IN_STORE), "The supplier has it");
    }

    void ended(MerchantId merchant, List<GoodsReturn> returns) {
        String how = "The return has ended";
        resolve(merchant, returns, List.of(WAITING, UNCONFIRMED, DOUBTFUL, UNPAID, ENDED_IN_STORE), how);
        // Nothing is left of these that the store would have to know.
        List<GoodsReturn> undone =
                returns.stream().filter(goods -> !goods.state().counts()).toList();
        resolve(merchant, undone, List.of(IN_STORE), how);
    }

    private void resolve(MerchantId merchant, GoodsReturn goods, List<String> kinds, String how) {
        resolve(merchant, List.of(goods), kinds, how);
    }

    private void resolve(MerchantId merchant, List<GoodsReturn> returns, List<String> kinds, String how) {
        List<String> subjects = returns.stream().map(ReturnAlarms::subject).toList();
        kinds.forEach(kind -> problems.resolve(merchant, kind, subjects, how));
    }

    private void raise(
            MerchantId merchant,
            GoodsReturn goods,
            String kind,
            Severity severity,
            String title,
            String reason,
            String nextStep) {
        problems.raise(List.of(problem(merchant, goods, kind, severity, title, reason, nextStep)));
    }

    private static Problem problem(
            MerchantId merchant,
            GoodsReturn goods,
            String kind,
            Severity severity,
            String title,
            String reason,
            String nextStep) {
        return new Problem(
                merchant,
                kind,
                subject(goods),
                goods.orderId(),
                severity,
                title,
                reason,
                nextStep,
                "/rma/" + goods.id());
    }

    private static String subject(GoodsReturn goods) {
        return "return:" + goods.id();
    }
}
