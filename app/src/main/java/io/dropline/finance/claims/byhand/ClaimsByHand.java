package io.dropline.finance.claims.byhand;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.claims.OpenedClaim;
import io.dropline.letter.Words;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens claims that only a person can know of. */
@Component
public class ClaimsByHand {
    private static final int LONGEST = 500;

    private record Basis(String number, UUID supplierId, UUID orderId, String currency, BigDecimal total) {}

    private final Claims claims;
    private final JdbcTemplate jdbc;
    private final Audit audit;

    ClaimsByHand(Claims claims, JdbcTemplate jdbc, Audit audit) {
        this.claims = claims;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional
    public Saved<OpenedClaim> open(Actor actor, HandClaim wish) {
        Optional<Basis> found = basis(actor.merchantId(), wish.purchaseOrderId());
        if (found.isEmpty()) {
            return Saved.wrong("purchaseOrder", "There is no such purchase order");
        }
        Basis basis = found.get();
        UUID parcel = wish.parcelId();
        return new FieldProblems()
                .money(wish.amount(), "amount", "The amount")
                .check(wish.amount().signum() > 0, "amount", "Say how much the supplier owes: more than zero")
                .check(
                        wish.amount().compareTo(basis.total()) <= 0,
                        "amount",
                        basis.number() + " came to " + Words.money(basis.total(), basis.currency())
                                + " in all; a claim cannot be more")
                .check(
                        parcel == null || isParcelOf(actor.merchantId(), parcel, wish.purchaseOrderId()),
                        "parcel",
                        "This parcel does not belong to " + basis.number())
                .check(!wish.explanation().isEmpty(), "explanation", "Say in a sentence what went wrong")
                .prose(wish.explanation(), LONGEST, "explanation", "The explanation")
                .orElse(() -> opened(actor, wish, basis));
    }

    private OpenedClaim opened(Actor actor, HandClaim wish, Basis basis) {
        OpenedClaim claim = claims.open(
                        actor.merchantId(),
                        List.of(new ClaimDraft(
                                wish.source(),
                                basis.supplierId(),
                                basis.orderId(),
                                wish.purchaseOrderId(),
                                wish.ground(),
                                basis.currency(),
                                wish.amount(),
                                wish.explanation())))
                .getFirst();
        if (claim.fresh()) {
            audit.record(actor, "claim.opened", claim.number(), Map.of("amount", wish.amount()));
        }
        return claim;
    }

    private Optional<Basis> basis(MerchantId merchant, UUID purchaseOrder) {
        return jdbc
                .query(
                        "select number, supplier_id, order_id, currency, total from purchase_order where merchant_id = ? and id = ?",
                        (row, index) -> new Basis(
                                row.getString("number"),
                                Moments.uuid(row, "supplier_id"),
                                Moments.uuid(row, "order_id"),
                                row.getString("currency"),
                                row.getBigDecimal("total")),
                        merchant.value(),
                        purchaseOrder)
                .stream()
                .findFirst();
    }

    private boolean isParcelOf(MerchantId merchant, UUID parcel, UUID purchaseOrder) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from package where merchant_id = ? and id = ? and purchase_order_id = ?)",
                Boolean.class,
                merchant.value(),
                parcel,
                purchaseOrder));
    }
}
