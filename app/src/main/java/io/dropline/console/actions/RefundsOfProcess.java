package io.dropline.console.actions;

import io.dropline.aftersales.RefundProcess;
import io.dropline.aftersales.RefundProcess.NotShipped;
import io.dropline.aftersales.Unshipped;
import io.dropline.console.refunds.RefundActions;
import io.dropline.platform.MerchantId;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import io.dropline.refunds.Refunds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries out what people ask on the refund pages. */
@Component
class RefundsOfProcess implements RefundActions {
    private final RefundProcess process;

    RefundsOfProcess(RefundProcess process) {
        this.process = process;
    }

    @Override
    public Optional<RefundQuote> quote(MerchantId merchant, UUID order) {
        return Optional.ofNullable(process.quotes(merchant, List.of(order)).get(order));
    }

    @Override
    public Map<UUID, NotShipped> notShipped(MerchantId merchant, UUID order) {
        return process.notShipped(merchant, order);
    }

    @Override
    public List<Refunds.View> ofOrder(MerchantId merchant, UUID order) {
        return process.ofOrder(merchant, order);
    }

    @Override
    public RefundAnswer refund(MerchantId merchant, RefundDraft draft, Unshipped unshipped, String by) {
        return process.refund(merchant, List.of(draft), unshipped, by).getFirst();
    }

    @Override
    public boolean sendNow(MerchantId merchant, UUID refund, String by) {
        return process.sendNow(merchant, refund, by);
    }

    @Override
    public boolean withdraw(MerchantId merchant, UUID refund, String by) {
        return process.withdraw(merchant, refund, by);
    }
}
