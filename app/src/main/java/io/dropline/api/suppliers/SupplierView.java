package io.dropline.api.suppliers;

import io.dropline.routing.ShippingRule;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.SupplierDraft;
import io.dropline.suppliers.SupplierState;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** A supplier as it stands. */
public record SupplierView(
        UUID id,
        String code,
        String name,
        String contact,
        String email,
        SupplierState state,
        String stateReason,
        String shipFromPostal,
        String shipFromCountry,
        String zone,
        LocalTime cutOff,
        List<DayOfWeek> workingDays,
        int handlingDaysMin,
        int handlingDaysMax,
        int answerWithinHours,
        String currency,
        BigDecimal dropFee,
        ShippingRule shipping,
        List<String> shipTo,
        Instant createdAt) {

    static SupplierView of(Supplier supplier) {
        SupplierDraft terms = supplier.terms();
        return new SupplierView(
                supplier.id(),
                terms.code(),
                terms.name(),
                terms.contact(),
                terms.email(),
                supplier.state(),
                supplier.stateReason(),
                terms.shipFromPostal(),
                terms.shipFromCountry(),
                terms.zone(),
                terms.cutOff(),
                terms.workingDays().stream().sorted().toList(),
                terms.handlingDaysMin(),
                terms.handlingDaysMax(),
                terms.answerWithinHours(),
                terms.currency(),
                terms.dropFee(),
                terms.shipping(),
                terms.shipTo(),
                supplier.createdAt());
    }
}
