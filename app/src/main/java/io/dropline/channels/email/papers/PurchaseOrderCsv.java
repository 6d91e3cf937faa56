package io.dropline.channels.email.papers;

import static io.dropline.platform.fields.SpreadsheetText.safe;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.dropline.letter.Words;
import io.dropline.platform.Address;
import io.dropline.purchasing.PurchaseOrderDocument;
import io.dropline.purchasing.PurchaseOrderDocument.Line;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** The lines of a purchase order for a supplier's system: RFC 4180, one row a line, the ship-to in each. */
public final class PurchaseOrderCsv {
    private static final String[] HEADER = {
        "po_number",
        "line",
        "supplier_sku",
        "sku",
        "title",
        "quantity",
        "unit_cost",
        "amount",
        "currency",
        "order_number",
        "issued_at",
        "required_ship_date",
        "ship_to_name",
        "ship_to_company",
        "ship_to_line1",
        "ship_to_line2",
        "ship_to_city",
        "ship_to_region",
        "ship_to_postal_code",
        "ship_to_country",
        "ship_to_phone"
    };

    private PurchaseOrderCsv() {}

    /** UTF-8 with a byte order mark, without which Excel misreads every name outside ASCII. */
    public static byte[] write(PurchaseOrderDocument order) {
        var out = new StringWriter();
        out.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(HEADER);
        order.lines().forEach(line -> csv.writeRecord(row(order, line)));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String[] row(PurchaseOrderDocument order, Line line) {
        Address to = order.shipTo();
        return new String[] {
            safe(order.number()),
            Integer.toString(line.lineNo()),
            safe(line.supplierSku()),
            safe(line.sku()),
            safe(line.title()),
            Integer.toString(line.quantity()),
            Words.plain(line.unitCost(), order.currency()),
            Words.plain(Sums.amount(line), order.currency()),
            safe(order.currency()),
            safe(order.orderNumber()),
            order.issuedAt().toString(),
            order.requiredShipDate().toString(),
            safe(to.name()),
            safe(to.company()),
            safe(to.line1()),
            safe(to.line2()),
            safe(to.city()),
            safe(to.region()),
            safe(to.postalCode()),
            safe(to.country()),
            safe(to.phone())
        };
    }
}
