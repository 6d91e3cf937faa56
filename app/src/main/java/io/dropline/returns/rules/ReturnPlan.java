package io.dropline.returns.rules;

import io.dropline.returns.ReturnReason;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would become of a wish: one parcel back for each supplier, and what cannot come back. */
public record ReturnPlan(List<Parcel> parcels, List<Refused> refused) {

    /** Who decides. */
    public enum Verdict {
        APPROVE,
        /** The customer keeps the goods. */
        RETURNLESS,
        PERSON
    }

    /**
     * What goes to one supplier.
     *
     * @param paidBy of the parcel back
     * @param restockingPercent kept from the customer's money
     * @param supplierRestockingPercent kept by the supplier
     * @param sendTo none of it is known where none was agreed
     * @param value what the customer paid for the goods, after discount, before tax
     * @param lastDay until which the customer may wish it; null where nothing of it arrived
     * @param because for people at the desk
     */
    public record Parcel(
            ReturnPolicy.Payer paidBy,
            BigDecimal restockingPercent,
            BigDecimal supplierRestockingPercent,
            ReturnPolicy.Address sendTo,
            BigDecimal value,
            @Nullable LocalDate lastDay,
            Verdict verdict,
            List<String> because,
            List<Line> lines) {

        public Returnable first() {
            return lines.getFirst().of();
        }

        public boolean needsPhoto() {
            return lines.stream().anyMatch(line -> line.reason().needsPhoto());
        }

        public boolean supplierAtFault() {
            return lines.stream().anyMatch(line -> line.reason().supplierAtFault());
        }
    }

    public record Line(Returnable of, int units, ReturnReason reason, String said) {}

    /** @param reason why not, in words for the customer */
    public record Refused(String title, String reason) {}

    /** Whether all that was wanted can come back. */
    public boolean possible() {
        return refused.isEmpty() && !parcels.isEmpty();
    }

    public boolean needsPhoto() {
        return parcels.stream().anyMatch(Parcel::needsPhoto);
    }
}
