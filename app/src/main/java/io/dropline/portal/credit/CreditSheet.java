package io.dropline.portal.credit;

import io.dropline.finance.claims.Claim;
import io.dropline.platform.MerchantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is open between a supplier and the merchant, as the supplier may see it. */
public record CreditSheet(
        MerchantId merchantId,
        UUID supplierId,
        String merchant,
        String supplier,
        ZoneId zone,
        List<Row> claims,
        List<Memo> memos) {

    /**
     * A claim of which something is open.
     *
     * @param said why it is disputed; empty where it is not
     */
    public record Row(Claim claim, String purchaseOrder, String orderNumber, String said) {
        /** How its fields are called. */
        public String field() {
            return claim.id().toString();
        }

        public BigDecimal open() {
            return claim.open();
        }

        public boolean disputed() {
            return !said.isEmpty();
        }
    }

    /** A credit memo the merchant has. */
    public record Memo(String number, LocalDate date, String currency, BigDecimal amount) {}

    Optional<Row> row(UUID claim) {
        return claims.stream().filter(row -> row.claim().id().equals(claim)).findFirst();
    }
}
