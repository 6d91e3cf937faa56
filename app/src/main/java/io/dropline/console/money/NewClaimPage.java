package io.dropline.console.money;

import io.dropline.console.page.Form;
import io.dropline.finance.claims.ClaimGround;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The form that opens a claim from a purchase order. */
public record NewClaimPage(Basis basis, List<Parcel> parcels, Form form) {
    /** Grounds a person can claim on; returns and invoices open their own. */
    public static final List<ClaimGround> GROUNDS = List.of(
            ClaimGround.LOST,
            ClaimGround.SHORT_SHIPPED,
            ClaimGround.NOT_SHIPPED,
            ClaimGround.DAMAGED,
            ClaimGround.DEFECTIVE,
            ClaimGround.WRONG_ITEM,
            ClaimGround.LATE,
            ClaimGround.OTHER);

    public record Basis(UUID id, String number, String supplier, String currency, BigDecimal total) {}

    /** @param cost of the goods in it */
    public record Parcel(UUID id, String carrier, String trackingNumber, LocalDate shippedOn, BigDecimal cost) {}
}
