package io.dropline.api.money;

import io.dropline.finance.credits.CreditState;
import io.dropline.platform.MerchantId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads credit memos. */
@Repository
class CreditReading {
    private static final String ROW =
            "select c.id, s.code as supplier, c.memo, c.memo_date, c.currency, c.amount, c.matched, "
                    + CreditState.OF_ROW + """
             as state, c.taken_back_because, e.number as export
            from supplier_credit c
            join supplier s on s.merchant_id = c.merchant_id and s.id = c.supplier_id
            left join accounting_export e on e.merchant_id = c.merchant_id and e.id = c.export_id
            where c.merchant_id = :merchant\s""";

    private final JdbcClient jdbc;

    CreditReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Memos, the last taken first; null means any. */
    List<CreditView> list(
            MerchantId merchant,
            @Nullable CreditState state,
            @Nullable String supplier,
            @Nullable UUID after,
            int limit) {
        return withClaims(
                merchant,
                jdbc.sql(ROW
                                + "and (cast(:after as uuid) is null or c.id < :after) and (cast(:state as text) is null or "
                                + CreditState.OF_ROW + """
                                 = :state) and (cast(:supplier as text) is null or s.code = :supplier)
                                order by c.id desc limit :limit""")
                        .param("merchant", merchant.value())
                        .param("after", after, Types.OTHER)
                        .param("state", state == null ? null : state.name(), Types.VARCHAR)
                        .param("supplier", supplier, Types.VARCHAR)
                        .param("limit", limit)
                        .query((row, index) -> view(row))
                        .list());
    }

    Optional<CreditView> find(MerchantId merchant, UUID id) {
        return withClaims(
                        merchant,
                        jdbc.sql(ROW + "and c.id = :id")
                                .param("merchant", merchant.value())
                                .param("id", id)
                                .query((row, index) -> view(row))
                                .list())
                .stream()
                .findFirst();
    }

    /** What all of them pay, read at once. */
    private List<CreditView> withClaims(MerchantId merchant, List<CreditView> credits) {
        if (credits.isEmpty()) {
            return credits;
        }
        Map<UUID, List<CreditView.ShareView>> shares = new HashMap<>();
        credits.forEach(credit -> shares.put(credit.id(), credit.claims()));
        jdbc.sql("""
                select m.credit_id, k.number, m.amount from supplier_credit_match m
                join supplier_claim k on k.merchant_id = m.merchant_id and k.id = m.claim_id
                where m.merchant_id = :merchant and m.credit_id in (:credits) order by m.matched_at, k.id""")
                .param("merchant", merchant.value())
                .param("credits", List.copyOf(shares.keySet()))
                .query(row -> {
                    shares.getOrDefault(row.getObject("credit_id", UUID.class), new ArrayList<>())
                            .add(new CreditView.ShareView(row.getString("number"), row.getBigDecimal("amount")));
                });
        return credits;
    }

    private static CreditView view(ResultSet row) throws SQLException {
        CreditState state = CreditState.valueOf(row.getString("state"));
        BigDecimal amount = row.getBigDecimal("amount");
        BigDecimal matched = row.getBigDecimal("matched");
        return new CreditView(
                row.getObject("id", UUID.class),
                row.getString("supplier"),
                row.getString("memo"),
                row.getObject("memo_date", LocalDate.class),
                row.getString("currency"),
                amount,
                matched,
                state == CreditState.TAKEN_BACK ? BigDecimal.ZERO : amount.subtract(matched),
                state,
                row.getString("taken_back_because"),
                row.getString("export"),
                new ArrayList<>());
    }
}
