package io.dropline.scenarios;

import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.ShipNotice;
import io.dropline.shipping.TrackingNews;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to parcels, from the supplier's notice to the door. */
interface DeskParcels extends DeskTime, DeskOrders {
    default void ships(Desk.Po po, String number, int lineNo, int units) {
        UUID orderLine = jdbc().sql(
                        "select order_line_id from purchase_order_line where merchant_id = ? and purchase_order_id = ? and line_no = ?")
                .params(merchant().value(), po.id(), lineNo)
                .query(UUID.class)
                .single();
        process()
                .parcelsAnnounced(
                        merchant(),
                        List.of(notice(po, number, List.of(new ShipNotice.Line(lineNo, orderLine, units)))));
        work();
    }

    /** The whole purchase order leaves in one parcel. */
    default void shipsAll(Desk.Po po, String number) {
        process().parcelsAnnounced(merchant(), List.of(noticeOfAll(po, number)));
        work();
    }

    default ShipNotice noticeOfAll(Desk.Po po, String number) {
        List<ShipNotice.Line> lines = jdbc().sql("""
                select line_no, order_line_id, quantity - refused - cancelled - shipped from purchase_order_line
                where merchant_id = ? and purchase_order_id = ?""")
                .params(merchant().value(), po.id())
                .query((row, index) -> new ShipNotice.Line(row.getInt(1), row.getObject(2, UUID.class), row.getInt(3)))
                .list();
        return notice(po, number, lines);
    }

    /** The carrier scans a parcel so long after the house opened, and says when it expects to deliver it. */
    default void seen(String number, PackageStatus status, Duration after, @Nullable LocalDate expected) {
        TrackingNews.Scan scan = new TrackingNews.Scan(House.OPENING.plus(after), status, "", "");
        process()
                .carriersReported(
                        merchant(), List.of(new TrackingNews("", "ups", number, List.of(scan), expected)), "test");
        work();
    }

    /** A person knows that all parcels of a purchase order arrived. */
    default void delivered(Desk.Po po) {
        List<UUID> parcels = jdbc().sql("select id from package where merchant_id = ? and purchase_order_id = ?")
                .params(merchant().value(), po.id())
                .query(UUID.class)
                .list();
        arrive(parcels, "Robin");
    }

    /** Every parcel of an order arrives. */
    default void deliverAll(PlacedOrder placed) {
        arrive(parcels(placed), "the customer");
    }

    private ShipNotice notice(Desk.Po po, String number, List<ShipNotice.Line> lines) {
        UUID[] ids = jdbc().sql("select order_id, supplier_id from purchase_order where merchant_id = ? and id = ?")
                .params(merchant().value(), po.id())
                .query((row, index) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
                .single();
        return new ShipNotice(po.id(), ids[0], ids[1], "", number, today(), lines, po.supplier());
    }

    private void arrive(List<UUID> parcels, String said) {
        parcels.forEach(parcel -> process().parcelDelivered(merchant(), parcel, today(), said));
        work();
    }

    private LocalDate today() {
        return house().clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
