package io.dropline.channels.email.papers;

import io.dropline.letter.Block.Fact;
import io.dropline.letter.Words;
import io.dropline.purchasing.PurchaseOrderDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the lines of a purchase order come to. */
public final class Sums {
    private Sums() {}

    public static BigDecimal amount(PurchaseOrderDocument.Line line) {
        return line.unitCost().multiply(BigDecimal.valueOf(line.quantity()));
    }

    /** The total last; before it what it is made of, unless that is the items alone. */
    public static List<Fact> of(PurchaseOrderDocument order) {
        var sums = new ArrayList<Fact>();
        add(sums, "Drop-ship fee", order.dropFee(), order.currency());
        add(sums, "Shipping", order.freight(), order.currency());
        if (!sums.isEmpty()) {
            sums.addFirst(new Fact("Items", Words.money(order.itemCost(), order.currency())));
        }
        sums.add(new Fact("Total", Words.money(order.total(), order.currency())));
        return sums;
    }

    private static void add(List<Fact> sums, String label, BigDecimal amount, String currency) {
        if (amount.signum() != 0) {
            sums.add(new Fact(label, Words.money(amount, currency)));
        }
    }
}
