package io.dropline.simulators.store.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for.
 *
 * @param paid the money was taken at once; otherwise the order is pending until it is marked paid
 * @param risk NONE | LOW | MEDIUM | HIGH | PENDING
 * @param shipping what the customer pays for shipping
 * @param taxRate 0.0825 means 8.25 %; on lines, not on shipping
 */
public record OrderRequest(
        List<Line> lines,
        Customer customer,
        Address shipTo,
        boolean paid,
        String risk,
        BigDecimal shipping,
        BigDecimal taxRate,
        String note) {
    /**
     * @param title null: from the catalogue, or the SKU itself where the store does not sell it
     * @param price of one; null: from the catalogue
     * @param discount on the whole line
     */
    public record Line(
            String sku,
            int quantity,
            @Nullable String title,
            @Nullable BigDecimal price,
            BigDecimal discount) {
        public static Line of(String sku, int quantity) {
            return new Line(sku, quantity, null, null, BigDecimal.ZERO);
        }
    }

    public static final Customer SAMPLE_CUSTOMER =
            new Customer("June", "Okafor", "june.okafor@example.com", "+1 303 555 0142");
    public static final Address SAMPLE_ADDRESS =
            Address.us("June", "Okafor", "2817 Larimer Street", "Denver", "Colorado", "CO", "80205");

    public OrderRequest {
        lines = List.copyOf(lines);
    }

    /** A paid order of one SKU by a customer of no risk in Denver, shipping free, no tax. */
    public static OrderRequest of(String sku, int quantity) {
        return new OrderRequest(
                List.of(Line.of(sku, quantity)),
                SAMPLE_CUSTOMER,
                SAMPLE_ADDRESS,
                true,
                "LOW",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "");
    }

    public OrderRequest and(String sku, int quantity) {
        return and(Line.of(sku, quantity));
    }

    public OrderRequest and(Line line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new OrderRequest(more, customer, shipTo, paid, risk, shipping, taxRate, note);
    }

    public OrderRequest withLines(List<Line> otherLines) {
        return new OrderRequest(otherLines, customer, shipTo, paid, risk, shipping, taxRate, note);
    }

    public OrderRequest by(Customer buyer) {
        return new OrderRequest(lines, buyer, shipTo, paid, risk, shipping, taxRate, note);
    }

    public OrderRequest to(Address address) {
        return new OrderRequest(lines, customer, address, paid, risk, shipping, taxRate, note);
    }

    public OrderRequest unpaid() {
        return new OrderRequest(lines, customer, shipTo, false, risk, shipping, taxRate, note);
    }

    public OrderRequest withRisk(String level) {
        return new OrderRequest(lines, customer, shipTo, paid, level, shipping, taxRate, note);
    }

    public OrderRequest withShipping(BigDecimal amount) {
        return new OrderRequest(lines, customer, shipTo, paid, risk, amount, taxRate, note);
    }

    public OrderRequest withTaxRate(BigDecimal rate) {
        return new OrderRequest(lines, customer, shipTo, paid, risk, shipping, rate, note);
    }

    public OrderRequest withNote(String text) {
        return new OrderRequest(lines, customer, shipTo, paid, risk, shipping, taxRate, text);
    }
}
