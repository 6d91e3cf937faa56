package io.dropline.console.overview;

import io.dropline.console.orders.OrderRow;
import io.dropline.console.orders.Standing;
import io.dropline.console.support.ConversationRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the day stands.
 *
 * @param waiting the first few conversations in which somebody waits for an answer, what is overdue before the rest
 */
public record OverviewPage(
        Map<Standing, Integer> counts,
        Lateness late,
        int deliveredThisWeek,
        Money today,
        List<Bar> days,
        List<Trouble> problems,
        List<ConversationRow> waiting,
        List<OrderRow> latest,
        SetUp setUp) {

    /** What should have happened by now. */
    public record Lateness(int unanswered, int unshipped) {}

    /**
     * One day's money in the merchant's currency, before the store's and the bank's fees.
     *
     * @param orders not cancelled, no tests
     * @param routed those of them whose every unit is on a purchase order; cost and margin speak of these
     * @param revenue of all, without tax
     */
    public record Money(
            int orders,
            int routed,
            BigDecimal revenue,
            BigDecimal routedRevenue,
            BigDecimal cost,
            int otherCurrencies) {
        public BigDecimal margin() {
            return routedRevenue.subtract(cost);
        }
    }

    /**
     * A day in the chart, in a drawing 100 units high.
     *
     * @param height of the revenue's bar
     * @param routedHeight of the part that comes from orders that are routed
     * @param costHeight of the part of that which suppliers get
     */
    public record Bar(
            LocalDate day,
            BigDecimal revenue,
            int orders,
            double height,
            double routedHeight,
            double costHeight,
            boolean today) {}

    /** An open problem. */
    public record Trouble(
            UUID id,
            String severity,
            String title,
            String reason,
            String nextStep,
            String link,
            @Nullable String owner,
            @Nullable String orderNumber,
            Instant openedAt) {}

    /** What is set up already; a new merchant is led through the rest. */
    public record SetUp(
            boolean store, boolean supplier, boolean product, boolean offer, boolean authorization, boolean order) {
        public boolean complete() {
            return store && supplier && product && offer && authorization;
        }
    }

    public int count(Standing standing) {
        return counts.getOrDefault(standing, 0);
    }
}
