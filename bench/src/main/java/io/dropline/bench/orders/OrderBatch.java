package io.dropline.bench.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All that one transaction over a batch of orders leaves in the database. */
record OrderBatch(List<TableCopy.Rows> rows, List<UUID> inbox, List<Taken> taken, long purchaseOrders) {
    /** Units of a supplier's stock that the batch takes. */
    record Taken(UUID merchant, UUID supplier, String sku, int units) {}

    static OrderBatch read(Connection source, List<TableCopy> tables, List<UUID> orders, List<UUID> inbox)
            throws SQLException {
        List<TableCopy.Rows> rows = new ArrayList<>();
        for (TableCopy table : tables) {
            rows.add(table.of(source, table.columns().contains("order_id") ? "order_id" : "id", orders));
        }
        List<Taken> taken = new ArrayList<>();
        try (PreparedStatement select = source.prepareStatement("""
                select l.merchant_id, p.supplier_id, l.sku, sum(l.quantity) from purchase_order_line l
                join purchase_order p on p.merchant_id = l.merchant_id and p.id = l.purchase_order_id
                where l.order_id = any(?) group by 1, 2, 3 order by 1, 2, 3""")) {
            select.setArray(1, source.createArrayOf("uuid", orders.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taken.add(new Taken(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getInt(4)));
                }
            }
        }
        long purchaseOrders = rows.stream()
                .filter(of -> of.table().table().equals("purchase_order"))
                .mapToLong(TableCopy.Rows::count)
                .sum();
        return new OrderBatch(rows, inbox, taken, purchaseOrders);
    }

    /** Writes it; what other transactions may wait for comes last. */
    void write(Connection to) throws SQLException {
        for (TableCopy.Rows of : rows) {
            of.write(to);
        }
        UUID merchant = taken.getFirst().merchant();
        try (PreparedStatement update = to.prepareStatement("""
                update inbox set state = 'HANDLED', handled_at = now(), attempts = attempts + 1
                where merchant_id = ? and id = any(?)""")) {
            update.setObject(1, merchant);
            update.setArray(2, to.createArrayOf("uuid", inbox.toArray()));
            update.executeUpdate();
        }
        try (PreparedStatement update = to.prepareStatement("""
                insert into number_series (merchant_id, series, next) values (?, 'purchase-order', 1001 + ?)
                on conflict (merchant_id, series) do update set next = number_series.next + ?""")) {
            update.setObject(1, merchant);
            update.setLong(2, purchaseOrders);
            update.setLong(3, purchaseOrders);
            update.executeUpdate();
        }
        try (PreparedStatement update = to.prepareStatement("""
                update stock s set committed = s.committed + t.units from unnest(?, ?, ?) as t(supplier, sku, units)
                where s.merchant_id = ? and s.supplier_id = t.supplier and s.sku = t.sku""")) {
            update.setArray(
                    1,
                    to.createArrayOf("uuid", taken.stream().map(Taken::supplier).toArray()));
            update.setArray(
                    2, to.createArrayOf("text", taken.stream().map(Taken::sku).toArray(String[]::new)));
            update.setArray(
                    3, to.createArrayOf("int4", taken.stream().map(Taken::units).toArray(Integer[]::new)));
            update.setObject(4, merchant);
            update.executeUpdate();
        }
    }
}
