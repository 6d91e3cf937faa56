package io.dropline.returns.due;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds returns about which something is due. Their orders are locked after that and before anything is written, as in every step: what was found
 * may have changed by then, so that a reminder counts only where it is due still.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DueReturns {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DueReturns(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Authorized ones whose time is over. */
    public List<UUID> expired(MerchantId merchant, int most) {
        return jdbc.query(
                """
                select id from goods_return where merchant_id = ? and state = 'AUTHORIZED' and expires_at <= ? order by expires_at, id limit ?""", (row, index) -> Moments.uuid(row, "id"), merchant.value(), Moments.toSql(clock.instant()), most);
    }

    /** Authorized ones that expire within this time and whose customer was not reminded. */
    public List<UUID> expiring(MerchantId merchant, Duration within, int most) {
        return jdbc.query(
                """
                select id from goods_return
                where merchant_id = ? and state = 'AUTHORIZED' and expires_at between ? and ? and reminded_at is null
                order by expires_at, id limit ?""",
                (row, index) -> Moments.uuid(row, "id"),
                merchant.value(),
                Moments.toSql(clock.instant()),
                Moments.toSql(clock.instant().plus(within)),
                most);
    }

    /** Those of these whose customer is still to be reminded; they count as reminded from now on. */
    public List<UUID> remindCustomers(MerchantId merchant, List<UUID> ids) {
        return jdbc.query(
                """
                update goods_return set reminded_at = ?
                where merchant_id = ? and id = any(?) and state = 'AUTHORIZED' and reminded_at is null returning id""",
                Columns.of(ids).at(clock.instant()).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "id"));
    }

    /** Those that were sent so long ago without a word from the supplier, who was not reminded. */
    public List<UUID> unconfirmed(MerchantId merchant, Duration after, int most) {
        return jdbc.query(
                """
                select id from goods_return
                where merchant_id = ? and state = 'IN_TRANSIT' and sent_at <= ? and supplier_reminded_at is null
                order by sent_at, id limit ?""",
                (row, index) -> Moments.uuid(row, "id"),
                merchant.value(),
                Moments.toSql(clock.instant().minus(after)),
                most);
    }

    /** Those of these whose supplier is still to be reminded; they count as reminded from now on. */
    public List<UUID> remindSuppliers(MerchantId merchant, List<UUID> ids) {
        return jdbc.query(
                """
                update goods_return set supplier_reminded_at = ?
                where merchant_id = ? and id = any(?) and state = 'IN_TRANSIT' and supplier_reminded_at is null returning id""",
                Columns.of(ids).at(clock.instant()).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "id"));
    }
}
