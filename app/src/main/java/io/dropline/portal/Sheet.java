package io.dropline.portal;

import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.PoState;
import io.dropline.shipping.PackageStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order as its supplier may see it: without the customer's mail address, prices of the shop or other suppliers.
 *
 * @param zone the supplier's, for what "today" is
 * @param agreedDays working days that the supplier has signed for, where they set that day
 * @param shipDate when the supplier means to ship; null if it did not say
 * @param note what the supplier wrote with its answer
 * @param invoiced whether an invoice for some of it is here
 * @param said the oldest first
 */
public record Sheet(
        MerchantId merchantId,
        UUID id,
        UUID orderId,
        UUID supplierId,
        String number,
        String orderNumber,
        PoState state,
        String merchant,
        String merchantEmail,
        String supplier,
        ZoneId zone,
        Address shipTo,
        LocalDate requiredShipDate,
        @Nullable Integer agreedDays,
        @Nullable LocalDate shipDate,
        Instant answerDueAt,
        @Nullable Instant acknowledgedAt,
        String note,
        String packingSlipText,
        boolean invoiced,
        List<Line> lines,
        List<Parcel> parcels,
        List<Said> said) {

    /** What was written about the purchase order, by the merchant's people or by the supplier. */
    public record Said(boolean ours, String author, Instant at, String text) {}

    /** One line and what became of its units. */
    public record Line(
            int lineNo,
            UUID orderLineId,
            String sku,
            String supplierSku,
            String title,
            int quantity,
            int refused,
            int backordered,
            @Nullable LocalDate backorderedUntil,
            int shipped,
            int cancelled) {
        /** Units still to be shipped, backordered ones among them. */
        public int toCome() {
            return quantity - refused - cancelled - shipped;
        }
    }

    /**
     * A parcel the supplier told us of.
     *
     * @param doubt why the number and the carrier may not belong together; null where nothing speaks against it
     */
    public record Parcel(
            String carrierName,
            String trackingNumber,
            @Nullable String trackingUrl,
            PackageStatus status,
            LocalDate shippedOn,
            @Nullable String doubt,
            List<Content> contents) {}

    public record Content(int lineNo, String title, int units) {}

    /** Whether the last word is the merchant's, so that an answer is expected. */
    public boolean asked() {
        return !said.isEmpty() && said.getLast().ours();
    }

    /** Whether all that was to ship has left. */
    public boolean shipped() {
        return state == PoState.SHIPPED || state == PoState.CLOSED;
    }

    /** When the last parcel left; null while none has. */
    public @Nullable LocalDate shippedOn() {
        return parcels.stream()
                .filter(parcel -> parcel.status() != PackageStatus.CANCELLED)
                .map(Parcel::shippedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public int toCome() {
        return lines.stream().mapToInt(Line::toCome).sum();
    }

    public List<Line> openLines() {
        return lines.stream().filter(line -> line.toCome() > 0).toList();
    }

    public boolean answered() {
        return acknowledgedAt != null || state != PoState.ISSUED;
    }

    /** Whether the form makes sense as things stand. */
    public boolean takes(AnswerForm form) {
        return switch (form) {
            case ACKNOWLEDGE, SHIP -> state.live() && toCome() > 0;
            case CANCEL -> state == PoState.CANCEL_REQUESTED;
            case QUESTION -> true;
        };
    }

    /** What the answer that is now given is about. */
    Seen seen(Instant now) {
        Map<Integer, Integer> toCome = new HashMap<>();
        Map<Integer, Integer> refused = new HashMap<>();
        openLines().forEach(line -> {
            toCome.put(line.lineNo(), line.toCome());
            refused.put(line.lineNo(), line.refused());
        });
        return new Seen(toCome, refused, now.atZone(zone).toLocalDate());
    }
}
