package io.dropline.stores.shopify.orders;

import io.dropline.mailroom.UnreadableDocument;
import io.dropline.orders.StoreOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What was read of one line so far, spelt as it came; empty where nothing was said. */
final class LineDraft {
    String gid = "";
    String id = "";
    String sku = "";
    String name = "";
    String title = "";
    String quantity = "";
    String currentQuantity = "";
    String price = "";
    String lineDiscount = "";
    boolean requiresShipping = true;
    private @Nullable BigDecimal allocated;
    private BigDecimal tax = BigDecimal.ZERO;

    void allocateDiscount(String amount) {
        BigDecimal more = Facts.money("A line's discount", amount);
        if (more != null) {
            allocated = allocated == null ? more : allocated.add(more);
        }
    }

    void addTax(String amount) {
        BigDecimal more = Facts.money("A line's tax", amount);
        tax = more == null ? tax : tax.add(more);
    }

    /**
     * Discount and tax come for the quantity first ordered; what is left of it after edits and refunds bears its proportion. Where prices
     * include tax, the tax is taken out of the unit price.
     */
    StoreOrder.Line finish(boolean taxesIncluded) {
        try {
            return line(taxesIncluded);
        } catch (UnreadableDocument e) {
            throw new UnreadableDocument("In the line “" + (name.isEmpty() ? title : name) + "”: " + e.getMessage(), e);
        }
    }

    private StoreOrder.Line line(boolean taxesIncluded) {
        String ref = gid.isEmpty() && !id.isEmpty() ? "gid://shopify/LineItem/" + id : gid;
        if (ref.isEmpty()) {
            throw new UnreadableDocument("It has no id, so it cannot be told from others.");
        }
        Integer ordered = Facts.count("The quantity", quantity);
        Integer left = Facts.count("The current quantity", currentQuantity);
        Integer current = left == null ? ordered : left;
        BigDecimal unitPrice = Facts.money("The price", price);
        if (current == null || unitPrice == null) {
            throw new UnreadableDocument("It has no %s.".formatted(current == null ? "quantity" : "price"));
        }
        int whole = ordered == null ? current : ordered;
        BigDecimal discount = allocated;
        if (discount == null) {
            discount = Facts.money("The discount", lineDiscount);
        }
        if (taxesIncluded && whole > 0 && tax.signum() != 0) {
            unitPrice = unitPrice.subtract(tax.divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_EVEN));
        }
        return new StoreOrder.Line(
                ref,
                sku.strip(),
                name.isEmpty() ? title : name,
                current,
                unitPrice,
                share(discount == null ? BigDecimal.ZERO : discount, current, whole),
                share(tax, current, whole),
                requiresShipping);
    }

    private static BigDecimal share(BigDecimal amount, int part, int whole) {
        if (part == whole || amount.signum() == 0) {
            return amount;
        }
        return whole == 0
                ? BigDecimal.ZERO
                : amount.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_EVEN);
    }
}
