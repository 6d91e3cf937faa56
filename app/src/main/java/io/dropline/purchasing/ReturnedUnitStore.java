package io.dropline.purchasing;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Units of purchase orders that come back. */
@Repository
class ReturnedUnitStore {
    private final JdbcTemplate jdbc;

    ReturnedUnitStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts all of the units, or none where more of some line would come back than was shipped. */
    boolean count(MerchantId merchant, List<ReturnedUnits> units) {
        List<Integer> impossible = jdbc.query("""
                select t.line_no from
                    (select po, line_no, sum(units)::int as units from unnest(?, ?, ?) as u(po, line_no, units) group by 1, 2) as t
                left join purchase_order_line l on l.merchant_id = ? and l.purchase_order_id = t.po and l.line_no = t.line_no
                where l.line_no is null or l.returned + t.units not between 0 and l.shipped""", columns(merchant, units), (row, index) -> row.getInt(1));
        if (!impossible.isEmpty()) {
            return false;
        }
        jdbc.update("""
                update purchase_order_line l set returned = l.returned + t.units from
                    (select po, line_no, sum(units)::int as units from unnest(?, ?, ?) as u(po, line_no, units) group by 1, 2) as t
                where l.merchant_id = ? and l.purchase_order_id = t.po and l.line_no = t.line_no""", columns(merchant, units));
        return true;
    }

    private static Columns<ReturnedUnits> columns(MerchantId merchant, List<ReturnedUnits> units) {
        return Columns.of(units)
                .uuid(ReturnedUnits::purchaseOrderId)
                .integer(ReturnedUnits::lineNo)
                .integer(ReturnedUnits::units)
                .value(merchant.value());
    }
}
