package io.dropline.portal;

import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.purchasing.PoState;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.numbers.Recognition;
import io.dropline.shipping.numbers.TrackingNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads purchase orders as their suppliers may see them. */
@Repository
class SheetStore {
    private final JdbcTemplate jdbc;

    SheetStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these that exist, by id. */
    Map<UUID, Sheet> open(MerchantId merchant, List<UUID> ids) {
        Map<UUID, Sheet> sheets = new LinkedHashMap<>();
        jdbc.query("""
                select p.id, p.order_id, p.supplier_id, p.number, p.state, p.required_ship_date, p.agreed_ship_days, p.supplier_ship_date, p.answer_due_at,
                    p.acknowledged_at, p.answer_note, p.packing_slip_text, s.name as supplier, s.zone, m.name as merchant, m.support_email,
                    o.number as order_number, o.ship_name, o.ship_company, o.ship_line1, o.ship_line2, o.ship_city, o.ship_region, o.ship_postal,
                    o.ship_country, o.ship_phone,
                    exists (select 1 from supplier_invoice_line v
                        join supplier_invoice i on i.merchant_id = v.merchant_id and i.id = v.invoice_id and i.state <> 'REJECTED'
                        where v.merchant_id = p.merchant_id and v.purchase_order_id = p.id) as invoiced
                from purchase_order p
                join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                join customer_order o on o.merchant_id = p.merchant_id and o.id = p.order_id
                join merchant m on m.id = p.merchant_id
                where p.merchant_id = ? and p.id = any(?)""", Columns.of(ids).value(merchant.value()).uuid(id -> id), row -> {
            Sheet sheet = sheet(merchant, row);
            sheets.put(sheet.id(), sheet);
        });
        lines(merchant, sheets);
        parcels(merchant, sheets);
        said(merchant, sheets);
        return sheets;
    }

    private void lines(MerchantId merchant, Map<UUID, Sheet> sheets) {
        jdbc.query(
                """
                select purchase_order_id, line_no, order_line_id, sku, supplier_sku, title, quantity, refused, backordered, backordered_until,
                    shipped, cancelled
                from purchase_order_line where merchant_id = ? and purchase_order_id = any(?) order by purchase_order_id, line_no""",
                Columns.of(List.copyOf(sheets.keySet())).value(merchant.value()).uuid(id -> id),
                row -> {
                    of(sheets, row).lines().add(line(row));
                });
    }

    private void parcels(MerchantId merchant, Map<UUID, Sheet> sheets) {
        Map<UUID, Sheet.Parcel> parcels = new HashMap<>();
        jdbc.query(
                """
                select k.purchase_order_id, k.id, k.carrier_name, k.tracking_number, k.tracking_url, k.status, k.shipped_on, x.line_no, x.quantity,
                    l.title
                from package k
                join package_line x on x.merchant_id = k.merchant_id and x.package_id = k.id
                join purchase_order_line l on l.merchant_id = x.merchant_id and l.purchase_order_id = x.purchase_order_id and l.line_no = x.line_no
                where k.merchant_id = ? and k.purchase_order_id = any(?) order by k.announced_at, k.id, x.line_no""",
                Columns.of(List.copyOf(sheets.keySet())).value(merchant.value()).uuid(id -> id),
                row -> {
                    UUID id = Moments.uuid(row, "id");
                    if (!parcels.containsKey(id)) {
                        Sheet.Parcel parcel = parcel(row);
                        parcels.put(id, parcel);
                        of(sheets, row).parcels().add(parcel);
                    }
                    Objects.requireNonNull(parcels.get(id))
                            .contents()
                            .add(new Sheet.Content(
                                    row.getInt("line_no"), row.getString("title"), row.getInt("quantity")));
                });
    }

    private void said(MerchantId merchant, Map<UUID, Sheet> sheets) {
        jdbc.query(
                """
                select purchase_order_id, direction, author, at, body from conversation_message
                where merchant_id = ? and purchase_order_id = any(?) and party = 'SUPPLIER' and direction in ('IN', 'OUT') and not automatic
                order by at, id""",
                Columns.of(List.copyOf(sheets.keySet())).value(merchant.value()).uuid(id -> id),
                row -> {
                    boolean ours = row.getString("direction").equals("OUT");
                    Sheet sheet = of(sheets, row);
                    sheet.said()
                            .add(new Sheet.Said(
                                    ours,
                                    // Suppliers deal with the merchant, not with one of its people.
                                    ours ? sheet.merchant() : row.getString("author"),
                                    Moments.instant(row, "at"),
                                    row.getString("body")));
                });
    }

    private static Sheet of(Map<UUID, Sheet> sheets, ResultSet row) throws SQLException {
        return Objects.requireNonNull(sheets.get(Moments.uuid(row, "purchase_order_id")));
    }

    private static Sheet sheet(MerchantId merchant, ResultSet row) throws SQLException {
        return new Sheet(
                merchant,
                Moments.uuid(row, "id"),
                Moments.uuid(row, "order_id"),
                Moments.uuid(row, "supplier_id"),
                row.getString("number"),
                row.getString("order_number"),
                PoState.valueOf(row.getString("state")),
                row.getString("merchant"),
                row.getString("support_email"),
                row.getString("supplier"),
                zone(row.getString("zone")),
                new Address(
                        row.getString("ship_name"),
                        row.getString("ship_company"),
                        row.getString("ship_line1"),
                        row.getString("ship_line2"),
                        row.getString("ship_city"),
                        row.getString("ship_region"),
                        row.getString("ship_postal"),
                        row.getString("ship_country"),
                        row.getString("ship_phone")),
                row.getObject("required_ship_date", LocalDate.class),
                row.getObject("agreed_ship_days", Integer.class),
                Moments.dateOrNull(row, "supplier_ship_date"),
                Moments.instant(row, "answer_due_at"),
                Moments.instantOrNull(row, "acknowledged_at"),
                row.getString("answer_note"),
                row.getString("packing_slip_text"),
                row.getBoolean("invoiced"),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static Sheet.Line line(ResultSet row) throws SQLException {
        return new Sheet.Line(
                row.getInt("line_no"),
                Moments.uuid(row, "order_line_id"),
                row.getString("sku"),
                row.getString("supplier_sku"),
                row.getString("title"),
                row.getInt("quantity"),
                row.getInt("refused"),
                row.getInt("backordered"),
                Moments.dateOrNull(row, "backordered_until"),
                row.getInt("shipped"),
                row.getInt("cancelled"));
    }

    private static Sheet.Parcel parcel(ResultSet row) throws SQLException {
        String carrier = row.getString("carrier_name");
        String number = row.getString("tracking_number");
        return new Sheet.Parcel(
                carrier,
                number,
                row.getString("tracking_url"),
                PackageStatus.valueOf(row.getString("status")),
                row.getObject("shipped_on", LocalDate.class),
                doubt(number, carrier),
                new ArrayList<>());
    }

    private static @Nullable String doubt(String number, String carrier) {
        return switch (TrackingNumbers.resolve(number, Optional.of(carrier))) {
            case Recognition.Recognised recognised ->
                recognised.doubt().map(PortalWords::sentence).orElse(null);
            case Recognition.Unrecognised unrecognised ->
                unrecognised.doubt().map(PortalWords::sentence).orElse(null);
            case Recognition.Nonsense nonsense -> PortalWords.sentence(nonsense.reason());
        };
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
