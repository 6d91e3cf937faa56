package io.dropline.portal.credit;

import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.ClaimState;
import io.dropline.finance.claims.Claims;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what is open between a supplier and a merchant. */
@Repository
class CreditSheetStore {
    private record Numbers(String purchaseOrder, String order, String said) {}

    private final JdbcTemplate jdbc;
    private final Claims claims;

    CreditSheetStore(JdbcTemplate jdbc, Claims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    Optional<CreditSheet> open(MerchantId merchant, UUID supplier) {
        List<CreditSheet.Row> rows = rows(merchant, supplier);
        List<CreditSheet.Memo> memos = memos(merchant, supplier);
        return jdbc
                .query(
                        """
                        select m.name as merchant, s.name as supplier, s.zone
                        from supplier s join merchant m on m.id = s.merchant_id where s.merchant_id = ? and s.id = ?""",
                        (row, index) -> new CreditSheet(
                                merchant,
                                supplier,
                                row.getString("merchant"),
                                row.getString("supplier"),
                                ZoneId.of(row.getString("zone")),
                                rows,
                                memos),
                        merchant.value(),
                        supplier)
                .stream()
                .findFirst();
    }

    private List<CreditSheet.Row> rows(MerchantId merchant, UUID supplier) {
        List<Claim> open = claims.openOf(merchant, supplier);
        Map<UUID, Numbers> numbers = new HashMap<>();
        jdbc.query("""
                select c.id, p.number as purchase_order, o.number as order_number, c.said from supplier_claim c
                join purchase_order p on p.merchant_id = c.merchant_id and p.id = c.purchase_order_id
                join customer_order o on o.merchant_id = c.merchant_id and o.id = c.order_id
                where c.merchant_id = ? and c.id = any(?)""", Columns.of(open).value(merchant.value()).uuid(Claim::id), row -> {
            numbers.put(
                    Moments.uuid(row, "id"),
                    new Numbers(row.getString("purchase_order"), row.getString("order_number"), row.getString("said")));
        });
        List<CreditSheet.Row> rows = new ArrayList<>();
        for (Claim claim : open) {
            Numbers of = numbers.getOrDefault(claim.id(), new Numbers("", "", ""));
            rows.add(new CreditSheet.Row(
                    claim, of.purchaseOrder(), of.order(), claim.state() == ClaimState.DISPUTED ? of.said() : ""));
        }
        return rows;
    }

    private List<CreditSheet.Memo> memos(MerchantId merchant, UUID supplier) {
        return jdbc.query(
                """
                select memo, memo_date, currency, amount from supplier_credit
                where merchant_id = ? and supplier_id = ? and taken_back_at is null order by received_at desc, id desc limit 10""",
                (row, index) -> new CreditSheet.Memo(
                        row.getString("memo"),
                        row.getObject("memo_date", LocalDate.class),
                        row.getString("currency"),
                        row.getBigDecimal("amount")),
                merchant.value(),
                supplier);
    }
}
