package io.dropline.refunds;

import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Judges what is wanted by what is left, one after the other, and writes down what is possible. */
@Component
class Requesting {
    private final RefundStore store;
    private final QuoteStore quotes;
    private final RefundWords words;
    private final Clock clock;

    Requesting(RefundStore store, QuoteStore quotes, RefundWords words, Clock clock) {
        this.store = store;
        this.quotes = quotes;
        this.words = words;
        this.clock = clock;
    }

    List<RefundAnswer> request(MerchantId merchant, List<Refunds.Waiting> wanted, String actor) {
        Map<UUID, Refund> here = store.find(
                merchant, wanted.stream().map(one -> one.draft().id()).toList());
        List<UUID> orders =
                wanted.stream().map(one -> one.draft().orderId()).distinct().toList();
        quotes.open(merchant, orders);
        Map<UUID, RefundQuote> left = new HashMap<>(quotes.quotes(merchant, orders));
        Map<UUID, Refunds.Waiting> possible = new LinkedHashMap<>();
        List<Optional<RefundAnswer>> refusals = new ArrayList<>();
        for (Refunds.Waiting one : wanted) {
            UUID id = one.draft().id();
            boolean known = here.containsKey(id) || possible.containsKey(id);
            Optional<RefundAnswer> refusal = known ? Optional.empty() : judge(one.draft(), left);
            if (!known && refusal.isEmpty()) {
                possible.put(id, one);
            }
            refusals.add(refusal);
        }
        Map<UUID, Refund> refunds = new HashMap<>(here);
        write(merchant, possible, left, orders, actor).forEach(refund -> refunds.put(refund.id(), refund));
        Set<UUID> told = new HashSet<>(here.keySet());
        List<RefundAnswer> answers = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            UUID id = wanted.get(i).draft().id();
            answers.add(refusals.get(i).orElseGet(() -> {
                Refund refund = Objects.requireNonNull(refunds.get(id));
                return told.add(id)
                        ? new RefundAnswer.Requested(id, refund.number(), refund.amount())
                        : new RefundAnswer.Known(id, refund.number());
            }));
        }
        return answers;
    }

    private static Optional<RefundAnswer> judge(RefundDraft wanted, Map<UUID, RefundQuote> left) {
        RefundQuote quote = left.get(wanted.orderId());
        if (quote == null) {
            return Optional.of(new RefundAnswer.NoSuchOrder(wanted.orderId()));
        }
        RefundDraft draft = wanted.rounded(RefundQuote.digits(quote.currency()));
        Optional<RefundAnswer> refusal = quote.refusal(draft);
        if (refusal.isEmpty()) {
            left.put(quote.orderId(), quote.after(draft));
        }
        return refusal;
    }

    private List<Refund> write(
            MerchantId merchant,
            Map<UUID, Refunds.Waiting> possible,
            Map<UUID, RefundQuote> quotes,
            List<UUID> orders,
            String actor) {
        if (possible.isEmpty()) {
            return List.of();
        }
        long number = store.takeNumbers(merchant, possible.size());
        List<Refund> refunds = new ArrayList<>();
        for (Refunds.Waiting one : possible.values()) {
            String currency =
                    Objects.requireNonNull(quotes.get(one.draft().orderId())).currency();
            refunds.add(refund(one, "RF-" + number++, currency, actor));
        }
        store.add(merchant, refunds);
        this.quotes.take(merchant, orders);
        words.requested(merchant, refunds);
        return refunds;
    }

    private Refund refund(Refunds.Waiting one, String number, String currency, String actor) {
        RefundDraft draft = one.draft().rounded(RefundQuote.digits(currency));
        return new Refund(
                draft.id(),
                number,
                draft.orderId(),
                draft.returnId(),
                Refund.Source.DROPLINE,
                RefundState.WAITING,
                currency,
                draft.goods(),
                draft.shipping(),
                draft.restockingFee(),
                draft.amount(),
                draft.reason(),
                clock.instant(),
                actor,
                null,
                one.tooLate(),
                null,
                "",
                draft.lines().stream()
                        .map(line -> new Refund.Line(
                                line.orderLineId(),
                                line.units(),
                                Math.min(line.units(), one.unshipped().getOrDefault(line.orderLineId(), 0)),
                                line.amount()))
                        .toList());
    }
}
